"""My week, the week of the team, and the weeks around it."""

from datetime import date, time

import pytest
from django.urls import reverse

from fasenwijzer.journal.agenda.weeks import Week
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.conversations.parts import Someone
from fasenwijzer.journal.moments import moment

pytestmark = [pytest.mark.django_db, pytest.mark.both]
AGENDA = "/agenda/"


@pytest.fixture
def talk(noor, jolanda):
    return Conversation.plan(
        case=noor,
        kind="progress_talk",
        starts_at=moment(date(2026, 3, 12), time(10, 30)),
        place="bij Noor thuis",
        people=[Someone("client", "Noor"), Someone("worker", jolanda.name, user=jolanda)],
        by=jolanda,
    )


def test_my_week_with_today_marked(browse, jolanda, talk):
    text = browse(jolanda).get(AGENDA).content.decode()
    assert "Week 11" in text
    assert "Noor Haverkamp" in text
    assert 'aria-current="date"' in text
    assert "Deze week" not in text


def test_the_week_after_is_empty_and_leads_back(browse, jolanda, talk):
    text = browse(jolanda).get(AGENDA, {"week": "2026-W12"}).content.decode()
    assert "Noor Haverkamp" not in text
    assert "Deze week" in text


def test_who_leads_the_team_sees_the_week_of_the_team(browse, tamara, bilal, talk):
    assert "Noor Haverkamp" not in browse(tamara).get(AGENDA).content.decode()
    assert "Noor Haverkamp" in browse(tamara).get(AGENDA, {"who": "team"}).content.decode()
    assert "Noor Haverkamp" not in browse(bilal).get(AGENDA, {"who": "team"}).content.decode()


@pytest.mark.parametrize("hostile", ["", "x", "2026-W99", "0000-W01", "9999-W52", "2100-W53", "<b>"])
def test_a_week_that_does_not_exist_is_this_week(hostile, tuesday):
    assert Week.read(hostile) == Week.of(date(2026, 3, 9))


def test_weeks_follow_each_other_over_new_year():
    assert str(Week.of(date(2026, 12, 31))) == "2026-W53"
    assert str(Week.of(date(2026, 12, 31)).after) == "2027-W01"
    assert str(Week.read("2027-W01").before) == "2026-W53"


def test_planning_from_the_agenda_chooses_the_client_first(browse, jolanda, noor):
    text = browse(jolanda).get(reverse("journal:plan-whom")).content.decode()
    assert reverse("journal:plan-conversation", args=[noor.pk]) in text


def test_who_guides_nobody_has_no_agenda(browse, anton):
    assert browse(anton).get(AGENDA).status_code == 403


def test_a_colleague_of_the_team_sees_who_is_busy_and_nothing_about_the_client(browse, ruben, talk, jolanda):
    for address in (AGENDA, "/agenda/coming/"):
        for whose in ("team", "location"):
            text = browse(ruben).get(address, {"who": whose}).content.decode()
            assert "10:30" in text
            assert jolanda.name in text
            assert [word for word in ("Noor", "Haverkamp", "thuis", "oortgang") if word in text] == []
        assert "10:30" not in browse(ruben).get(address).content.decode()


def test_another_location_sees_nothing_at_all(browse, bilal, talk, jolanda):
    for whose in ("team", "location", "<b>"):
        text = browse(bilal).get(AGENDA, {"who": whose}).content.decode()
        assert "10:30" not in text
        assert jolanda.name not in text


def test_what_is_coming_without_the_empty_days(browse, jolanda, talk):
    text = browse(jolanda).get("/agenda/coming/").content.decode()
    assert "Donderdag 12 maart" in text
    assert "Woensdag 11 maart" not in text


def test_an_empty_day_leads_to_planning_on_that_day(browse, jolanda, noor):
    pages = browse(jolanda)
    assert "?day=2026-03-13" in pages.get(AGENDA).content.decode()
    whom = pages.get(reverse("journal:plan-whom"), {"day": "2026-03-13"}).content.decode()
    plan = reverse("journal:plan-conversation", args=[noor.pk])
    assert f"{plan}?day=2026-03-13" in whom
    form = pages.get(plan, {"day": "2026-03-13"}).context["form"]
    assert (form["when"].value(), form["day"].value()) == ("other", "13-3-2026")
    assert "?day" not in pages.get(reverse("journal:plan-whom"), {"day": "<b>"}).content.decode()
