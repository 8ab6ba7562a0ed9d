"""Looking back: preparing it goal by goal, reading what was written about it, and saying yes or no."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.models import EvaluationAnswer, GoalOpinion
from fasenwijzer.portal.agreeing.asked import part_of
from fasenwijzer.portal.agreeing.forms import AgreeForm
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.looking_back.asked import goals_for, may_prepare, own_answer, talked_through
from fasenwijzer.portal.looking_back.forms import OpinionForm
from fasenwijzer.portal.looking_back.told import as_told
from fasenwijzer.ui.pages import page, say


@own_place(OwnAbility.DECIDE)
def evaluation(request: OwnRequest, case: Case) -> HttpResponse:
    """What was talked through, word for word, and the answer of who reads it; that of another is not shown."""
    found, user = talked_through(case), request.user
    if found is None:
        raise Http404
    form = AgreeForm(request.POST or None, text=found)
    if form.is_valid():
        reason = form.why_not if form.says_no else ""
        given = EvaluationAnswer.give(
            evaluation=found,
            who=_own_name(request, case),
            as_kind=part_of(request.reach),
            agrees=not form.says_no,
            on=clock.today(),
            reason=reason,
            by=user,
        )
        undo = reverse("portal:take-evaluation-answer-back", args=[case.pk, given.pk])
        say(request, _("Your answer is saved."), undo=undo)
        return redirect("portal:home", case.pk)
    told = {"evaluation": found, "goals": as_told(found, user), "form": form, "own": own_answer(found, user)}
    return page(request, "portal/looking_back/evaluation.html", _told(request, case) | told)


@require_POST
@own_place(OwnAbility.DECIDE)
def take_back(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """One's own answer of today."""
    mine = EvaluationAnswer.objects.standing().filter(evaluation__case=case, by=request.user, on=clock.today())
    get_object_or_404(mine.select_related("evaluation"), pk=pk).withdraw(by=request.user)
    say(request, _("Your answer is taken back."))
    return redirect("portal:evaluation", case.pk)


@own_place(OwnAbility.PREPARE_TALKS)
def prepare(request: OwnRequest, case: Case) -> HttpResponse:
    """Each for oneself: what another thinks is not shown here. The workers read it before people sit together."""
    if not may_prepare(case):
        raise Http404
    forms = _forms(request, case)
    if request.method == "POST" and all(form.is_valid() for form in forms):
        for form in forms:
            form.give(who=_own_name(request, case), by=request.user)
        say(request, _("It is saved. We talk about it when we look back."))
        return redirect("portal:home", case.pk)
    return page(request, "portal/looking_back/prepare.html", _told(request, case) | {"forms": forms})


def _forms(request: OwnRequest, case: Case) -> list[OpinionForm]:
    goals = [goal for goal in goals_for(request.user, case) if request.reach.covers(goal.life_area)]
    own = {one.goal_id: one for one in GoalOpinion.objects.standing().filter(goal__in=goals, by=request.user)}
    return [OpinionForm(request.POST or None, goal=goal, known=own.get(goal.pk)) for goal in goals]


def _own_name(request: OwnRequest, case: Case) -> str:
    return case.client.name if request.reach.is_client else request.user.name


def _told(request: OwnRequest, case: Case) -> dict[str, Any]:
    return {"case": case, "here": "plan", "reach": request.reach}
