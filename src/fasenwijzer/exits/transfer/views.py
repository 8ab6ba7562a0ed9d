"""Arranging a warm transfer, and taking it away."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.exits.transfer.contents import offers_of
from fasenwijzer.exits.transfer.forms import TransferForm
from fasenwijzer.exits.transfer.models import Transfer
from fasenwijzer.exits.transfer.paper import sheets
from fasenwijzer.people.models import Organisation
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_EXIT)
def arrange(request: CaseRequest, case: Case) -> HttpResponse:
    """A new transfer."""
    form = TransferForm(request.POST or None, case=case)
    if form.is_valid():
        transfer = form.save(by=request.user)
        undo = reverse("exits:remove-transfer", args=[case.pk, transfer.pk])
        say(request, _("The transfer to %(name)s is written down.") % {"name": transfer.to}, undo=undo)
        return redirect("exits:exit", case.pk)
    return _form(request, case, form)


@door(Ability.WRITE_EXIT)
def change(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """More is known, or it became different."""
    transfer = get_object_or_404(Transfer, pk=pk, case=case)
    if transfer.withdrawn_at and request.method != "POST":
        say(request, _("The transfer to %(name)s is taken away.") % {"name": transfer.to})
        return redirect("exits:exit", case.pk)
    form = TransferForm(request.POST or None, case=case, transfer=transfer)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("The transfer to %(name)s is saved.") % {"name": transfer.to})
        return redirect("exits:exit", case.pk)
    return _form(request, case, form, transfer)


@require_POST
@door(Ability.WRITE_EXIT)
def remove(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    transfer = get_object_or_404(Transfer, pk=pk, case=case)
    transfer.withdraw(by=request.user)
    undo = reverse("exits:put-back-transfer", args=[case.pk, transfer.pk])
    say(request, _("The transfer to %(name)s is taken away.") % {"name": transfer.to}, undo=undo)
    return redirect("exits:exit", case.pk)


@require_POST
@door(Ability.WRITE_EXIT)
def put_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    transfer = get_object_or_404(Transfer, pk=pk, case=case)
    transfer.put_back(by=request.user)
    say(request, _("The transfer to %(name)s stands again.") % {"name": transfer.to})
    return redirect("exits:exit", case.pk)


@door(Ability.WRITE_EXIT, Action.PRINT)
def printed(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Exactly what goes along, on paper for who takes over; asking for it is logged as printing."""
    transfer = get_object_or_404(Transfer.objects.of(case), pk=pk)
    if transfer.consent_on is None:
        say(request, _("Nothing goes along without consent. On which day was it given?"))
        return redirect("exits:change-transfer", case.pk, pk)
    told = {
        "case": case,
        "transfer": transfer,
        "sheets": sheets(case, transfer, offers_of(case)),
        "today": clock.today(),
        "organisation": Organisation.objects.first(),
    }
    return page(request, "exits/transfer/print.html", told)


def _form(request: CaseRequest, case: Case, form: TransferForm, transfer: Transfer | None = None) -> HttpResponse:
    close = reverse("exits:exit", args=[case.pk])
    return page(
        request, "exits/transfer/form.html", {"case": case, "form": form, "transfer": transfer, "close_url": close}
    )
