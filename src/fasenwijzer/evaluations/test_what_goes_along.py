"""After an evaluation unfinished goals go along to the next round, when people ask for it."""

import re
from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import Wish
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.tests.cast import TODAY, walk

pytestmark = pytest.mark.django_db

TEXTS = ("Ik open elke week mijn post.", "Ik slaap door.", "Ik zing in een koor.", "Ik woon rustig.")
RESULTS = ("partly", "not_reached", "let_go", "reached")


@pytest.fixture
def goals(noor, jolanda):
    """Four goals of round 2, each ended differently; the case is in the planning of round 3."""
    plan = Plan.begin(case=noor, by=jolanda)
    wish = Wish.make(case=noor, life_area="finances", text="Rust met post", whose="Noor", by=jolanda)
    made = [Goal.add(plan=plan, text=text, life_area="finances", wishes=[wish], by=jolanda) for text in TEXTS]
    for goal, result in zip(made, RESULTS, strict=True):
        goal.conclude(result, on=TODAY, reason="Zo ging het.", by=jolanda)
    walk(noor, jolanda, [("evaluation", 2, date(2026, 3, 5)), ("planning", 3, date(2026, 3, 9))])
    noor.refresh_from_db()
    return made


@pytest.fixture
def address(noor):
    return reverse("evaluations:take-along", args=[noor.pk])


def test_what_is_not_finished_is_ticked_and_what_was_let_go_is_offered(browse, jolanda, goals, address):
    page = browse(jolanda).get(address)
    words = page.content.decode()
    assert all(text in words for text in TEXTS[:3])
    assert TEXTS[3] not in words
    assert re.findall(r'name="goal" value="(\d+)" checked', words) == [str(goal.pk) for goal in goals[:2]]


def test_they_come_along_with_wishes_and_link_and_without_actions(browse, jolanda, noor, goals, address):
    answer = browse(jolanda).post(address, {"goal": [goals[0].pk, goals[2].pk]})
    assert answer.url == reverse("plan:edit", args=[noor.pk])
    first, second = Goal.objects.filter(plan__cycle=3).order_by("number")
    assert (first.text, first.continues, first.returns_from) == (TEXTS[0], goals[0], None)
    assert (second.text, second.continues, second.returns_from) == (TEXTS[2], None, goals[2])
    assert [wish.text for wish in first.wishes.all()] == ["Rust met post"]
    assert first.steps == []


def test_a_goal_goes_along_once(browse, jolanda, goals, address):
    browse(jolanda).post(address, {"goal": [goals[0].pk]})
    browse(jolanda).post(address, {"goal": [goals[0].pk], "once": ""})
    assert Goal.objects.filter(continues=goals[0]).count() == 1
    assert TEXTS[0] not in browse(jolanda).get(address).content.decode()


def test_nothing_ticked_begins_no_plan(browse, jolanda, goals, address):
    browse(jolanda).post(address, {})
    assert not Plan.objects.filter(cycle=3).exists()


def test_a_goal_of_another_case_does_not_come_along(browse, jolanda, goals, address):
    browse(jolanda).post(address, {"goal": ["999999", "x"]})
    assert not Plan.objects.filter(cycle=3).exists()
