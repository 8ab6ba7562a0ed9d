"""What a journey needs: an organisation that was just founded, and browsers that are watched."""

import pytest

from fasenwijzer.config.commands.init import found
from fasenwijzer.people.models import Organisation
from fasenwijzer.plan.models import Action, Goal, Plan
from fasenwijzer.tests.browser import watch
from fasenwijzer.tests.journeys.fingers import without_mouse
from fasenwijzer.tests.journeys.hand import at
from fasenwijzer.tests.journeys.office import PASSWORD, Office


@pytest.fixture(scope="session")
def still_browser(browser_type, browser_type_launch_args):
    """A browser that works everything out and paints nothing: who goes by words and keys needs no picture.

    That saves a third of its work. Only the headless shell can; another Chromium paints as always.
    """
    more = ["--enable-begin-frame-control", "--in-process-gpu"]
    browser = browser_type.launch(**{**browser_type_launch_args, "args": [*browser_type_launch_args["args"], *more]})
    yield browser
    browser.close()


@pytest.fixture
def office(still_browser, browser_context_args, live_server):
    """Browsers for colleagues of an organisation, all without a mouse; nothing that they saw may break a promise."""
    complaints, contexts = [], []

    def browser():
        context = still_browser.new_context(**browser_context_args, reduced_motion="reduce")
        contexts.append(context)
        watch(context, live_server.url, complaints)
        without_mouse(context, complaints)
        return context

    yield Office(live_server.url, browser)
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def founded():
    """`founded(name, email, day)`: what `fasenwijzer init` does, and nothing else."""

    def begin(name, email, day, edition="standard"):
        at(day)
        found(name=name, edition=edition, email=email, admin_name="Beheer", password=PASSWORD)

    return begin


@pytest.fixture
def oeverlicht(oeverlicht):
    """These look at pages behind the second factor; a demo asks for none."""
    Organisation.objects.update(is_demo=True)
    return oeverlicht


@pytest.fixture
def today(page, visit):
    """`today(jolanda)` shows Today to somebody who is logged in."""
    page.set_default_timeout(8000)
    page.set_default_navigation_timeout(30_000)
    return lambda user: visit(user, "/")


@pytest.fixture
def noors_goals(noor, jolanda):
    """Noor's plan of this round, with two goals and an action."""
    plan = Plan.begin(case=noor, by=jolanda)
    plan.write(end_goal="Ik heb rust in huis.", desired_situation="", by=jolanda)
    goals = [
        Goal.add(plan=plan, text=text, life_area=area, kind="grow", wishes=[], by=jolanda)
        for text, area in (("Ik open elke week mijn post.", "finances"), ("Ik zie mijn zus elke maand.", "meaning"))
    ]
    Action.add(goal=goals[0], text="samen de post openen", who_kind="client", rhythm="wekelijks", by=jolanda)
    return goals
