"""Twenty people at the same moment, each with a connection of their own: what may happen once, happens once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.urls import reverse

from fasenwijzer.audit.log import first_break, record
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.cases.models import Decision, Ending
from fasenwijzer.journal.models import Entry
from fasenwijzer.journey.moves import NotOpen, Told, make, stamp_of
from fasenwijzer.people.models import Organisation

TWENTY = 20
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
pytestmark = pytest.mark.django_db(transaction=True)


def all_at_once(act: Callable[[int], Any]) -> list[Any]:
    """What `act` gives twenty threads that begin together; an exception is an answer too."""
    start = Barrier(TWENTY)

    def one(number: int) -> Any:
        start.wait()
        try:
            return act(number)
        except Exception as problem:  # noqa: BLE001  # the test looks at it
            return problem
        finally:
            connection.close()

    with ThreadPoolExecutor(TWENTY) as threads:
        return list(threads.map(one, range(TWENTY)))


@pytest.fixture
def browsers(jolanda, noor):
    """Twenty browsers in which Jolanda is logged in."""
    Organisation.objects.update(is_demo=True)
    found = [Browser() for _number in range(TWENTY)]
    for browser in found:
        browser.force_login(jolanda, backend=BACKEND)
    return found


def test_twenty_writers_make_one_chain(jolanda):
    before = Event.objects.count()
    lines = all_at_once(lambda number: record(Action.EXECUTE, by=jolanda, what=f"line {number}").pk)
    assert len(set(lines)) == TWENTY
    assert Event.objects.count() == before + TWENTY
    assert first_break() is None


def test_twenty_moves_of_one_case_are_one_move(idris, ineke):
    told = Told(on=date(2026, 3, 10), reason="Wij hebben hier geen plek voor.", stamp=stamp_of(idris))
    results = all_at_once(lambda _number: make(idris, "decide-rejection", told, by=ineke))
    assert [type(result) for result in results].count(NotOpen) == TWENTY - 1, results
    assert (Decision.objects.count(), Ending.objects.count()) == (1, 1)
    assert first_break() is None


def test_one_form_sent_twenty_times_is_one_report(browsers, noor):
    sent = {
        "once": "6f1c8f0e-64a4-4c6f-9a53-7d6a6d9f1f10",
        "on": "10-3-2026",
        "author_kind": "worker",
        "readers": "everyone",
        "other": "on",
        "text": "Noor heeft zelf gebeld.",
    }
    address = reverse("journal:report", args=[noor.pk])
    answers = all_at_once(lambda number: browsers[number].post(address, sent))
    assert {answer.status_code for answer in answers} == {302}, answers
    assert {answer.url for answer in answers} == {reverse("journal:entries", args=[noor.pk])}
    assert Entry.objects.count() == 1
    assert first_break() is None
