"""Writing down who of the network does what afterwards."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.exits.network_afterwards.forms import NetworkAfterwardsForm
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_EXIT)
def write(request: CaseRequest, case: Case) -> HttpResponse:
    """One text, with the people of the network in sight."""
    form = NetworkAfterwardsForm(request.POST or None, case=case)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("Saved: who does what afterwards."))
        return redirect("exits:exit", case.pk)
    told = {
        "case": case,
        "form": form,
        "people": NetworkMember.objects.of(case).current(),
        "close_url": reverse("exits:exit", args=[case.pk]),
    }
    return page(request, "exits/network_afterwards/form.html", told)
