"""The client reads that somebody else comes, in the own place, as long as it is news."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.cases.handing_over.models import Given, HandingOver
from fasenwijzer.cases.models import Assignment

pytestmark = pytest.mark.django_db


@pytest.fixture
def hand(noor, jolanda, tamara, ruben):
    def over(until=None):
        given = [Given(Assignment.objects.select_related("case").get(case=noor, user=jolanda), ruben)]
        return HandingOver.carry_out(given, giver=jolanda, since=date(2026, 3, 16), until=until, by=tamara)

    return over


def home(browser, noor):
    return browser.get(reverse("portal:home", args=[noor.pk])).content.decode()


def test_for_good_it_is_told_until_two_weeks_after(browse, noor, noor_herself, hand, at):
    assert "Er komt iemand anders" not in home(browse(noor_herself), noor)
    hand()
    page = home(browse(noor_herself), noor)
    assert "Vanaf 16 maart 2026 komt Ruben Kist." in page
    assert "Dat was Jolanda Brandsma." in page
    at(2026, 4, 1, 10, 0)
    assert "Er komt iemand anders" not in home(browse(noor_herself), noor)


def test_for_some_days_it_is_told_until_the_last(browse, noor, noor_herself, hand, at):
    hand(until=date(2026, 3, 20))
    assert "Daarna is Jolanda Brandsma er weer." in home(browse(noor_herself), noor)
    at(2026, 3, 21, 10, 0)
    assert "Er komt iemand anders" not in home(browse(noor_herself), noor)


def test_taken_back_it_is_not_told(browse, noor, noor_herself, hand, tamara):
    hand().take_back(by=tamara)
    assert "Er komt iemand anders" not in home(browse(noor_herself), noor)
