"""In an emergency: Bilal, of another team, reads Noor's file for an hour; everybody concerned can see that."""

from datetime import date, datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from fasenwijzer.access.roles import Role
from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import EmergencyAccess, EmergencyReview
from fasenwijzer.people.models import Membership
from fasenwijzer.tests.cast import LONG_AGO, queries_of

pytestmark = pytest.mark.django_db

NOOR = {"family_name": "Haverkamp", "born": "2-5-1991", "reason": "Noor is gewond en haar team neemt niet op."}


@pytest.fixture
def ask(browse, bilal, noor):
    return lambda **told: browse(bilal).post(reverse("cases:emergency"), NOOR | told)


@pytest.fixture
def file(browse, bilal, noor):
    return lambda name="cases:data": browse(bilal).get(reverse(name, args=[noor.pk]))


def test_the_file_is_open_for_an_hour_and_not_a_minute_longer(ask, file, noor, at):
    assert file().status_code == 404
    assert ask().status_code == 302
    assert "tot 11:30" in file().content.decode()
    at(2026, 3, 10, 11, 29)
    assert file().status_code == 200
    at(2026, 3, 10, 11, 30)
    assert file().status_code == 404


def test_it_is_for_reading_only(ask, browse, bilal, noor):
    ask()
    answer = browse(bilal).get(reverse("journal:report", args=[noor.pk]))
    assert answer.status_code == 403


def test_a_name_alone_or_a_wrong_date_finds_nobody_and_nothing_is_lost(ask, file):
    assert ask(born="").context["form"].errors.keys() == {"born"}
    answer = ask(born="3-5-1991")
    assert answer.status_code == 422
    assert "niemand gevonden" in answer.content.decode().lower()
    assert NOOR["reason"] in answer.content.decode()
    assert not EmergencyAccess.objects.exists()
    assert Event.objects.filter(action="search", what="cases:emergency").count() == 2


def test_the_number_of_the_file_will_do(ask, noor):
    assert ask(born="", number=noor.number).status_code == 302


def test_a_reason_is_needed(ask):
    assert ask(reason=" ").context["form"].errors.keys() == {"reason"}


def test_asking_twice_is_one_hour(ask):
    ask()
    ask(once="")
    assert EmergencyAccess.objects.count() == 1


def test_leaving_ends_it(ask, file, browse, bilal, noor, at):
    ask()
    at(2026, 3, 10, 10, 40)
    browse(bilal).post(reverse("cases:leave-emergency", args=[noor.pk]))
    assert file().status_code == 404


def test_everybody_concerned_sees_it(ask, file, browse, jolanda, noor):
    ask()
    file()
    shown = browse(jolanda).get(reverse("cases:log", args=[noor.pk])).content.decode()
    assert "Bilal Çelik" in shown
    assert "opende, in een noodgeval, het dossier" in " ".join(shown.split())
    assert NOOR["reason"] in shown
    assert Event.objects.filter(ground="emergency", case_id=noor.pk).exists()


def test_the_privacy_officer_looks_back_on_it(ask, browse, pieter):
    ask()
    page = browse(pieter).get(reverse("privacy:emergencies")).content.decode()
    assert NOOR["reason"] in page
    assert "Noor Haverkamp" not in page
    opened = EmergencyAccess.objects.get()
    address = reverse("privacy:review-emergency", args=[opened.pk])
    assert browse(pieter).post(address, {"justified": "no"}).context["form"].errors.keys() == {"words"}
    browse(pieter).post(address, {"justified": "yes"})
    opened.refresh_from_db()
    assert opened.review.justified
    assert not EmergencyAccess.objects.to_review().exists()


def test_who_guides_needs_no_emergency(browse, jolanda, noor):
    browse(jolanda).post(reverse("cases:emergency"), NOOR)
    page = browse(jolanda).get(reverse("cases:data", args=[noor.pk])).content.decode()
    assert "tot 11:30" not in page


def test_an_administrator_has_no_emergencies(browse, anton):
    assert browse(anton).get(reverse("cases:emergency")).status_code == 403


def test_what_is_open_at_a_moment(noor, bilal):
    opened = EmergencyAccess.open(case=noor, reason="Nood", by=bilal)
    assert (opened.until - opened.since).total_seconds() == 3600
    assert opened.since.date() == date(2026, 3, 10)
    assert isinstance(opened.until, datetime)


def test_nobody_judges_an_emergency_of_their_own(browse, pieter, west, noor):
    Membership.grant(user=pieter, role=Role.WORKER, team=west, since=LONG_AGO, by=None)
    browse(pieter).post(reverse("cases:emergency"), NOOR)
    address = reverse("privacy:review-emergency", args=[EmergencyAccess.objects.get().pk])
    assert browse(pieter).post(address, {"justified": "yes"}).status_code == 403
    assert address not in browse(pieter).get(reverse("privacy:emergencies")).content.decode()
    assert EmergencyAccess.objects.to_review().exists()


def test_the_next_night_is_another_hour_and_never_two_at_once(ask, noor, bilal, at):
    ask()
    at(2026, 3, 11, 2, 0)
    ask(once="")
    first, second = EmergencyAccess.objects.order_by("since")
    assert (first.latest, second.latest) == (False, True)
    with pytest.raises(IntegrityError), transaction.atomic():
        EmergencyAccess.objects.update(latest=True)
    assert not first.since <= second.since < first.until


def test_a_judgement_stands(ask, browse, pieter):
    ask()
    opened = EmergencyAccess.objects.get()
    address = reverse("privacy:review-emergency", args=[opened.pk])
    browse(pieter).post(address, {"justified": "yes"})
    again = browse(pieter).post(address, {"justified": "no", "words": "Toch niet."}, follow=True)
    assert "Pieter Smit keek hier al op terug." in again.content.decode()
    assert EmergencyReview.objects.get().justified
    with pytest.raises(IntegrityError), transaction.atomic():
        EmergencyReview.give(access=opened, justified=False, words="Toch niet.", by=pieter)


def test_many_emergencies_are_pages_and_cost_as_many_questions_as_few(ask, browse, pieter, noor, bilal, at):
    ask()
    few = queries_of(browse(pieter), reverse("privacy:emergencies"))
    for day in range(1, 29):
        for month in (4, 5):
            at(2026, month, day, 3, 0)
            EmergencyAccess.open(case=noor, reason="Nood", by=bilal)
    assert queries_of(browse(pieter), reverse("privacy:emergencies")) == few
    page = browse(pieter).get(reverse("privacy:emergencies"), {"page": 2})
    assert len(page.context["shown"]) == 7
