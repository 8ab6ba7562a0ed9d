"""Today asks in words that say what to do now and with whom, and why now."""

from dataclasses import replace
from datetime import date

import pytest
from django.urls import reverse
from django.utils import translation

from fasenwijzer.cases.models import PhaseEntry
from fasenwijzer.cases.rights.due import REQUEST
from fasenwijzer.journal.models import ConversationOutcome
from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.moves import Due
from fasenwijzer.method.phases import PHASES
from fasenwijzer.risks.incidents.deadlines import CALAMITY, MEASURE
from fasenwijzer.today.asking import ASKS, ask, reason
from fasenwijzer.today.test_today import guided, see, talk

TODAY = date(2026, 3, 10)
NORMS = {norm.key for phase in PHASES for norm in phase.norms}
DATES = {agreed.key for phase in PHASES for agreed in phase.dates} | {MEASURE, CALAMITY, REQUEST}


@pytest.fixture
def kees(jolanda, oost):
    return guided(jolanda, oost, "Kees")


def asked(browser):
    """What Today asks first, and why."""
    first = see(browser).context["attention"][0]
    return first.ask, first.why


def carrying_out_since(case, day):
    PhaseEntry.objects.filter(pk=case.place_id).update(since=day)


@pytest.mark.django_db
def test_a_talk_that_is_late_is_asked_for_by_name(browse, jolanda, kees):
    carrying_out_since(kees, date(2026, 2, 1))
    ConversationOutcome.hold(talk(kees, jolanda, month=2, day=20), present=(), by=jolanda)
    assert asked(browse(jolanda)) == (
        "Spreek Kees Visser weer",
        "Het laatste gesprek was op 20 februari, 18 dagen geleden. Onze afspraak: elke 14 dagen.",
    )


@pytest.mark.django_db
def test_the_first_talk_of_a_phase_is_counted_from_its_beginning(browse, jolanda, kees):
    carrying_out_since(kees, date(2026, 2, 26))
    assert asked(browse(jolanda))[1] == "Deze fase begon op 26 februari. Doe het uiterlijk 12 maart, over 2 dagen."


@pytest.mark.django_db
def test_a_talk_that_is_planned_too_late_may_be_sooner(browse, jolanda, kees):
    carrying_out_since(kees, date(2026, 2, 26))
    talk(kees, jolanda, day=20)
    assert asked(browse(jolanda))[1].endswith("Er staat een gesprek op 20 maart. Kan het eerder?")
    first = see(browse(jolanda)).context["attention"][0]
    moved = kees.conversations.get()
    assert first.link == "Verzet het gesprek"
    assert first.url == reverse("journal:change-conversation", args=[kees.pk, moved.pk])


@pytest.mark.django_db
def test_the_words_stand_on_the_page(browse, jolanda, kees):
    carrying_out_since(kees, date(2026, 2, 1))
    page = browse(jolanda).get(reverse("today:today")).content.decode()
    assert "<h3>Spreek Kees Visser weer</h3>" in page


def test_whatever_becomes_due_is_asked_in_words_of_its_own():
    assert set(ASKS) >= NORMS | DATES


@pytest.mark.parametrize("key", sorted({*NORMS, *DATES, "something_new"}))
@pytest.mark.parametrize("days_left", [-20, 0, 3])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_whatever_is_due_can_be_said(key, days_left, language):
    facts = CaseFacts(today=TODAY, phase="intake", cycle=0, entered_on=TODAY)
    what = Due(key, TODAY, days_left, counted_from=TODAY, norm_days=None if key in DATES else 14)
    with translation.override(language):
        for one in (what, replace(what, planned_on=TODAY)):
            assert "Noor" in ask(one, "Noor", "Iets nieuws")
            assert "%" not in reason(one, facts)
