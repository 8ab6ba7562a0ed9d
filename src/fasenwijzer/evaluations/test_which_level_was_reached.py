"""A goal with levels of its own (goal attainment scaling): at the evaluation the level that was reached is chosen."""

import pytest
from django.urls import reverse

from fasenwijzer.evaluations.models import Evaluation, GoalEvaluation
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.tests.cast import TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def goal(noor, jolanda):
    Evaluation.begin(case=noor, cycle=2, on=TODAY, by=jolanda)
    return Goal.add(plan=Plan.begin(case=noor, by=jolanda), text="Ik open mijn post.", life_area="finances", by=jolanda)


def address(case, goal):
    return reverse("evaluations:look-back", args=[case.pk, 2, goal.pk])


def test_the_level_is_chosen_in_the_clients_words_and_shown(browse, jolanda, noor, goal):
    goal.describe_levels({0: "elke week", 1: "elke dag"}, by=jolanda)
    page = browse(jolanda).get(address(noor, goal)).content.decode()
    assert "elke dag" in page
    browse(jolanda).post(address(noor, goal), {"level": "1", "process": "Samen begonnen.", "on": "10-3-2026"})
    assert GoalEvaluation.objects.get().level == 1
    shown = browse(jolanda).get(reverse("evaluations:round", args=[noor.pk, 2])).content.decode()
    assert "+1: iets meer. elke dag" in shown


def test_a_goal_without_levels_asks_for_none(browse, jolanda, noor, goal):
    assert "level" not in browse(jolanda).get(address(noor, goal)).context["form"].fields


def test_a_level_that_was_not_described_is_not_a_choice(browse, jolanda, noor, goal):
    goal.describe_levels({0: "elke week"}, by=jolanda)
    answer = browse(jolanda).post(address(noor, goal), {"level": "2", "process": "x", "on": "10-3-2026"})
    assert answer.context["form"].errors.keys() == {"level"}
