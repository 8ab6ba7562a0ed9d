"""Noor prepares the evaluation goal by goal, reads what came of it and says yes or no; it stands with the worker."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from fasenwijzer.access.client_side import Capacity
from fasenwijzer.evaluations.models import Evaluation, EvaluationAnswer, GoalEvaluation, GoalOpinion
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.tests.cast import HOSTILE, TODAY, queries_of
from fasenwijzer.tests.client_side import is_born

pytestmark = pytest.mark.django_db
WAITS = "Lees hoe we terugkeken en geef antwoord"


@pytest.fixture
def goal(noor, jolanda):
    plan = Plan.begin(case=noor, by=jolanda)
    plan.look_back_on(date(2026, 3, 24), by=jolanda)
    return Goal.add(plan=plan, text="Mijn huis is klaar voor Sem", life_area="housing", by=jolanda)


@pytest.fixture
def evaluation(noor, goal, jolanda):
    made = Evaluation.begin(case=noor, cycle=goal.plan.cycle, on=TODAY, by=jolanda)
    made.sum_up(general="We deden het samen.", on=TODAY, by=jolanda)
    GoalEvaluation.write(
        evaluation=made, goal=goal, process="Geklust", effect="Het bed staat", action="Klaar", by=jolanda
    )
    return made


@pytest.fixture
def to_answer(noor):
    return reverse("portal:evaluation", args=[noor.pk])


@pytest.fixture
def to_prepare(noor):
    return reverse("portal:prepare-evaluation", args=[noor.pk])


@pytest.fixture
def seen_by(browse, noor):
    return lambda user, name: browse(user).get(reverse(name, args=[noor.pk])).content.decode()


def test_noor_reads_it_and_says_yes(browse, seen_by, noor, noor_herself, jolanda, evaluation, to_answer):
    assert WAITS in seen_by(noor_herself, "portal:home")
    page = seen_by(noor_herself, "portal:evaluation")
    for told in ("We deden het samen.", "Het bed staat", "Mijn huis is klaar voor Sem"):
        assert told in page
    browse(noor_herself).post(to_answer, {"answer": "yes"})
    given = EvaluationAnswer.objects.get()
    assert (given.who, given.as_kind, given.agrees, given.on) == (noor.client.name, "client", True, TODAY)
    assert WAITS not in seen_by(noor_herself, "portal:home")
    page = browse(jolanda).get(reverse("evaluations:round", args=[noor.pk, evaluation.cycle])).content.decode()
    assert "Wie ermee akkoord is" in page
    assert "op de eigen plek" in page


def test_she_says_no_and_why_and_takes_it_back(browse, seen_by, noor, noor_herself, jolanda, evaluation, to_answer):
    browse(noor_herself).post(to_answer, {"answer": "no", "reason": f"Het ging anders. {HOSTILE}"})
    page = browse(jolanda).get(reverse("evaluations:round", args=[noor.pk, evaluation.cycle])).content.decode()
    assert "Het ging anders." in page
    assert HOSTILE not in page
    back = reverse("portal:take-evaluation-answer-back", args=[noor.pk, EvaluationAnswer.objects.get().pk])
    browse(noor_herself).post(back, {"once": ""})
    assert WAITS in seen_by(noor_herself, "portal:home")


def test_two_parents_each_answer_and_do_not_read_the_others_no(browse, noor, represent, evaluation, to_answer):
    is_born(noor, 2015)
    ria, ben = represent("Ria", Capacity.PARENT), represent("Ben", Capacity.PARENT)
    browse(ria).post(to_answer, {"answer": "no", "reason": "Hij was er nooit."})
    assert "nooit" not in browse(ben).get(to_answer).content.decode()
    browse(ben).post(to_answer, {"answer": "yes"})
    said = EvaluationAnswer.objects.to(evaluation).latest_per_person()
    assert [(one.who, one.agrees, one.as_kind) for one in said] == [
        ("Ria", False, "representative"),
        ("Ben", True, "representative"),
    ]
    theirs = reverse("portal:take-evaluation-answer-back", args=[noor.pk, said[0].pk])
    assert browse(ben).post(theirs, {"once": ""}).status_code == 404


def test_before_people_sat_together_there_is_nothing_to_answer(browse, noor, noor_herself, goal, jolanda, to_answer):
    made = Evaluation.begin(case=noor, cycle=goal.plan.cycle, by=jolanda)
    assert browse(noor_herself).get(to_answer).status_code == 404
    with pytest.raises(ValueError, match="talked through"):
        EvaluationAnswer.give(evaluation=made, who="Noor", as_kind="client", agrees=True, on=TODAY, by=noor_herself)


def test_who_helps_is_not_asked(browse, gul, evaluation, to_answer, to_prepare):
    assert browse(gul).get(to_answer).status_code == 403
    assert browse(gul).get(to_prepare).status_code == 403


def test_noor_prepares_and_jolanda_reads_it(browse, seen_by, noor, noor_herself, jolanda, goal, to_prepare):
    assert "Hoe gingen je doelen?" in seen_by(noor_herself, "portal:home")
    told = {f"goal-{goal.pk}-went": "partly", f"goal-{goal.pk}-text": "De kast moet nog."}
    browse(noor_herself).post(to_prepare, told)
    browse(noor_herself).post(to_prepare, told | {f"goal-{goal.pk}-went": "well"})
    assert GoalOpinion.objects.get().went == "well"
    assert "De kast moet nog." in seen_by(noor_herself, "portal:prepare-evaluation")
    assert "Hoe gingen je doelen?" not in seen_by(noor_herself, "portal:home")
    made = Evaluation.begin(case=noor, cycle=goal.plan.cycle, by=jolanda)
    address = reverse("evaluations:look-back", args=[noor.pk, made.cycle, goal.pk])
    assert "De kast moet nog." in browse(jolanda).get(address).content.decode()


def test_words_without_a_choice_are_kept_and_told(browse, noor_herself, goal, to_prepare):
    answer = browse(noor_herself).post(to_prepare, {f"goal-{goal.pk}-text": "De kast moet nog."})
    assert answer.status_code == 422
    assert "De kast moet nog." in answer.content.decode()


def test_long_before_the_day_nothing_is_asked(browse, noor_herself, goal, jolanda, to_prepare):
    goal.plan.look_back_on(date(2026, 6, 1), by=jolanda)
    assert browse(noor_herself).get(to_prepare).status_code == 404


def test_a_no_says_why(evaluation, noor_herself):
    with pytest.raises(IntegrityError), transaction.atomic():
        EvaluationAnswer.objects.create(
            evaluation=evaluation, who="Noor", as_kind="client", agrees=False, on=TODAY, by=noor_herself
        )


def test_as_many_queries_for_one_goal_as_for_six(browse, noor_herself, goal, evaluation, jolanda, to_answer):
    few = queries_of(browse(noor_herself), to_answer)
    for number in range(5):
        more = Goal.add(plan=goal.plan, text=f"Doel {number}", life_area="finances", by=jolanda)
        GoalEvaluation.write(evaluation=evaluation, goal=more, process="Goed", effect="", action="", by=jolanda)
    assert queries_of(browse(noor_herself), to_answer) == few
