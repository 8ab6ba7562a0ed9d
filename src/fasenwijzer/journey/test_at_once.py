"""Twenty colleagues press the same button at once: the case moves once, and everybody is told how it stands."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from fasenwijzer.cases.models import Case, Decision, PhaseEntry
from fasenwijzer.journey.moves import NotOpen, Told, make, stamp_of
from fasenwijzer.tests.cast import TODAY, walk

pytestmark = pytest.mark.django_db(transaction=True)
MANY = 20


def at_once(case, key, told, user):
    """What each of them got: moved, or told that it was not open any more."""
    ready = Barrier(MANY)

    def press(_number):
        ready.wait()
        try:
            make(case, key, told, by=user)
        except NotOpen:
            return "not open"
        else:
            return "moved"
        finally:
            connection.close()

    with ThreadPoolExecutor(MANY) as pool:
        return sorted(pool.map(press, range(MANY)))


def test_twenty_who_go_on_at_once_go_on_once(noor, jolanda):
    told = Told(on=TODAY, reason="Tijd om terug te kijken")
    found = at_once(noor, "advance-to-evaluation", told, jolanda)
    assert found == ["moved"] + ["not open"] * (MANY - 1)
    assert PhaseEntry.objects.filter(case=noor, phase="evaluation", cycle=2).count() == 1


def test_twenty_who_decide_the_same_at_once_decide_once(idris, ineke):
    walk(idris, ineke, [("intake", 0, TODAY)])
    stamp = stamp_of(Case.objects.whole().get(pk=idris.pk))
    told = Told(on=TODAY, reason="Proberen", trial_ends_on=TODAY, trial_looks_at="de groep", stamp=stamp)
    assert at_once(idris, "decide-trial", told, ineke).count("moved") == 1
    assert Decision.objects.filter(case=idris).count() == 1
