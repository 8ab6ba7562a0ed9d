"""Case B: Tymek, a place for when it storms. The Leefhuis edition, typed whole from a new organisation."""

import re
from datetime import date, timedelta

import pytest

from fasenwijzer import clock
from fasenwijzer.tests.journeys import office as offices
from fasenwijzer.tests.journeys.chapters import (
    admission,
    beside,
    figures,
    handover,
    leaving,
    organisation,
    rights,
    rounds,
    safety,
)
from fasenwijzer.tests.journeys.diary import named, untrue
from fasenwijzer.tests.journeys.expected_b import CHECKS
from fasenwijzer.tests.journeys.story import Story, facts_of

FOUNDED_ON = date(2025, 1, 6)
EMAIL = "beheer@wilgenstee.example"
GUIDES = ((date(2025, 1, 1), "Jurre"),)
PLACED = {"team": "De Wilgenstee", "waar": "dagopvang of weekenden", "wet": "Jeugdwet"}
MEASURED = {"4 analysis": "start", "7 evaluation": "tussen", "9 leaving": "exit"}
"""In which chapter the figures of which moment are given."""
BOTH_HOUSES = "Tymek kent ons al van de proef; we beginnen met kijken."

CHAPTERS = {
    "0 organisation": lambda story: _organisation(story),
    "1 referral": lambda story: _referral(story),
    "2 intake": lambda story: admission.intake(story, "Marleen", "Marleen"),
    "3 start": lambda story: _start(story),
    "4 analysis": rounds.analysis,
    "5 planning": lambda story: rounds.planning(story, 1),
    "6 carrying out": lambda story: _carrying_out(story),
    "7 evaluation": lambda story: rounds.looking_back(story, 1),
    "8 planning": lambda story: rounds.planning(story, 2),
    "8 carrying out": lambda story: _carrying_on(story),
    "8 evaluation": lambda story: rounds.looking_back(story, 2),
    "9 leaving": lambda story: _leaving(story),
    "9 aftercare": lambda story: _aftercare(story),
}
TWELVE = date(2026, 11, 8)


@pytest.mark.journey(seconds=120)
def test_the_whole_case_is_typed_and_the_screens_tell_what_happened(office, founded):
    founded("De Wilgenstee", EMAIL, FOUNDED_ON, edition="leefhuis")
    story = Story(office, facts_of("case_b"), GUIDES)
    for name, chapter in CHAPTERS.items():
        with named(f"chapter {name}"):
            figures.write(story, MEASURED.get(name, ""))
            chapter(story)
    wrong = untrue(story, office["Jurre"], CHECKS)
    assert not wrong, "\n".join(wrong)


def _organisation(story):
    organisation.arrive(story, EMAIL, FOUNDED_ON, PLACED["team"])
    admin = story.office[organisation.ADMINISTRATOR]
    offices.add_role(admin, story.names["Marleen"], "functioneel beheerder", FOUNDED_ON)
    organisation.way_of_working(story, "Marleen", "Leefhuis")


def _referral(story):
    story.diary.on(story.facts["aanmelding"]["d"], _look_at_the_age, story, "Marleen")
    admission.referral(story, "Marleen", "Marleen", PLACED)


def _start(story):
    safety.safely(story, date(2025, 4, 14), date(2025, 4, 25))
    admission.start(story, BOTH_HOUSES)


def _carrying_on(story):
    safety.safely(story, date(2026, 1, 28), date(2026, 7, 7))
    rounds.carrying_out(story, 2)


def _carrying_out(story):
    handover.stand_in(story, "Marleen", "Douwe-Klaas")
    beside.tymeks_people(story)
    safety.safely(story, date(2025, 7, 16), date(2026, 1, 13))
    rights.requests(story, date(2025, 7, 16), date(2026, 1, 13), "Fons", "als ouder met gezag")
    rounds.carrying_out(story, 1)


def _leaving(story):
    last = story.colleagues["Selma"]["t_m"]
    for day in (last, last + timedelta(days=1)):
        handover.try_on(story, "Selma", day)
    story.diary.on(last, _look_at_the_age, story, "Jurre")
    leaving.leaving(story, 2, "De doelen zijn grotendeels gelukt")


def _aftercare(story):
    story.diary.on(TWELVE, _look_at_the_age, story, "Jurre")
    rights.requests(story, date(2026, 9, 12), date(2026, 12, 31), "Fons", "als ouder met gezag")
    leaving.aftercare(story)


def _look_at_the_age(story, key):
    hand = story.office[key]
    hand.go(f"/cases/{story.case}/data/")
    story.seen["age", clock.today()] = int(re.search(r"\((\d+) jaar\)", hand.text)[1])
