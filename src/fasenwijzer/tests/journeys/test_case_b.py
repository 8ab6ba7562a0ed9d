"""Case B: Tymek, a place for when it storms. The Leefhuis edition, from an empty organisation to the first plan."""

from datetime import date

import pytest

from fasenwijzer.tests.journeys import office as offices
from fasenwijzer.tests.journeys.chapters import admission, organisation, rounds
from fasenwijzer.tests.journeys.diary import named, untrue
from fasenwijzer.tests.journeys.expected_b import CHECKS
from fasenwijzer.tests.journeys.story import Story, facts_of

FOUNDED_ON = date(2025, 1, 6)
EMAIL = "beheer@wilgenstee.example"
GUIDES = ((date(2025, 1, 1), "Jurre"),)
PLACED = {"team": "De Wilgenstee", "waar": "dagopvang of weekenden", "wet": "Jeugdwet"}
BOTH_HOUSES = "Tymek kent ons al van de proef; we beginnen met kijken."

CHAPTERS = {
    "0 organisation": lambda story: _organisation(story),
    "1 referral": lambda story: admission.referral(story, "Marleen", "Marleen", PLACED),
    "2 intake": lambda story: admission.intake(story, "Marleen", "Marleen"),
    "3 start": lambda story: admission.start(story, BOTH_HOUSES),
    "4 analysis": rounds.analysis,
    "5 planning": lambda story: rounds.planning(story, 1),
}


@pytest.mark.journey
def test_the_case_is_typed_up_to_the_first_plan(office, founded):
    founded("De Wilgenstee", EMAIL, FOUNDED_ON, edition="leefhuis")
    story = Story(office, facts_of("case_b"), GUIDES)
    for name, chapter in CHAPTERS.items():
        with named(f"chapter {name}"):
            chapter(story)
    story.facts["verwacht"] = [fact for fact in story.facts["verwacht"] if fact["nr"] in CHECKS]
    wrong = untrue(story, office["Jurre"], CHECKS)
    assert not wrong, "\n".join(wrong)


def _organisation(story):
    organisation.arrive(story, EMAIL, FOUNDED_ON, PLACED["team"])
    admin = story.office[organisation.ADMINISTRATOR]
    offices.add_role(admin, story.names["Marleen"], "functioneel beheerder", FOUNDED_ON)
    organisation.way_of_working(story, "Marleen", "Leefhuis")
