"""The log in plain words: per day, what was done in a row on one line, refusals too."""

from datetime import date, timedelta

import pytest
from django.apps import apps
from django.urls import reverse

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action, Event, Result
from fasenwijzer.cases.case_log.lines import days_of
from fasenwijzer.cases.case_log.words import ROOMS
from fasenwijzer.cases.models import EmergencyAccess

pytestmark = pytest.mark.django_db


def test_a_run_of_looks_is_one_line_and_days_stand_apart(noor, jolanda, bilal, at):
    Event.objects.all()  # the fixture wrote lines of its own; only what follows is counted
    last = Event.objects.latest("pk").pk
    for minute in range(3):
        at(2026, 3, 9, 23, 30 + minute)
        record(Action.READ, by=jolanda, case_id=noor.pk, what="plan:plan")
    at(2026, 3, 10, 0, 5)
    record(Action.READ, by=bilal, case_id=noor.pk, what="plan:plan", result=Result.REFUSED)
    days = days_of(Event.objects.filter(pk__gt=last))
    assert [day.on for day in days] == [date(2026, 3, 10), date(2026, 3, 9)]
    [refused], [looked] = (day.lines for day in days)
    assert (refused.who, looked.who, looked.times) == ("Bilal Çelik", "Jolanda Brandsma", 3)
    assert looked.last - looked.first == timedelta(minutes=2)


def test_the_page_tells_who_looked_and_looking_there_is_written_down(browse, jolanda, noor):
    browser = browse(jolanda)
    browser.get(reverse("cases:data", args=[noor.pk]))
    before = Event.objects.filter(case_id=noor.pk).count()
    page = browser.get(reverse("cases:log", args=[noor.pk])).content.decode()
    assert "Jolanda Brandsma" in page
    assert str(clock.today().day) in page
    assert Event.objects.filter(case_id=noor.pk).count() == before + 1


ABOUT_THE_INTAKE = {
    *("cases.admissioncondition", "cases.unmetcondition", "cases.trial"),
    *("cases.waitinglistplace", "cases.waitingcontact"),
}
PARTS_OF_ANOTHER = {"cases.representationarea", "cases.representationpart"}


def test_every_record_is_told_in_the_room_where_people_find_it():
    records = {model._meta.label_lower for model in apps.get_app_config("cases").get_models()}
    assert records - ROOMS.keys() == ABOUT_THE_INTAKE | PARTS_OF_ANOTHER


def test_in_an_emergency_it_is_the_file_that_was_opened(noor, bilal):
    EmergencyAccess.open(case=noor, reason="Geroep gehoord.", by=bilal)
    [line] = days_of(Event.objects.filter(subject_type="cases.emergencyaccess"))[0].lines
    assert f"{line.done} {line.room}" == "opende, in een noodgeval, het dossier"


def test_every_kind_of_line_can_be_told(browse, jolanda, noor):
    for action in Action:
        record(action, by=None, case_id=noor.pk, what="unknown:place", subject=noor if action == "update" else None)
    assert browse(jolanda).get(reverse("cases:log", args=[noor.pk])).status_code == 200
