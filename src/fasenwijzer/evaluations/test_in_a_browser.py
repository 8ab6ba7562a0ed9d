"""In a real browser: a goal looked back on with keys alone, and pages that everybody can use."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.evaluations.models import Evaluation, GoalEvaluation
from fasenwijzer.journal.entries.models import OnGoal
from fasenwijzer.journal.models import Entry
from fasenwijzer.plan.models import Action, Goal, Plan
from fasenwijzer.tests.cast import PASSWORD

DAY = date(2026, 3, 10)


@pytest.fixture
def desk(page, live_server, noor, jolanda):
    """`desk("round", 2)` opens a page of Noor's evaluation, with Jolanda logged in."""

    def go(name, *args):
        page.goto(live_server.url + reverse(f"evaluations:{name}", args=[noor.pk, *args]))
        return page

    page.goto(f"{live_server.url}/login/")
    page.fill("[name=login]", jolanda.email)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(lambda url: "/login/" not in url)
    return go


@pytest.fixture
def goal(noor, jolanda):
    plan = Plan.begin(case=noor, by=jolanda)
    goal = Goal.add(plan=plan, text="Mijn huis is klaar voor Sem", life_area="housing", by=jolanda)
    Action.add(goal=goal, text="schildert de kamer", by=jolanda).mark_done(on=DAY, by=jolanda)
    on_goals = [OnGoal(goal, doing="De kamer is wit.", score=7)]
    Entry.write(case=noor, on=DAY, by=jolanda, importance="important", on_goals=on_goals)
    return goal


def test_a_whole_evaluation_and_only_keys(desk, noor, goal):
    page = desk("evaluation")
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


@pytest.mark.parametrize("scheme, width", [("light", 1280), ("dark", 320)])
def test_every_page_is_usable_for_everybody(desk, page, axe, noor, jolanda, goal, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    axe(desk("evaluation"))
    evaluation = Evaluation.begin(case=noor, cycle=2, on=DAY, by=jolanda)
    evaluation.sum_up(general="Rustig.", take_along="De tuin.", on=DAY, by=jolanda)
    goal.conclude("reached", on=DAY, by=jolanda)
    GoalEvaluation.write(evaluation=evaluation, goal=goal, process="p", effect="e", action="a", by=jolanda)
    pages = [("evaluation",), ("round", 1), ("print", 2), ("sum-up", 2), ("weigh", 2), ("look-back", 2, goal.pk)]
    for name, *args in pages:
        axe(desk(name, *args))
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
