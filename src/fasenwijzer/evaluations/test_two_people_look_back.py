"""Two colleagues look back on one goal: what only one said stays, and what both said is shown side by side."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.evaluations.models import Evaluation, GoalEvaluation
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.tests.cast import TODAY, sent

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 9)


@pytest.fixture
def evaluation(noor, jolanda):
    return Evaluation.begin(case=noor, cycle=2, by=jolanda)


@pytest.fixture
def goal(noor, evaluation, jolanda):
    made = Goal.add(plan=Plan.begin(case=noor, by=jolanda), text="Ik open mijn post.", life_area="finances", by=jolanda)
    made.describe_levels({0: "elke week", 1: "elke dag"}, by=jolanda)
    return made


@pytest.fixture
def site(browse, jolanda):
    return browse(jolanda)


def test_how_it_ended_is_not_opened_again_by_who_only_wrote_how_it_went(site, noor, goal, evaluation, ruben):
    address = reverse("evaluations:look-back", args=[noor.pk, 2, goal.pk])
    mine = sent(site.get(address).context["form"], process="Samen begonnen.")
    goal.conclude("reached", on=DAY, by=ruben)
    GoalEvaluation.write(evaluation=evaluation, goal=goal, process="", effect="", action="", level=1, by=ruben)
    assert site.post(address, mine).status_code == 302
    kept, goal = GoalEvaluation.objects.get(), Goal.objects.get()
    assert (goal.result.result, goal.result.on) == ("reached", DAY)
    assert (kept.process, kept.level) == ("Samen begonnen.", 1)


def test_two_other_ends_are_both_shown(site, noor, goal, ruben):
    address = reverse("evaluations:look-back", args=[noor.pk, 2, goal.pk])
    mine = sent(site.get(address).context["form"], result="partly")
    goal.conclude("reached", on=DAY, by=ruben)
    answer = site.post(address, mine)
    assert answer.status_code == 422
    assert answer.context["form"].theirs
    assert site.post(address, sent(answer.context["form"])).status_code == 302
    assert Goal.objects.get().result.result == "partly"


def test_the_day_of_the_talk_that_a_colleague_wrote_stays(site, noor, evaluation, ruben):
    address = reverse("evaluations:sum-up", args=[noor.pk, 2])
    mine = sent(site.get(address).context["form"], general="Een mooi half jaar.")
    evaluation.sum_up(general="", on=TODAY, by=ruben)
    assert site.post(address, mine).status_code == 302
    evaluation.refresh_from_db()
    assert (evaluation.general, evaluation.on) == ("Een mooi half jaar.", TODAY)
