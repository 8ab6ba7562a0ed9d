"""The pages where the work of a phase is done, each with words of its own."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.models import Case
from fasenwijzer.journey.places import ROOMS

A = Ability


@dataclass(frozen=True)
class Room:
    words: str
    url: str


NAMES: dict[str, tuple[str | Promise, Ability]] = {
    "cases:referral": (_("Referral and weighing"), A.SEE_CASE),
    "cases:intake": (_("Intake, weighing and waiting"), A.SEE_CASE),
    "cases:start": (_("Start list and indication"), A.SEE_CASE),
    "analysis:strengths": ("strengths", A.SEE_CASE),
    "analysis:description": ("person_description", A.SEE_CASE),
    "network:network": ("network", A.SEE_CASE),
    "plan:plan": ("plan", A.SEE_CASE),
    "journal:report": (_("Report"), A.WRITE_JOURNAL),
    "journal:plan-conversation": (_("Plan a conversation"), A.PLAN_CONVERSATIONS),
    "evaluations:evaluation": ("evaluation", A.SEE_CASE),
    "letters:letters": (_("Letters and forms"), A.SEE_CASE),
    "exits:exit": (_("Farewell, aftercare and transfer"), A.SEE_CASE),
}
"""Words of ours, or the key of a word of the edition; and the ability that the page asks for."""


def rooms_of(case: Case, phase: str, abilities: frozenset[Ability]) -> list[Room]:
    """The pages of a phase that somebody with these abilities may open."""
    found = []
    for name in ROOMS[phase]:
        words, ability = NAMES[name]
        url = address(name, case.pk)
        if url and ability in abilities:
            found.append(Room(_called(case, words), url))
    return found


def _called(case: Case, words: str | Promise) -> str:
    return capfirst(case.method.word(words)) if isinstance(words, str) else str(words)
