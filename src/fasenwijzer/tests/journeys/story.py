"""A case as it is told in its YAML file, with what the chapters share: who is there, and which words stand for what."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from fasenwijzer.tests.journeys.diary import Diary
from fasenwijzer.tests.journeys.hand import Hand
from fasenwijzer.tests.journeys.office import Office

AREAS = {
    "zingeving": "meaning",
    "wonen": "housing",
    "financiën": "finances",
    "sociale relaties": "social_relations",
    "lichamelijke gezondheid": "physical_health",
    "psychische gezondheid": "mental_health",
    "werk en activiteiten": "work_and_activities",
}


def facts_of(name: str) -> dict[str, Any]:
    """The facts of a case: `facts_of("case_a")`."""
    told: dict[str, Any] = yaml.safe_load(Path(__file__).with_name(f"{name}.yaml").read_text(encoding="utf-8"))
    return told


@dataclass
class Story:
    """`guides`: who guides from which day, the last first. `case`: its number in the addresses, once it is there.
    `seen`: what the screens told on a day, for facts that later days do not show.
    """

    office: Office
    facts: dict[str, Any]
    guides: tuple[tuple[date, str], ...]
    case: int = 0
    diary: Diary = field(default_factory=Diary)
    seen: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        facts = self.facts
        self.client: str = facts["client"]["roepnaam"]
        self.colleagues = {one["key"]: one for one in facts["medewerkers"]}
        self.names = {one["key"]: one["naam"] for one in [*facts["medewerkers"], *facts["netwerk"]]}
        self.names[self.client] = self.client
        self.network = {one["key"] for one in facts["netwerk"]}
        self.wishes = {wish["id"]: wish["tekst"] for wish in self._wishes()}
        self.goals = {goal["nr"]: goal["doel"] for name in ("plan_1", "plan_2") for goal in facts[name]["doelen"]}

    def _wishes(self) -> list[dict[str, str]]:
        areas = self.facts["analyse_1"]["leefgebieden"].values()
        made = [wish for area in areas for wish in area["wensen"]]
        return made + self.facts.get("analyse_2", {}).get("nieuwe_wensen", [])

    def talk(self, kind: str) -> str:
        """What the edition calls a kind of conversation."""
        return str(self.facts.get("gesprekken", {}).get(kind, kind.capitalize()))

    def people(self, keys: list[str]) -> list[str]:
        """The names of colleagues and people of the network, by what the case calls them."""
        return [self.names.get(key, key) for key in keys]

    def guide(self, day: date) -> Hand:
        """The hand of whoever guides on this day."""
        return self.office[next(key for since, key in self.guides if day >= since)]
