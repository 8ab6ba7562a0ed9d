"""Inviting somebody of the client's side: a letter with a link and a picture, shown once, and a mail when wanted."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.portal.getting_in.forms import InviteForm
from fasenwijzer.portal.getting_in.letter import letter_for, send_by_mail, write_letter
from fasenwijzer.portal.getting_in.seats import logs_in_elsewhere, seat_of
from fasenwijzer.ui.pages import page, say


@door(Ability.LET_IN, sure=True)
def invite(request: CaseRequest, case: Case, kind: str, pk: int) -> HttpResponse:
    """A post makes a link; the visit after it shows the letter, once. Later a new link can be made.

    Who also logs in elsewhere gets a new link from an administrator only: a link opens everything of that person.
    """
    seat = seat_of(case, kind, pk)
    told = {"case": case, "seat": seat, "letter": letter_for(request, seat.user) if request.method == "GET" else None}
    if seat.user and logs_in_elsewhere(seat.user, case):
        return page(request, "portal/getting_in/elsewhere.html", told)
    form = InviteForm(request.POST if request.method == "POST" else None, case=case, seat=seat)
    if form.is_valid():
        return _invited(request, case, form)
    return page(request, "portal/getting_in/invite.html", told | {"form": form})


def _invited(request: CaseRequest, case: Case, form: InviteForm) -> HttpResponse:
    user, needs_link = form.give_a_login(by=request.user)
    if not needs_link:
        say(request, _("%(name)s logs in already, and comes in here too from now on.") % {"name": user.name})
        return redirect("portal:along", case.pk)
    link = write_letter(request, user, by=request.user)
    record(Action.AUTHORISE, by=request.user, case_id=case.pk, subject=user, what="portal:invite")
    if form.cleaned_data.get("by_mail") and not send_by_mail(request, user, link):
        say(request, _("The mail could not be sent. Print the letter."))
    return redirect("portal:invite", case.pk, form.seat.kind, form.seat.pk)
