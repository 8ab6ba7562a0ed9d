"""Once a year: then and now, conclusions, next goals; settled it stays as it is."""

import pytest
from django.db import IntegrityError, transaction

from fasenwijzer.guide.models import Criterion, ProjectGoal, ReportIsSettled, Story, YearReport

pytestmark = pytest.mark.django_db
SAID = {"conclusions": "We beginnen vaker bij wat lukt.", "next_goals": "Ook in de nachtdienst."}


@pytest.fixture
def criterion(project, mees):
    told = {"indicator": "agreed", "direction": "at_least", "wanted": 80, "baseline": "70%"}
    return Criterion.add(introduction=project, by=mees, **told)


@pytest.fixture
def report(project, mees, criterion):
    return YearReport.begin(project, by=mees)


def test_it_is_prepared_written_and_settled(browse, mees, jolanda, project, criterion, send, read):
    send(browse(mees), "begin-report", project.pk)
    report = YearReport.objects.get()
    words = read(browse(mees), "report", report.pk)
    assert "70%" in words
    assert "minstens 80%" in words
    send(browse(mees), "write-report", report.pk, **SAID)
    send(browse(mees), "settle-report", report.pk)
    words = read(browse(jolanda), "report", report.pk)
    assert "Vastgesteld door Mees van Dam" in words
    assert "nog geen cijfer" in words
    assert SAID["next_goals"] in words


def test_a_settled_report_stays_as_it_is(browse, mees, report, criterion, project, jolanda, send, read, at):
    report.write(**SAID, by=mees)
    goal = ProjectGoal.add(introduction=project, text="Iedereen heeft een eigen plan.", by=mees)
    send(browse(mees), "settle-report", report.pk)
    before = read(browse(jolanda), "report", report.pk)
    at(2026, 3, 11, 10, 0)
    criterion.change(by=mees, wanted=99, baseline="1%")
    goal.change(by=mees, text="Iets anders.")
    ProjectGoal.add(introduction=project, text="Nog een doel.", by=mees)
    told = {"question": "when", "theme": "", "may_be_quoted": True, "by": jolanda}
    Story.tell(project, text="Van later.", **told)
    after = read(browse(jolanda), "report", report.pk)
    assert "minstens 80%" in after
    assert "Iedereen heeft een eigen plan." in after
    assert {text for text in ("Van later.", "Iets anders.", "Nog een doel.") if text in after} == set()
    assert before.count("<tr>") == after.count("<tr>")
    assert send(browse(mees), "write-report", report.pk, **SAID).status_code == 404
    assert send(browse(mees), "settle-report", report.pk).status_code == 404
    report.refresh_from_db()
    with pytest.raises(ReportIsSettled):
        report.write(**SAID, by=mees)
    with pytest.raises(ReportIsSettled):
        report.settle([], by=mees)


def test_nothing_is_settled_without_conclusions(browse, mees, report, send):
    assert "Schrijf eerst op" in send(browse(mees), "settle-report", report.pk).content.decode()
    with pytest.raises(IntegrityError), transaction.atomic():
        report.settle([], by=mees)


def test_one_is_open_at_a_time(browse, mees, report, project, send):
    assert "staat al een evaluatie open" in send(browse(mees), "begin-report", project.pk).content.decode()
    assert YearReport.objects.count() == 1


def test_who_does_not_lead_writes_nothing(browse, jolanda, report, project, send):
    for page, pk in (("begin-report", project.pk), ("write-report", report.pk), ("settle-report", report.pk)):
        assert send(browse(jolanda), page, pk, **SAID).status_code == 403
