"""The care team: joining, leaving, and that a file opens and closes with it. As Wietske and Mehmet took turns."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import Assignment

pytestmark = pytest.mark.django_db


@pytest.fixture
def leader(browse, tamara):
    return browse(tamara)


def test_a_replacement_joins_for_some_days_and_access_follows(leader, browse, at, noor, ruben):
    joins = {"user": ruben.pk, "task": "replacement", "since": "27-3-2026", "until": "31-3-2026"}
    assert leader.post(reverse("cases:assign", args=[noor.pk]), joins).status_code == 302
    page = leader.get(reverse("cases:data", args=[noor.pk])).content.decode()
    assert "Ruben Kist" in page
    data = reverse("cases:data", args=[noor.pk])
    for day, status in ((26, 404), (27, 200), (31, 200)):
        at(2026, 3, day, 12, 0)
        assert browse(ruben).get(data).status_code == status
    at(2026, 4, 1, 0, 1)
    assert browse(ruben).get(data).status_code == 404


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"until": "1-3-2026"}, "until"),
        ({"since": "1-1-2025"}, "since"),
        ({"user": ""}, "user"),
        ({"user": "999"}, "user"),
        ({"task": "boss"}, "task"),
    ],
)
def test_what_is_not_right_is_told_at_the_field(leader, noor, ruben, wrong, field):
    joins = {"user": ruben.pk, "task": "replacement", "since": "27-3-2026", "until": ""} | wrong
    answer = leader.post(reverse("cases:assign", args=[noor.pk]), joins)
    assert answer.status_code == 422
    assert f'id="id_{field}_problem"' in answer.content.decode()


def test_joining_twice_is_told_at_the_field(leader, noor, jolanda):
    joins = {"user": jolanda.pk, "task": "worker", "since": "10-3-2026"}
    answer = leader.post(reverse("cases:assign", args=[noor.pk]), joins)
    assert answer.status_code == 422
    assert 'id="id_user_problem"' in answer.content.decode()


def test_who_guides_nobody_is_not_offered(leader, noor, anton, karin):
    page = leader.get(reverse("cases:assign", args=[noor.pk])).content.decode()
    assert "Anton Bakker" not in page
    assert "Karin Vos" not in page


def test_the_last_day_is_written_down_and_taken_back(leader, noor):
    mine = noor.assignments.get()
    end = reverse("cases:end-assignment", args=[noor.pk, mine.pk])
    assert leader.post(end, {"on": "1-1-2025"}).status_code == 422
    assert leader.post(end, {"on": "9-3-2026"}).status_code == 302
    mine.refresh_from_db()
    assert mine.until == date(2026, 3, 9)
    leader.post(reverse("cases:go-on-with-assignment", args=[noor.pk, mine.pk]))
    mine.refresh_from_db()
    assert mine.until is None


def test_an_ending_is_not_taken_back_over_somebody_who_joined_anew(leader, noor, jolanda, tamara):
    mine = noor.assignments.get()
    mine.end(on=date(2026, 3, 1), by=tamara)
    Assignment.assign(case=noor, user=jolanda, since=date(2026, 3, 5), by=tamara)
    assert leader.post(reverse("cases:go-on-with-assignment", args=[noor.pk, mine.pk])).status_code == 302
    mine.refresh_from_db()
    assert mine.until == date(2026, 3, 1)


def test_joining_is_taken_back_and_the_log_knows(leader, noor, ruben):
    joins = {"user": ruben.pk, "task": "replacement", "since": "10-3-2026"}
    leader.post(reverse("cases:assign", args=[noor.pk]), joins)
    new = noor.assignments.get(user=ruben)
    leader.post(reverse("cases:take-assignment-back", args=[noor.pk, new.pk]))
    assert not noor.assignments.filter(user=ruben).exists()
