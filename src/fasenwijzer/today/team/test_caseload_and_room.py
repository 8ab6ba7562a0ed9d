"""What a team is doing and who has room: hours from what is there, days away without a reason, room that was agreed."""

from datetime import date, time, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import Assignment
from fasenwijzer.journal.models import Conversation, ConversationOutcome, Entry
from fasenwijzer.journal.moments import moment
from fasenwijzer.people.models import Absence, Room
from fasenwijzer.plan.models import Plan
from fasenwijzer.tests.cast import TODAY, queries_of
from fasenwijzer.today.test_today import guided

pytestmark = pytest.mark.django_db
TEAM = "/team/"


def desk(browser, name):
    found = browser.get(TEAM).context["desks"]
    return next(one for one in found if one.name == name)


def talked(case, by, day, minutes=90):
    start = moment(day, time(10))
    talk = Conversation.plan(
        case=case, kind="other", starts_at=start, ends_at=start + timedelta(minutes=minutes), by=by
    )
    ConversationOutcome.hold(talk, present=[], by=by)


def test_hours_follow_from_talks_and_reports_of_four_weeks(browse, tamara, jolanda, noor):
    talked(noor, jolanda, date(2026, 3, 9))
    talked(noor, jolanda, date(2026, 1, 9))  # longer ago
    Entry.write(case=noor, on=date(2026, 3, 9), by=jolanda, text="Iets.")
    hers = desk(browse(tamara), "Jolanda Brandsma")
    assert (hers.hours, hers.norm) == (pytest.approx(1.75), pytest.approx(4.0))
    assert hers.phases == [("Uitvoering", 1)]


def test_hours_before_somebody_guided_are_of_another(browse, tamara, jolanda, ruben, noor):
    talked(noor, jolanda, date(2026, 3, 2))
    Assignment.assign(case=noor, user=ruben, task="worker", since=date(2026, 3, 3), by=tamara)
    assert desk(browse(tamara), "Ruben Kist").hours == 0
    assert desk(browse(tamara), "Ruben Kist").norm == pytest.approx(1.0)


def test_an_evaluation_that_was_agreed_is_ahead(browse, tamara, jolanda, noor):
    plan = Plan.begin(case=noor, by=jolanda)
    Plan.objects.filter(pk=plan.pk).update(established_on=date(2026, 2, 1), evaluation_on=date(2026, 3, 30))
    assert desk(browse(tamara), "Jolanda Brandsma").ahead.evaluations == 1


def test_room_is_agreed_in_clients_or_in_hours(browse, tamara, jolanda, noor):
    browser = browse(tamara)
    address = reverse("today:room", args=[jolanda.pk])
    assert browser.post(address, {"clients": "3", "since": "10-3-2026"}).status_code == 302
    assert desk(browser, "Jolanda Brandsma").free == 2
    assert "Er is plaats voor nog 2." in browser.get(TEAM).content.decode()
    assert browser.post(address, {"hours": "1", "since": "10-3-2026"}).status_code == 302
    assert desk(browser, "Jolanda Brandsma").free == 0
    assert Room.objects.current().get(user=jolanda).hours == 1
    assert Event.objects.filter(subject_type="people.user", subject_id=str(jolanda.pk), action="update").count() == 2


def test_room_from_a_later_day_leaves_that_of_today(tamara, jolanda):
    Room.agree(user=jolanda, since=TODAY, clients=8, by=tamara)
    Room.agree(user=jolanda, since=date(2026, 4, 1), clients=4, by=tamara)
    assert Room.objects.current().get(user=jolanda).clients == 8
    assert Room.objects.on(date(2026, 4, 1)).get(user=jolanda).clients == 4


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({}, "clients"),
        ({"clients": "3", "hours": "3"}, "hours"),
        ({"clients": "-1"}, "clients"),
        ({"clients": "10000"}, "clients"),
        ({"clients": "3", "since": "1-1-2026"}, "since"),
    ],
)
def test_room_that_is_not_right_is_told_at_the_field(browse, jolanda, wrong, field):
    answer = browse(jolanda).post(reverse("today:room", args=[jolanda.pk]), {"since": "10-3-2026"} | wrong)
    assert answer.status_code == 422
    assert f'id="id_{field}_problem"' in answer.content.decode()


def test_the_database_wants_one_of_both(jolanda):
    with pytest.raises(IntegrityError), transaction.atomic():
        Room.objects.create(user=jolanda, since=TODAY)


def test_days_away_stand_with_who_stands_in_and_are_taken_away(browse, tamara, jolanda, ruben, noor):
    Assignment.assign(case=noor, user=ruben, task="replacement", since=date(2026, 3, 9), by=tamara)
    browser = browse(jolanda)
    address = reverse("today:away", args=[jolanda.pk])
    assert browser.post(address, {"since": "9-3-2026", "until": "20-3-2026"}).status_code == 302
    hers = desk(browse(tamara), "Jolanda Brandsma")
    assert hers.is_away
    assert hers.stand_ins == ["Ruben Kist"]
    away = Absence.objects.get()
    browse(jolanda).post(reverse("today:not-away", args=[jolanda.pk, away.pk]))
    assert not Absence.objects.exists()


@pytest.mark.parametrize(
    ("days", "field"),
    [(("20-3-2026", "19-3-2026"), "until"), (("12-3-2026", ""), "since"), (("1-1-2020", ""), "since")],
)
def test_days_away_that_are_not_right_are_told(browse, tamara, jolanda, days, field):
    Absence.note(user=jolanda, since=date(2026, 3, 12), until=date(2026, 3, 13), by=tamara)
    answer = browse(jolanda).post(reverse("today:away", args=[jolanda.pk]), {"since": days[0], "until": days[1]})
    assert answer.status_code == 422
    assert f'id="id_{field}_problem"' in answer.content.decode()


@pytest.mark.parametrize("address", ["today:room", "today:away"])
def test_nobody_says_it_of_somebody_of_another_team(browse, jolanda, bilal, ruben, tamara, address):
    assert browse(tamara).get(reverse(address, args=[bilal.pk])).status_code == 404
    assert browse(ruben).get(reverse(address, args=[jolanda.pk])).status_code == 404
    assert browse(jolanda).get(reverse(address, args=[jolanda.pk])).status_code == 200


def test_my_own_page_tells_who_is_there_and_no_figures_of_others(browse, jolanda, ruben, tamara, noor):
    Absence.note(user=ruben, since=date(2026, 3, 12), until=None, by=tamara)
    seen = browse(jolanda).get(reverse("today:my-work"))
    assert seen.context["desk"].many == 1
    assert [mate.name for mate in seen.context["mates"]] == ["Ruben Kist", "Tamara de Wit"]
    assert "desks" not in seen.context


def test_many_clients_cost_as_many_queries_as_few(browse, jolanda, oost):
    address = reverse("today:my-work")
    for number in range(2):
        guided(jolanda, oost, f"Kees{number}")
    few = queries_of(browse(jolanda), address)
    for number in range(6):
        guided(jolanda, oost, f"Ewa{number}")
    assert queries_of(browse(jolanda), address) == few
