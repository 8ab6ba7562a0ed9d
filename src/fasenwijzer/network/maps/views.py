"""The map of then beside that of now."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.network.maps.comparison import compare
from fasenwijzer.network.maps.models import KeptMap
from fasenwijzer.network.maps.people import pairs_of, people_now, people_then
from fasenwijzer.ui.pages import page, say


@door(Ability.SEE_CASE)
def then_and_now(request: CaseRequest, case: Case) -> HttpResponse:
    """The first map that was kept, or the one asked for (?map=), beside the map of today."""
    kept = list(KeptMap.objects.of(case))
    chosen = _chosen(kept, request.GET.get("map", ""))
    then = people_then(KeptMap.objects.whole().get(pk=chosen.pk)) if chosen else []
    now = people_now(case)
    told = {
        "case": case,
        "tab": "network",
        "kept": kept,
        "chosen": chosen,
        "then": [one.drawn for one in then],
        "now": [one.drawn for one in now],
        "knew": pairs_of(then),
        "know": pairs_of(now),
        "seats": list(dict.fromkeys(one.key for one in [*then, *now])),
        "comparison": compare(then, now, case.client.first_name),
        "may_write": Ability.WRITE_NETWORK in request.case_abilities,
    }
    return page(request, "network/maps/then_and_now.html", told)


@door(Ability.WRITE_NETWORK)
@require_POST
def keep(request: CaseRequest, case: Case) -> HttpResponse:
    """Keep the map as it is today."""
    if KeptMap.keep(case=case, on=clock.today(), by=request.user):
        say(request, _("The map of today is kept. You can lay a later one beside it."))
    return redirect("network:then-and-now", case.pk)


def _chosen(kept: list[KeptMap], asked: str) -> KeptMap | None:
    if not asked:
        return kept[0] if kept else None
    for one in kept:
        if str(one.pk) == asked:
            return one
    raise Http404
