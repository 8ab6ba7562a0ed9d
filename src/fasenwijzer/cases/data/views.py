"""The data of a file: the person, the placement, who guides from when to when, and the way to the log."""

from __future__ import annotations

from django.db.models import Min
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.bsn.law import law_for
from fasenwijzer.cases.bsn.models import Bsn
from fasenwijzer.cases.bsn.views import is_asked_for
from fasenwijzer.cases.case.forms import PlacementForm
from fasenwijzer.cases.case.forms import told_about as placed
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.clients.forms import PersonForm, born
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.data.team import team_of
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.keeping.file import keeping_of
from fasenwijzer.ui.pages import page, say


@door(Ability.SEE_CASE)
def data(request: CaseRequest, case: Case) -> HttpResponse:
    """Everything that is known of the person and the placement, to read."""
    told = {
        "case": case,
        "tab": "data",
        "born": born(case.client),
        "bsn": Bsn.objects.filter(client=case.client).select_related("by").first(),
        "bsn_law": law_for(case),
        "bsn_is_shown": is_asked_for(request, case),
        "team": team_of(case),
        "keeping": keeping_of(case),
        "keeping_url": address("privacy:keeping", case.pk),
        "asked": case.rights_requests.standing()
        .for_who_guides()
        .only("kind", "statement", "asked_by", "received_on", "answered_on"),
        "others": case.client.cases.exclude(pk=case.pk).select_related("place"),
    }
    return page(request, "cases/data/data.html", told)


@door(Ability.WRITE_DATA)
def change_person(request: CaseRequest, case: Case) -> HttpResponse:
    """Correct names, birth date, phone, address."""
    first_seen = case.client.cases.aggregate(day=Min("opened_on"))["day"]
    form = PersonForm(request.POST or None, client=case.client, not_after=first_seen)
    if form.is_valid():
        form.correct(case.client, by=request.user, case_id=case.pk)
        say(request, _("The data are changed."))
        return redirect("cases:data", case.pk)
    return page(request, "cases/data/person.html", {"case": case, "form": form})


@door(Ability.WRITE_DATA)
def change_placement(request: CaseRequest, case: Case) -> HttpResponse:
    """Which team guides, where, and under which law."""
    user = request.user
    form = PlacementForm(request.POST or None, initial=placed(case), by=user, case=case)
    if form.is_valid():
        form.place(case, by=user)
        say(request, _("The data are changed."))
        return redirect("cases:data", case.pk)
    return page(request, "cases/data/placement.html", {"case": case, "form": form})
