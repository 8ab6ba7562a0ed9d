"""Noor opens her papers: her plan, the text about her, and what came along with a report."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.access.client_side import Capacity
from fasenwijzer.audit.models import Event
from fasenwijzer.cases.files.contents import look_into
from fasenwijzer.cases.models import File
from fasenwijzer.journal.models import Entry
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.ui.pdf import NoPdf, printer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kept_in(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def plan(noor, jolanda):
    made = Plan.begin(case=noor, by=jolanda)
    Goal.add(plan=made, text="Mijn huis is klaar", life_area="housing", by=jolanda)
    made.establish(on=date(2026, 3, 1), by=jolanda)
    return made


@pytest.fixture
def letter(noor, jolanda):
    """`letter(withheld_reason="…")`: a report with a letter."""

    def write(**told):
        entry = Entry.write(case=noor, on=date(2026, 3, 9), text="Er kwam een brief.", by=jolanda, **told)
        kept = File.keep(look_into("huurcontract.txt", b"De huur is laag."), case=noor, by=jolanda)
        entry.files.add(kept)
        return kept

    return write


def papers(browser, noor):
    return browser.get(reverse("portal:papers", args=[noor.pk])).content.decode()


def can_print():
    try:
        printer()
    except NoPdf:
        return False
    return True


def test_she_finds_her_plan_with_its_day_and_keeps_it(browse, noor, noor_herself, plan):
    browser = browse(noor_herself)
    assert "Vanaf 1 maart 2026" in papers(browser, noor)
    answer = browser.get(reverse("portal:plan-paper", args=[noor.pk, plan.cycle, "short"]))
    if can_print():
        assert answer.content.startswith(b"%PDF")
        assert Event.objects.filter(action="export", actor_id=noor_herself.pk, case_id=noor.pk).exists()
    else:
        assert answer.status_code == 302


def test_a_plan_that_does_not_hold_yet_is_no_paper(browse, noor, noor_herself, jolanda):
    made = Plan.begin(case=noor, by=jolanda)
    browser = browse(noor_herself)
    assert "Vanaf" not in papers(browser, noor)
    assert browser.get(reverse("portal:plan-paper", args=[noor.pk, made.cycle, "whole"])).status_code == 404


def test_a_letter_with_a_report_can_be_opened_and_that_is_written_down(browse, noor, noor_herself, letter):
    kept, browser = letter(), browse(noor_herself)
    assert "huurcontract.txt" in papers(browser, noor)
    answer = browser.get(reverse("portal:paper-file", args=[noor.pk, kept.pk]))
    assert b"".join(answer.streaming_content) == b"De huur is laag."
    assert answer["Content-Disposition"].startswith("attachment")
    assert Event.objects.filter(subject_type="cases.file", action="export", actor_id=noor_herself.pk).exists()


def test_what_she_may_not_read_she_does_not_open(browse, noor, noor_herself, letter):
    kept, browser = letter(withheld_reason="Gaat over haar broer."), browse(noor_herself)
    assert "huurcontract.txt" not in papers(browser, noor)
    assert browser.get(reverse("portal:paper-file", args=[noor.pk, kept.pk])).status_code == 404


def test_a_file_that_was_taken_away_is_gone(browse, noor, noor_herself, letter, jolanda):
    kept = letter()
    kept.withdraw(by=jolanda)
    assert browse(noor_herself).get(reverse("portal:paper-file", args=[noor.pk, kept.pk])).status_code == 404


def test_the_neighbour_opens_no_papers(browse, noor, gul, plan, letter):
    kept, browser = letter(), browse(gul)
    page = papers(browser, noor)
    assert "huurcontract.txt" not in page
    assert "Vanaf" not in page
    assert browser.get(reverse("portal:plan-paper", args=[noor.pk, plan.cycle, "whole"])).status_code == 403
    assert browser.get(reverse("portal:paper-file", args=[noor.pk, kept.pk])).status_code == 403


def test_who_may_read_one_part_of_life_gets_no_whole_plan(browse, noor, represent, plan):
    browser = browse(represent("Shurainy", Capacity.ATTORNEY, areas=["finances"], parts=["plan"]))
    assert "Vanaf" not in papers(browser, noor)
    assert browser.get(reverse("portal:plan-paper", args=[noor.pk, plan.cycle, "whole"])).status_code == 404
