"""Saying something back under a report: a short remark, or thanks in one tap."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import Assignment
from fasenwijzer.journal.models import Entry, Remark, Thanks
from fasenwijzer.tests.cast import HOSTILE, LONG_AGO

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry(noor, jolanda):
    return Entry.write(case=noor, on=date(2026, 3, 10), by=jolanda, text="Drie brieven zelf geopend.")


@pytest.fixture
def ruben_too(noor, ruben, jolanda):
    Assignment.assign(case=noor, user=ruben, since=LONG_AGO, by=jolanda)
    return ruben


@pytest.fixture
def to(noor, entry):
    return lambda name, *more: reverse(f"journal:{name}", args=[noor.pk, entry.pk, *more])


def test_thanks_in_one_tap_from_the_story_and_taken_back(browse, ruben_too, noor, to, entry):
    page, story = browse(ruben_too), reverse("journal:entries", args=[noor.pk])
    shown = page.get(story).content.decode()
    assert "Bedank Jolanda" in shown
    origin = shown.split('name="origin" value="')[1].split('"')[0]
    answer = page.post(to("thank"), {"origin": origin})
    assert answer.url == f"{story}#entry-{entry.pk}"
    shown = page.get(story).content.decode()
    assert "Bedankt door" in shown
    assert "Bedank Jolanda" not in shown
    page.post(to("take-thanks-back"))
    assert not Thanks.objects.exists()


def test_thanking_twice_is_thanking_once(browse, ruben_too, to):
    page = browse(ruben_too)
    for _ in range(2):
        assert page.post(to("thank")).status_code == 302
    assert Thanks.objects.count() == 1
    assert Event.objects.filter(subject_type="journal.thanks").count() == 1


def test_nobody_is_asked_to_thank_themselves(browse, jolanda, noor, to):
    assert "Bedank Jolanda" not in browse(jolanda).get(to("entry")).content.decode()


def test_a_remark_stands_below_with_name_and_day(browse, ruben_too, to, noor, entry):
    page = browse(ruben_too)
    page.post(to("remark"), {"text": "Bij mij deed ze dit ook."})
    for url in (to("entry"), reverse("journal:entries", args=[noor.pk])):
        shown = page.get(url).content.decode()
        assert "Bij mij deed ze dit ook." in shown
        assert "Ruben Kist zei terug" in shown
    assert not entry.additions.exists()


@pytest.mark.parametrize("text", ["", "  ", "x" * 501])
def test_a_remark_that_says_nothing_or_too_much_is_told_at_the_field(browse, jolanda, to, text):
    answer = browse(jolanda).post(to("remark"), {"text": text})
    assert answer.status_code == 422
    assert set(answer.context["remark_form"].errors) == {"text"}
    assert text in answer.content.decode()
    assert not Remark.objects.exists()


def test_a_remark_is_taken_back_by_its_writer_today(browse, jolanda, tamara, to, entry, at):
    made = Remark.make(entry=entry, text="Toch niet.", by=tamara)
    assert browse(jolanda).post(to("remove-remark", made.pk)).status_code == 403
    page = browse(tamara)
    at(2026, 3, 11, 9)
    assert page.post(to("remove-remark", made.pk)).status_code == 403
    at(2026, 3, 10, 12)
    assert page.post(to("remove-remark", made.pk)).status_code == 302
    assert page.post(to("remove-remark", made.pk)).status_code == 302
    assert not Remark.objects.exists()
    assert Event.objects.filter(subject_type="journal.remark", action="delete").get().changes.get().before == made.text


def test_markup_in_a_remark_stays_text(browse, jolanda, to):
    page = browse(jolanda)
    page.post(to("remark"), {"text": HOSTILE})
    assert HOSTILE not in page.get(to("entry")).content.decode()


def test_the_database_refuses_a_second_thank_you_and_an_empty_remark(entry, jolanda):
    Thanks.give(entry=entry, by=jolanda)
    for wrong in (Thanks(entry=entry, by=jolanda), Remark(entry=entry, by=jolanda, text="")):
        with pytest.raises(IntegrityError), transaction.atomic():
            wrong.save()
