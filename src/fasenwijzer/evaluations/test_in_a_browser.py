"""In a real browser: a goal looked back on with keys alone."""

from datetime import date

import pytest

from fasenwijzer.evaluations.models import GoalEvaluation
from fasenwijzer.journal.entries.models import OnGoal
from fasenwijzer.journal.models import Entry
from fasenwijzer.plan.models import Action, Goal, Plan

DAY = date(2026, 3, 10)


@pytest.fixture
def goal(noor, jolanda):
    plan = Plan.begin(case=noor, by=jolanda)
    goal = Goal.add(plan=plan, text="Mijn huis is klaar voor Sem", life_area="housing", by=jolanda)
    Action.add(goal=goal, text="schildert de kamer", by=jolanda).mark_done(on=DAY, by=jolanda)
    on_goals = [OnGoal(goal, doing="De kamer is wit.", score=7)]
    Entry.write(case=noor, on=DAY, by=jolanda, importance="important", on_goals=on_goals)
    return goal


def test_a_whole_evaluation_and_only_keys(desk, noor, goal):
    page = desk("evaluations:evaluation")
    page.focus(".page-head .button-primary")
    page.keyboard.press("Enter")
    page.locator(".page-head a.button-primary").wait_for()
    page.focus(".page-head a.button-primary")
    page.keyboard.press("Enter")
    page.wait_for_url("**/goals/*/")
    page.focus("#id_result_0")
    page.keyboard.press("ArrowDown")
    for words in (None, "Samen geklust.", "Het bed staat.", "Zo houden."):
        page.keyboard.press("Tab")
        if words:
            page.keyboard.type(words)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/summary/")
    page.focus("#id_general")
    page.keyboard.type("Een rustig half jaar.")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Een rustig half jaar.").wait_for()
    assert (Goal.objects.get().outcome.result, GoalEvaluation.objects.get().action) == ("reached", "Zo houden.")
