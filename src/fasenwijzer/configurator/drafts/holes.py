"""What a draft still lacks before people can work by it, in words and with the place to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.configurator.editions.models import Edition
from fasenwijzer.method import life_areas
from fasenwijzer.method.completeness import FEWEST_CRITERIA, FEWEST_QUESTIONS, FEWEST_RISKS, problems
from fasenwijzer.method.edition import Edition as Method


@dataclass(frozen=True)
class Hole:
    """One thing that is missing, and the page where it is filled in."""

    words: str
    url: str


def holes(draft: Edition) -> list[Hole]:
    """Everything that is missing; empty when it can be published."""
    method = draft.written_method
    found = [*_areas(draft, method), *_criteria(draft, method), *_checklists(draft, method), *_risks(draft, method)]
    return found or [_other(draft, what) for what in problems(method)]


def _other(draft: Edition, what: str) -> Hole:
    """What no page of ours lets anybody do; said all the same."""
    return Hole(_("Something does not fit together: %(what)s") % {"what": what}, _at(draft, "draft"))


def _at(draft: Edition, name: str, *args: Any) -> str:
    return reverse(f"configurator:{name}", args=[draft.pk, *args])


def _areas(draft: Edition, method: Method) -> Iterator[Hole]:
    many = len(method.life_areas)
    if not life_areas.FEWEST <= many <= life_areas.MOST:
        words = _("Life areas: %(many)d. Five to nine give a whole picture that people can oversee.")
        yield Hole(words % {"many": many}, _at(draft, "areas"))
    for area in method.life_areas:
        if life_areas.is_a_problem(area.name):
            words = _("“%(name)s” is a problem, and a life area is a part of life that every person has.")
            yield Hole(words % {"name": area.name}, _at(draft, "area", area.key))
        if len(area.questions) < FEWEST_QUESTIONS:
            words = _("“%(name)s” has too few questions: %(many)d. Ten or more help people to begin.")
            yield Hole(words % {"name": area.name, "many": len(area.questions)}, _at(draft, "area", area.key))


def _criteria(draft: Edition, method: Method) -> Iterator[Hole]:
    for phase, rows in method.criteria_by_phase.items():
        if len(rows) < FEWEST_CRITERIA:
            words = _("“%(phase)s” weighs too little before the decision: %(many)d. Three is the least.")
            told = {"phase": method.phase(phase).name, "many": len(rows)}
            yield Hole(words % told, _at(draft, "draft-phase", phase))


def _checklists(draft: Edition, method: Method) -> Iterator[Hole]:
    for (phase, _setting), items in method.checklists.items():
        if not items:
            words = _("“%(phase)s” has a list without anything to arrange.")
            yield Hole(words % {"phase": method.phase(phase).name}, _at(draft, "draft-phase", phase))


def _risks(draft: Edition, method: Method) -> Iterator[Hole]:
    if len(method.risks) < FEWEST_RISKS:
        yield Hole(_("The risk inventory asks about fewer than three risks."), _at(draft, "draft-lists"))
