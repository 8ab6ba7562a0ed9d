"""What a journey needs: an organisation that was just founded, and browsers that are watched."""

import pytest

from fasenwijzer.config.commands.init import found
from fasenwijzer.tests.browser import watch
from fasenwijzer.tests.journeys.hand import at
from fasenwijzer.tests.journeys.office import PASSWORD, Office


@pytest.fixture
def office(new_context, live_server):
    """Browsers for colleagues of an organisation; nothing that any of them saw may break a promise."""
    complaints = []

    def browser():
        context = new_context()
        watch(context, live_server.url, complaints)
        return context

    yield Office(live_server.url, browser)
    assert complaints == []


@pytest.fixture
def founded():
    """`founded(name, email, day)`: what `fasenwijzer init` does, and nothing else."""

    def begin(name, email, day, edition="standard"):
        at(day)
        found(name=name, edition=edition, email=email, admin_name="Beheer", password=PASSWORD)

    return begin
