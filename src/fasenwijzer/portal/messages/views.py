"""The thread of who is logged in, and taking back what nobody read."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.safety_notes.watch import may_be_told
from fasenwijzer.journal.models import Message
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.messages.forms import MessageForm
from fasenwijzer.portal.messages.threads import read
from fasenwijzer.ui.pages import page, say


@own_place(OwnAbility.SEND_MESSAGES)
def messages(request: OwnRequest, case: Case) -> HttpResponse:
    """One thread with everybody who guides; nobody else of the client's side reads it."""
    user, form = request.user, MessageForm(request.POST or None, case=case, person=request.user, by=request.user)
    if form.is_valid():
        sent = form.send(by=user)
        say(request, _("Your message is sent."), undo=reverse("portal:take-message-back", args=[case.pk, sent.pk]))
        return redirect(f"{reverse('portal:messages', args=[case.pk])}#said")
    told = {"case": case, "here": "messages", "reach": request.reach, "form": form}
    some = read(case, user, by=user, page=request.GET.get("page"))
    some.object_list = [one for one in some if may_be_told(user, case, one.text, by_id=one.by_id)]
    return page(request, "portal/messages/messages.html", told | {"slice": some})


@require_POST
@own_place(OwnAbility.SEND_MESSAGES)
def take_back(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """One's own, as long as nobody read it."""
    sent = Message.objects.thread(case, request.user).filter(pk=pk, by=request.user).first()
    if sent and sent.is_read:
        say(request, _("Somebody has read your message already. It stays."))
    elif sent:
        sent.withdraw(by=request.user)
        say(request, _("Your message is taken back."))
    return redirect("portal:messages", case.pk)
