"""The conditions of the present phase: what is needed, what is advised and what is in place."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import Conversation
from fasenwijzer.journey.places import is_met_by_a_talk, place_to_meet
from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.moves import Met, Unmet, met, missing
from fasenwijzer.method.phases import BY_KEY


@dataclass(frozen=True)
class Missing:
    """A condition that is not met, what exactly is missing, and where it can be done."""

    condition: Unmet
    about: list[str]
    url: str
    planned: Conversation | None = None
    """The talk that is planned and will meet it."""


@dataclass(frozen=True)
class Conditions:
    missing: list[Missing]
    met: tuple[Met, ...]


def conditions_of(case: Case, facts: CaseFacts, abilities: frozenset[Ability]) -> Conditions:
    """Of the phase where the case stands; nothing once it has ended."""
    if case.ended:
        return Conditions([], ())
    talk = planned_talk(case) if facts.next_talk_on else None
    lacking = [
        Missing(
            condition=condition,
            about=about_in_words(case, condition),
            url=place_to_meet(case, condition.key, abilities),
            planned=talk if is_met_by_a_talk(condition.key) else None,
        )
        for condition in missing(facts, case.method)
    ]
    return Conditions(lacking, met(facts, case.method))


def planned_talk(case: Case) -> Conversation | None:
    """The first talk that is planned, of the kind that this phase asks for."""
    found: Conversation | None = Conversation.objects.of(case).of_kind(BY_KEY[case.phase].talk).ahead().first()
    return found


def about_in_words(case: Case, condition: Unmet) -> list[str]:
    """The names of the life areas, criteria or items that are missing."""
    names = {area.key: area.name for area in case.method.life_areas}
    names |= {criterion.key: criterion.text for criterion in case.method.criteria(case.phase)}
    names |= {item.key: item.text for item in case.method.checklist(case.phase, case.setting)}
    return [names.get(key, key) for key in condition.about]
