"""Reading an evaluation: the one of now, of an earlier round, and on paper."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.decisions.standing import decisions_of
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.weighing.standing import weighed
from fasenwijzer.evaluations.answers.models import EvaluationAnswer
from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.evaluations.reading.looking_back import goals_of, highlights_of, said_before, talks_of
from fasenwijzer.evaluations.reading.next_step import next_step
from fasenwijzer.evaluations.reading.rounds import rounds_of
from fasenwijzer.evaluations.reading.then_and_now import then_and_now
from fasenwijzer.people.models import Organisation
from fasenwijzer.plan.models import NotNow
from fasenwijzer.ui.pages import page


@door(Ability.SEE_CASE)
def evaluation(request: CaseRequest, case: Case) -> HttpResponse:
    """The evaluation of the round the case is in; before the first round, what there is to come."""
    if case.cycle == 0:
        return page(request, "evaluations/reading/none.html", {"case": case, "tab": "evaluation"})
    return _round(request, case, case.cycle)


@door(Ability.SEE_CASE)
def of_round(request: CaseRequest, case: Case, cycle: int) -> HttpResponse:
    """The evaluation of one round."""
    return _round(request, case, there_is(case, cycle))


@door(Ability.SEE_CASE, Action.PRINT)
def printed(request: CaseRequest, case: Case, cycle: int) -> HttpResponse:
    """The evaluation as it goes on paper, with the plan; asking for it is logged as printing."""
    found = get_object_or_404(Evaluation, case=case, cycle=cycle)
    told = report_of(case, cycle, found) | {"today": clock.today(), "organisation": Organisation.objects.first()}
    return page(request, "evaluations/reading/print.html", told)


def there_is(case: Case, cycle: int) -> int:
    """The number of a round the case has been in; a 404 for any other."""
    if not 1 <= cycle <= case.cycle:
        raise Http404
    return cycle


def _round(request: CaseRequest, case: Case, cycle: int) -> HttpResponse:
    rounds = rounds_of(case)
    found = next(one.evaluation for one in rounds if one.cycle == cycle)
    told: dict[str, Any] = report_of(case, cycle, found) | {
        "rounds": rounds,
        "talks": talks_of(case, cycle),
        "highlights": highlights_of(case, cycle, found),
        "changed": then_and_now(case, cycle),
        "before": said_before(case, cycle),
        "waiting": NotNow.objects.waiting(case) if cycle == case.cycle else [],
        "may_write": Ability.WRITE_EVALUATION in request.case_abilities,
    }
    decides = Ability.MOVE_PHASE in request.case_abilities
    if found:
        told["next_step"] = next_step(found, told["goals"], told["weighed"], decides=decides)
    return page(request, "evaluations/reading/round.html", told)


def report_of(case: Case, cycle: int, found: Evaluation | None) -> dict[str, Any]:
    """What the evaluation itself says."""
    if found:
        found.case = case
    return {
        "case": case,
        "tab": "evaluation",
        "cycle": cycle,
        "evaluation": found,
        "goals": goals_of(case, cycle),
        "answers": EvaluationAnswer.objects.to(found).latest_per_person() if found else [],
        "weighed": weighed(case, "evaluation", cycle),
        "decisions": decisions_of(case, "evaluation", cycle),
    }
