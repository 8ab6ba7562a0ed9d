"""How often a page asks the database: the same for a thin file and a thick one, and never often."""

import re
from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from fasenwijzer.analysis.models import AreaNote, Strength, Wish
from fasenwijzer.cases.models import Case
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.journal.entries.models import OnGoal
from fasenwijzer.journal.models import Conversation, ConversationOutcome, Entry
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.models import Action, Agreement, Goal, Plan
from fasenwijzer.search.reading_the_log import catch_up
from fasenwijzer.tests.test_every_address import ABOUT_A_CASE, ABOUT_NO_CASE, ROUTES

pytestmark = [pytest.mark.django_db, pytest.mark.once(on="sqlite")]

MOST = 45
"""The map of a file asks most. A page that asks more is a page of pages."""
AREAS = ("housing", "finances", "mental_health")


def life_goes_on(case, by, days):
    """On each of these days of March something of everything is written."""
    plan = Plan.begin(case=case, by=by)
    for day in days:
        area, on = AREAS[day % len(AREAS)], date(2026, 3, 1 + day % 9)
        wish = Wish.make(case=case, life_area=area, text=f"wens {day}", whose="Noor", by=by)
        goal = Goal.add(plan=plan, text=f"doel {day}", life_area=area, wishes=[wish], by=by)
        for step in range(2):
            Action.add(goal=goal, text=f"stap {step}", due_on=date(2026, 3, 13), by=by)
        goal.actions.first().mark_done(on=on, by=by)
        Agreement.add(plan=plan, text=f"afspraak {day}", by=by)
        said = {"heading": "situation", "text": f"vertelt {day}", "author_kind": "client", "author_name": "Noor"}
        AreaNote.write(case=case, life_area=area, on=on, by=by, **said)
        Strength.name(case=case, life_area=area, source="skills", text=f"kookt {day}", named_by="Noor", by=by)
        NetworkMember.add(case=case, name=f"Ria {day}", gets=["practical"], gives=["company"], by=by)
        Entry.write(case=case, on=on, text="Ging goed", on_goals=[OnGoal(goal, score=day % 11)], by=by)
        for hour in (9, 15):
            talk = Conversation.plan(
                case=case,
                kind="progress_talk",
                starts_at=datetime(2026, 3, 1 + day % 20, hour, tzinfo=AMSTERDAM),
                place="thuis",
                by=by,
            )
        if day % 2:
            ConversationOutcome.hold(talk, present=(), by=by, report="We spraken over de kas")


def pages(case):
    """Every page that needs no more than this case, or nothing at all."""
    known = {"case_id": case.pk, "phase": "planning", "area": "housing", "life_area": "housing"}
    for name in (name for name, *_rest in (*ABOUT_A_CASE, *ABOUT_NO_CASE)):
        asked_for = set(re.findall(r"<(?:\w+:)?(\w+)>", ROUTES[name]))
        if asked_for <= set(known):
            yield name, reverse(name, kwargs={word: known[word] for word in asked_for})


def asked(browser, case):
    """How often each page that opens asks the database; what was written was read in for searching before."""
    catch_up()
    found = {}
    for name, address in pages(case):
        with CaptureQueriesContext(connection) as questions:
            answer = browser.get(address)
        if answer.status_code == 200:
            found[name] = len(questions)
    return found


def test_no_page_asks_more_of_a_thick_file(browse, jolanda, noor):
    browser = browse(jolanda)
    life_goes_on(noor, jolanda, range(8, 12))
    thin = asked(browser, Case.objects.whole().get(pk=noor.pk))
    life_goes_on(noor, jolanda, range(12, 18))
    thick = asked(browser, noor)
    assert {name: (thin[name], many) for name, many in thick.items() if many > thin.get(name, 0)} == {}
    assert {name: many for name, many in thick.items() if many > MOST} == {}
    assert {"today:today", "journey:dossier", "plan:plan", "journal:entries", "journal:report"} <= set(thick)
