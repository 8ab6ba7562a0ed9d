"""Chapter 0: a new organisation gets its places, its colleagues and its own way of working."""

from __future__ import annotations

from datetime import date
from typing import Any

from fasenwijzer.tests.journeys import office
from fasenwijzer.tests.journeys.hand import at
from fasenwijzer.tests.journeys.story import Story

ADMINISTRATOR = "beheer"
GUIDES = "begeleider"
ROLES = {
    "intaker": "intaker",
    "teamleider": "teamleider",
    "functioneel beheerder": "functioneel beheerder",
    "privacy officer": "privacy officer",
    "manager": "teamleider",
    "kwaliteitsmedewerker": "kwaliteitsmedewerker",
    "invaller weekend": "vervanger",
}
OTHER_PLACE = "De Kade"
LABELS = {
    "analysegesprek": "Gesprek in de analyse",
    "plan_na_persoonsbeschrijving": "Plan na de persoonsbeschrijving",
    "voortgangsgesprek": "Voortgangsgesprek",
}
PHASES = {
    "analysegesprek": "Analyse",
    "plan_na_persoonsbeschrijving": "Planning",
    "voortgangsgesprek": "Uitvoering",
}
"""In which phase a norm belongs."""
USUAL = {
    "standaard": {"client": "cliënt", "begeleider": "begeleider"},
    "Leefhuis": {"client": "deelnemer", "begeleider": "mentor"},
}
"""What the editions that come with Fasenwijzer call people."""


def arrive(story: Story, email: str, founded_on: date, team: str) -> None:
    """The first administrator logs in, and everybody else follows."""
    at(founded_on)
    admin, place = story.office.sit_down(ADMINISTRATOR), story.facts["organisatie"]
    office.log_in(admin, email)
    office.open_location(admin, place["naam"], place["plaats"])
    office.form_team(admin, team, place["naam"])
    if any("andere locatie" in told["rol"] for told in story.facts["medewerkers"]):
        office.open_location(admin, OTHER_PLACE, place["plaats"])
        office.form_team(admin, "Nacht", OTHER_PLACE)
    for key, told in story.colleagues.items():
        story.office.welcome(key, colleague(told, team, founded_on), by=ADMINISTRATOR)


def colleague(told: dict[str, Any], team: str, since: date) -> dict[str, Any]:
    """Name, role, team and first day, as the form asks them."""
    role = ROLES.get(told["rol"], GUIDES)
    here = "Nacht" if "andere locatie" in told["rol"] else team
    return {
        "name": told["naam"],
        "role": role,
        "team": here if role in {GUIDES, "teamleider", "vervanger"} else None,
        "since": since,
    }


def way_of_working(story: Story, by: str, base: str) -> None:
    """The method manager publishes the own edition: its words, and how soon things are done."""
    edition = story.facts["editie"]
    words, labels = edition["woorden"], LABELS | story.facts.get("normen", {})
    office.publish_edition(
        story.office[by],
        edition["naam"],
        {f"In plaats van “{usual}”": words[key] for key, usual in USUAL[base].items()},
        {PHASES[key]: {labels[key]: days} for key, days in edition["normen_dagen"].items()},
        base,
    )
