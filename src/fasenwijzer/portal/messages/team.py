"""The same threads from the side of the workers: who wrote, reading and answering."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import Message
from fasenwijzer.portal.messages.forms import MessageForm
from fasenwijzer.portal.messages.threads import read, thread_with, threads_of
from fasenwijzer.ui.pages import page, say


@door(Ability.SEE_CASE)
def threads(request: CaseRequest, case: Case) -> HttpResponse:
    """With whom there are messages, and whom one can write."""
    return page(request, "portal/messages/threads.html", {"case": case, "tab": "reports", "threads": threads_of(case)})


@door(Ability.SEE_CASE)
def thread(request: CaseRequest, case: Case, person_id: int) -> HttpResponse:
    """Reading, which the other side can see, and answering who can still come in."""
    found = thread_with(case, person_id)
    may_write = found.is_open and Ability.WRITE_JOURNAL in request.case_abilities
    if request.method == "POST" and not may_write:
        raise PermissionDenied
    told: dict[str, Any] = {"case": case, "person": found.person, "by": request.user}
    form = MessageForm(request.POST or None, **told) if may_write else None
    if form and form.is_valid():
        sent = form.send(by=request.user)
        undo = reverse("portal:take-team-message-back", args=[case.pk, person_id, sent.pk])
        say(request, _("Your message is sent."), undo=undo)
        return redirect("portal:thread", case.pk, person_id)
    some = read(case, found.person, by=request.user, page=request.GET.get("page"))
    shown = {"case": case, "tab": "reports", "thread": found, "slice": some, "form": form}
    return page(request, "portal/messages/thread.html", shown)


@require_POST
@door(Ability.WRITE_JOURNAL)
def take_back(request: CaseRequest, case: Case, person_id: int, pk: int) -> HttpResponse:
    """One's own, as long as it is not read."""
    sent = Message.objects.of(case).filter(pk=pk, person=person_id, by=request.user, from_team=True).first()
    if sent and sent.is_read:
        say(request, _("Somebody has read your message already. It stays."))
    elif sent:
        sent.withdraw(by=request.user)
        say(request, _("Your message is taken back."))
    return redirect("portal:thread", case.pk, person_id)
