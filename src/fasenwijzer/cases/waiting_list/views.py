"""Who waits, and staying in contact meanwhile."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.waiting_list.forms import ContactForm
from fasenwijzer.cases.waiting_list.models import WaitingContact, WaitingListPlace
from fasenwijzer.cases.waiting_list.order import waiting_elsewhere, waiting_for
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import page, say


@staff(Ability.SEE_WAITING_LIST)
def waiting_list(request: StaffRequest) -> HttpResponse:
    """The whole list, in order."""
    waiting = waiting_for(request.user)
    first_due = next((one for one in waiting if one.is_due), None)
    told = {"waiting": waiting, "first_due": first_due, "elsewhere": waiting_elsewhere(waiting)}
    return page(request, "cases/waiting_list/list.html", told)


@door(Ability.WRITE_REFERRAL)
def note_contact(request: CaseRequest, case: Case) -> HttpResponse:
    """Write down a moment of contact with somebody who waits."""
    place = get_object_or_404(WaitingListPlace, case=case, until=None)
    form = ContactForm(request.POST or None, place=place)
    if form.is_valid():
        contact = form.save(by=request.user)
        undo = reverse("cases:remove-waiting-contact", args=[case.pk, contact.pk])
        say(request, _("The contact with %(name)s is written down.") % {"name": case.client.first_name}, undo=undo)
        return redirect("cases:intake", case.pk)
    return page(request, "cases/waiting_list/contact.html", {"case": case, "form": form, "place": place})


@require_POST
@door(Ability.WRITE_REFERRAL)
def remove_contact(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    get_object_or_404(WaitingContact, pk=pk, place__case=case).remove(by=request.user)
    say(request, _("The contact is taken away."))
    return redirect("cases:intake", case.pk)
