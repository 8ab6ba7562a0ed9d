"""Looking back, told in verbs: what holds, what is kept, and what the log says."""

from datetime import date

import pytest
from django.db import IntegrityError

from fasenwijzer.audit.models import Change, Event
from fasenwijzer.evaluations.models import Evaluation, GoalEvaluation
from fasenwijzer.plan.models import Goal, Plan

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 10)


@pytest.fixture
def evaluation(noor, jolanda):
    return Evaluation.begin(case=noor, cycle=2, on=DAY, by=jolanda)


@pytest.fixture
def goal(noor, jolanda):
    plan = Plan.begin(case=noor, by=jolanda)
    return Goal.add(plan=plan, text="Mijn huis is klaar voor Sem", life_area="housing", by=jolanda)


def lines():
    return [(e.action, e.subject_type) for e in Event.objects.filter(subject_type__startswith="evaluations.")]


def test_a_round_has_one_evaluation_however_often_it_is_begun(noor, jolanda, evaluation):
    assert Evaluation.begin(case=noor, cycle=2, on=date(2026, 3, 11), by=jolanda) == evaluation
    assert Evaluation.objects.of(noor).get().on == DAY
    assert lines() == [("create", "evaluations.evaluation")]


def test_there_is_no_evaluation_before_the_first_round(noor, jolanda):
    with pytest.raises(IntegrityError):
        Evaluation.begin(case=noor, cycle=0, on=DAY, by=jolanda)


def test_the_summary_can_be_written_again_and_the_log_keeps_what_it_was(evaluation, jolanda):
    evaluation.sum_up(general="Een goed half jaar.", on=DAY, take_along="De treinbaan", by=jolanda)
    evaluation.sum_up(general="Een half jaar met minder storm.", on=DAY, by=jolanda)
    evaluation.refresh_from_db()
    assert (evaluation.general, evaluation.take_along) == ("Een half jaar met minder storm.", "De treinbaan")
    assert (evaluation.on, evaluation.revision) == (DAY, 2)
    change = Change.objects.get(field="general", after="Een half jaar met minder storm.")
    assert change.before == "Een goed half jaar."


def test_saying_the_same_again_changes_nothing(evaluation, goal, jolanda):
    for _time in range(2):
        evaluation.sum_up(general="Goed.", on=DAY, by=jolanda)
        GoalEvaluation.write(evaluation=evaluation, goal=goal, process="p", effect="", action="", by=jolanda)
    assert evaluation.revision == 1
    assert GoalEvaluation.objects.get().revision == 1
    assert len(lines()) == 3


def test_process_effect_and_action_of_a_goal(evaluation, goal, jolanda):
    said = {"evaluation": evaluation, "goal": goal, "process": "Samen.", "effect": "Bed staat.", "by": jolanda}
    looked = GoalEvaluation.write(action="", **said)
    assert not looked.is_complete
    assert GoalEvaluation.write(action="Zo houden.", **said).is_complete
    assert goal.evaluations.get().action == "Zo houden."
    assert lines()[:2] == [("update", "evaluations.goalevaluation"), ("create", "evaluations.goalevaluation")]


def test_what_was_begun_by_mistake_is_taken_back_as_long_as_nothing_is_written(evaluation, goal, jolanda):
    evaluation.take_back(by=jolanda)
    assert not Evaluation.objects.exists()
    again = Evaluation.begin(case=goal.case, cycle=2, on=DAY, by=jolanda)
    GoalEvaluation.write(evaluation=again, goal=goal, process="Samen.", effect="", action="", by=jolanda)
    with pytest.raises(ValueError, match="something is written"):
        again.take_back(by=jolanda)
