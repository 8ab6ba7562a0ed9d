"""Phase 2 on a page: what is weighed, decided and agreed; waiting, trial and conditions."""

from __future__ import annotations

from django.http import HttpResponse

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.decisions.standing import decisions_of
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.referral.models import Referral
from fasenwijzer.cases.waiting_list.order import place_in_line
from fasenwijzer.cases.weighing.standing import weighed
from fasenwijzer.ui.pages import page


@door(Ability.SEE_CASE)
def intake(request: CaseRequest, case: Case) -> HttpResponse:
    """The intake of a case, to read."""
    criteria = weighed(case, "intake")
    places = list(case.waiting_list_places.prefetch_related("contacts__spoken_by"))
    told = {
        "case": case,
        "tab": "phases",
        "phase": "intake",
        "referral": Referral.objects.filter(case=case).first(),
        "weighed": criteria,
        "weigh_first": not all(one.weighing and one.weighing.answer for one in criteria),
        "decisions": decisions_of(case, "intake"),
        "places": places,
        "in_line": place_in_line(places),
        "trials": case.trials.all(),
        "conditions": case.admission_conditions.all(),
        "next_url": address("journey:next", case.pk) if case.phase == "intake" and not case.ended else "",
    }
    return page(request, "cases/intake/intake.html", told)
