"""In a real browser: a goal looked back on with keys alone, and pages that everybody can use."""

from datetime import date

import pytest

from fasenwijzer.evaluations.models import Evaluation, GoalEvaluation
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


def test_every_page_is_usable_for_everybody(desk, usable, noor, jolanda, goal):
    usable(desk("evaluations:evaluation"))
    evaluation = Evaluation.begin(case=noor, cycle=2, on=DAY, by=jolanda)
    evaluation.sum_up(general="Rustig.", take_along="De tuin.", on=DAY, by=jolanda)
    goal.conclude("reached", on=DAY, by=jolanda)
    GoalEvaluation.write(evaluation=evaluation, goal=goal, process="p", effect="e", action="a", by=jolanda)
    pages = [("evaluation",), ("round", 1), ("print", 2), ("sum-up", 2), ("weigh", 2), ("look-back", 2, goal.pk)]
    for name, *args in pages:
        usable(desk(f"evaluations:{name}", *args))
