"""The page on which is chosen what goes along to the plan of this round."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.next_round.taking_along import COMES_BACK, goals_to_take_along, result_of, take_along
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_PLAN)
def choose(request: CaseRequest, case: Case) -> HttpResponse:
    """Goals of the round before, to tick; what was let go is not ticked, because somebody decided that."""
    goals = goals_to_take_along(case)
    if request.method == "POST":
        asked = set(request.POST.getlist("goal"))
        taken = take_along(case, [goal for goal in goals if str(goal.pk) in asked], by=request.user)
        if taken:
            words = ngettext("%(many)s goal came along.", "%(many)s goals came along.", len(taken))
            say(request, words % {"many": len(taken)} + " " + _("Do its words still fit?"))
        return redirect("plan:edit" if taken else "plan:plan", case.pk)
    told = {
        "case": case,
        "goals": [(goal, case.method.life_area(goal.life_area), _words(case, goal)) for goal in goals],
        "let_go": {goal.pk for goal in goals if result_of(goal) in COMES_BACK},
        "close_url": reverse("plan:plan", args=[case.pk]),
    }
    return page(request, "evaluations/next_round/choose.html", told)


def _words(case: Case, goal: object) -> str:
    result = result_of(goal)  # type: ignore[arg-type]
    return case.method.goal_result(result) if result else _("no result yet")
