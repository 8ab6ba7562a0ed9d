"""A wish becomes a goal with an action, and the plan holds: in a real browser, by keyboard, on pages for everybody."""

import pytest

from fasenwijzer.analysis.models import Wish
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.models import Action, Agreement, Goal, Plan, PlanAgreement, Signature

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


def press(page, words):
    """Focus a button or link by its words and press Enter, as a keyboard does."""
    with page.expect_navigation():
        page.locator(f"main :is(a, button):has-text('{words}')").first.press("Enter")


def test_from_wish_to_a_plan_that_holds(desk, axe, noor, jolanda):
    Wish.make(case=noor, life_area="housing", text="Een eigen hoek voor Sem", whose="Noor", by=jolanda)
    NetworkMember.add(case=noor, name="Ria Haverkamp", relation="moeder", by=jolanda)
    page = desk("plan:plan")
    axe(page)
    press(page, "Begin het plan")
    axe(page)
    press(page, "Maak er een doel van")
    axe(page)
    page.keyboard.press("Tab")
    page.fill("[name=text]", "Mijn huis is klaar voor Sem")
    press(page, "Zet het doel in het plan")
    page.fill("[name=text]", "schildert de kamer")
    page.fill("[name=due_on]", "morgen")
    press(page, "Zet de actie in het plan")
    axe(page)
    press(page, "Vandaag gedaan")
    goal = Goal.objects.get()
    assert (goal.life_area, goal.wishes.count(), goal.actions.get().done.count()) == ("housing", 1, 1)
    page = desk("plan:establish")
    axe(page)
    press(page, "Stel het plan vast")
    axe(page)
    press(page, "Schrijf op wat Noor zegt")
    axe(page)
    press(page, "Bewaar dit antwoord")
    assert page.locator(".problems").is_visible()
    axe(page)
    page.get_by_label("Mondeling akkoord").press("Space")
    press(page, "Bewaar dit antwoord")
    assert PlanAgreement.objects.get().manner == "oral"
    axe(page)


def test_a_full_plan_is_for_everybody(desk, usable, noor, jolanda):
    plan = Plan.begin(case=noor, by=jolanda)
    goal = Goal.add(plan=plan, text="Ik " + "lange" * 40, life_area="housing", by=jolanda)
    told = {"sign": "Sem blijft slapen", "scale_now": 4, "scale_wanted": 7, "step_up": "er staat een bed"}
    kept = Goal.add(plan=plan, text="Rust", life_area="housing", by=jolanda, **told)
    Action.add(goal=kept, text="schildert", every="week", by=jolanda).skip(on=plan.case.opened_on, by=jolanda)
    goal.conclude("let_go", on=plan.case.opened_on, reason="Te ver weg.", by=jolanda)
    Agreement.add(plan=plan, text="Eerst bellen.", by=jolanda)
    for name in ("plan", "edit"):
        usable(desk(f"plan:{name}"))


def test_noor_signs_on_screen(desk, axe, noor, jolanda):
    plan = Plan.begin(case=noor, by=jolanda)
    plan.write(end_goal="Rust in huis", by=jolanda)
    plan.establish(on=noor.opened_on, by=jolanda)
    page = desk("plan:sign")
    axe(page)
    page.fill("[name=typed_name]", "Noor")
    page.get_by_label("Ik heb dit plan gelezen").check()
    sheet = page.locator("[data-draw] svg")
    sheet.scroll_into_view_if_needed()
    box = sheet.bounding_box()
    page.mouse.move(box["x"] + 30, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] + 90, box["y"] + 60)
    page.mouse.up()
    assert page.locator("[name=drawing]").input_value().startswith("M")
    with page.expect_navigation():
        page.get_by_role("button", name="Ik ben het eens met dit plan").click()
    assert Signature.objects.get().drawing.startswith("M")
    axe(page)
