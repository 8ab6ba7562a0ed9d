"""Case B: Tymek, a place for when it storms. In the Leefhuis edition, typed from an empty organisation."""

from datetime import date

import pytest

from fasenwijzer.tests.journeys import office as offices
from fasenwijzer.tests.journeys.chapters import admission, leaving, organisation, rounds
from fasenwijzer.tests.journeys.diary import named
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
    "6 carrying out": lambda story: _carrying_out(story),
    "7 evaluation": lambda story: rounds.looking_back(story, 1),
    "8 planning": lambda story: rounds.planning(story, 2),
    "8 carrying out": lambda story: rounds.carrying_out(story, 2),
    "8 evaluation": lambda story: rounds.looking_back(story, 2),
    "9 leaving": lambda story: leaving.leaving(story, 2, "Lichtere hulp is nu genoeg"),
    "9 aftercare": leaving.aftercare,
}


@pytest.mark.journey
def test_the_whole_case_is_typed_in_the_words_of_the_organisation(office, founded):
    founded("De Wilgenstee", EMAIL, FOUNDED_ON, edition="leefhuis")
    story = Story(office, facts_of("case_b"), GUIDES)
    for name, chapter in CHAPTERS.items():
        with named(f"chapter {name}"):
            chapter(story)


def _organisation(story):
    organisation.arrive(story, EMAIL, FOUNDED_ON, PLACED["team"])
    admin = story.office[organisation.ADMINISTRATOR]
    offices.add_role(admin, story.names["Marleen"], "functioneel beheerder", FOUNDED_ON)
    organisation.way_of_working(story, "Marleen", "Leefhuis")


def _carrying_out(story):
    """A replacement comes for one weekend."""
    weekend = story.colleagues["Douwe-Klaas"]["van"]
    story.diary.on(weekend, admission.assign, story, "Marleen", "Douwe-Klaas")
    rounds.carrying_out(story, 1)
