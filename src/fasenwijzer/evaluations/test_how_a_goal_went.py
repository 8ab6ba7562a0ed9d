"""The course of a goal: marks from reports and the plan, and levels from looking back, through all its rounds."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from fasenwijzer.evaluations.course.reading import MOST, course_of
from fasenwijzer.evaluations.models import Evaluation, GoalEvaluation
from fasenwijzer.journal.entries.parts import OnGoal
from fasenwijzer.journal.models import Entry
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.tests.cast import TODAY, queries_of

pytestmark = pytest.mark.django_db
BEGUN = date(2026, 2, 10)


@pytest.fixture
def goal(noor, jolanda):
    plan = Plan.begin(case=noor, by=jolanda)
    told = {"text": "Ik open mijn post.", "life_area": "finances", "scale_now": 3, "scale_wanted": 8}
    made = Goal.add(plan=plan, by=jolanda, **told)
    plan.establish(on=BEGUN, by=jolanda)
    return made


@pytest.fixture
def gives(noor, jolanda):
    """`gives(goal, 6, on=…)`: Noor gives a mark, in a report."""

    def report(goal, mark, on=TODAY):
        return Entry.write(case=noor, on=on, by=jolanda, on_goals=[OnGoal(goal, doing="Gedaan.", score=mark)])

    return report


@pytest.fixture
def looks_back(noor, jolanda):
    def look(goal, level, on=TODAY):
        evaluation = Evaluation.begin(case=noor, cycle=goal.plan.cycle, on=on, by=jolanda)
        said = {"process": "Samen.", "effect": "Rust.", "action": "Door."}
        return GoalEvaluation.write(evaluation=evaluation, goal=goal, level=level, by=jolanda, **said)

    return look


def course_page(case, goal):
    return reverse("evaluations:course", args=[case.pk, goal.pk])


def test_marks_and_levels_stand_in_order_of_time(browse, jolanda, noor, goal, gives, looks_back):
    goal.describe_levels({1: "elke dag"}, by=jolanda)
    gives(goal, 6, on=date(2026, 3, 1))
    gives(goal, 4, on=date(2026, 2, 20))
    looks_back(goal, 1)
    course = course_of(goal, noor)
    told = [point.mark if point.mark is not None else point.looked.level for point in course.points]
    assert told == [3, 4, 6, 1]
    page = browse(jolanda).get(course_page(noor, goal)).content.decode()
    assert "+1: iets meer. elke dag" in page
    assert 'class="course"' in page
    assert "stippels: een 8 is goed" in page


def test_a_goal_that_goes_on_is_one_story(noor, jolanda, goal, gives, looks_back):
    gives(goal, 4, on=date(2026, 2, 20))
    looks_back(goal, None, on=date(2026, 3, 1))
    later = Plan.objects.create(case=noor, cycle=3)
    on = Goal.add(plan=later, text="Ik bewaar mijn post.", life_area="finances", continues=goal, by=jolanda)
    gives(on, 7)
    assert [(point.goal, point.mark) for point in course_of(on, noor).points] == [
        (goal, 3),
        (goal, 4),
        (goal, None),
        (on, 7),
    ]


def test_a_goal_without_marks_says_how_they_come(browse, jolanda, noor, goal):
    goal.correct(scale_now=None, by=jolanda)
    page = browse(jolanda).get(course_page(noor, goal)).content.decode()
    assert "Nog geen cijfers" in page


def test_one_mark_is_told_and_not_drawn(browse, jolanda, noor, goal):
    page = browse(jolanda).get(course_page(noor, goal)).content.decode()
    assert "10 februari 2026" in page
    assert 'class="course"' not in page


def test_it_is_led_to_from_the_goal_and_told_where_people_look_back(browse, jolanda, noor, goal, gives):
    gives(goal, 6)
    assert (
        course_page(noor, goal) in browse(jolanda).get(reverse("plan:goal", args=[noor.pk, goal.pk])).content.decode()
    )
    Evaluation.begin(case=noor, cycle=2, on=TODAY, by=jolanda)
    form = browse(jolanda).get(reverse("evaluations:look-back", args=[noor.pk, 2, goal.pk])).content.decode()
    assert 'class="course"' in form


def test_a_long_story_asks_as_much_as_a_short_one(browse, jolanda, noor, goal, gives):
    gives(goal, 5)
    page = browse(jolanda)
    few = queries_of(page, course_page(noor, goal))
    for number in range(MOST + 5):
        gives(goal, number % 11, on=TODAY - timedelta(days=number % 20))
    assert queries_of(page, course_page(noor, goal)) == few
    course = course_of(goal, noor)
    assert (len(course.marks), course.earlier_marks) == (MOST + 1, True)


def test_the_goal_of_another_file_does_not_exist_here(browse, jolanda, idris, goal):
    assert browse(jolanda).get(course_page(idris, goal)).status_code == 404
