"""Case A: Rudi, from the street to a door of his own. Typed whole, from an organisation that was just founded."""

from datetime import date

import pytest

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
    without_a_ground,
)
from fasenwijzer.tests.journeys.diary import named, untrue
from fasenwijzer.tests.journeys.expected_a import CHECKS
from fasenwijzer.tests.journeys.story import Story, facts_of

FOUNDED_ON = date(2025, 1, 6)
EMAIL = "beheer@sluiswachter.example"
GUIDES = ((date(2025, 10, 27), "Mehmet"), (date(2025, 1, 1), "Wietske"))
STILL_OPEN = "BSN en zorgverzekering komen later; daar hoeft de analyse niet op te wachten."

CHAPTERS = {
    "0 organisation": lambda story: _organisation(story),
    "1 referral": lambda story: admission.referral(story, "Priscilla", "Hendrikje", PLACED),
    "2 intake": lambda story: admission.intake(story, "Priscilla", "Hendrikje"),
    "3 start": lambda story: admission.start(story, STILL_OPEN),
    "4 analysis": lambda story: _analysis(story),
    "5 planning": lambda story: rounds.planning(story, 1),
    "6 carrying out": lambda story: _carrying_out(story),
    "7 evaluation": lambda story: rounds.looking_back(story, 1),
    "8 analysis": lambda story: _second_analysis(story),
    "8 hand over": lambda story: handover.hand_over(story, "Wietske", "Mehmet"),
    "8 planning": lambda story: rounds.planning(story, 2),
    "8 carrying out": lambda story: _carrying_out_again(story),
    "8 evaluation": lambda story: rounds.looking_back(story, 2),
    "9 leaving": lambda story: _leaving(story),
    "9 aftercare": leaving.aftercare,
}
MEASURED = {"4 analysis": "start", "6 carrying out": "tussen", "9 leaving": "exit", "9 aftercare": "later"}
"""In which chapter the figures of which moment are given."""
PLACED = {"team": "Team Sluis", "waar": "wonen bij ons", "wet": "Wmo"}


@pytest.mark.journey(seconds=150)
def test_the_whole_case_is_typed_and_the_screens_tell_what_happened(office, founded):
    founded("Opvang De Sluiswachter", EMAIL, FOUNDED_ON)
    story = Story(office, facts_of("case_a"), GUIDES)
    for name, chapter in CHAPTERS.items():
        with named(f"chapter {name}"):
            figures.write(story, MEASURED.get(name, ""))
            chapter(story)
    wrong = untrue(story, office["Mehmet"], CHECKS)
    assert not wrong, "\n".join(wrong)


def _organisation(story):
    organisation.arrive(story, EMAIL, FOUNDED_ON, PLACED["team"])
    organisation.way_of_working(story, "Thijmen", "standaard")


def _analysis(story):
    rights.number(story)
    beside.client_comes_in(story)
    rounds.analysis(story)


def _leaving(story):
    rights.requests(story, date(2026, 4, 17), date(2026, 6, 1), "Noor", "voor zichzelf")
    leaving.leaving(story, 2, "De doelen zijn grotendeels gelukt")


def _carrying_out(story):
    rights.requests(story, date(2025, 5, 1), date(2025, 10, 1), "Noor", "voor zichzelf")
    beside.rudis_people(story)
    safety.safely(story, date(2025, 5, 1), date(2025, 10, 1))
    without_a_ground.emergencies(story)
    without_a_ground.curious(story)
    rounds.carrying_out(story, 1)


def _carrying_out_again(story):
    beside.after_the_power_ended(story)
    rounds.carrying_out(story, 2)


def _second_analysis(story):
    handover.announce(story, "Hendrikje", "Wietske", "Mehmet")
    rounds.analysis_again(story)
