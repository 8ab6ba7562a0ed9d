"""What is different between two versions of a plan, in words: what was there, what is there, which words changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from django.utils.translation import gettext as _

from fasenwijzer.plan.goals.models import GoalKind
from fasenwijzer.plan.reading.shapes import Reading, Rung, Scale, Step
from fasenwijzer.ui.words import long_day


@dataclass(frozen=True)
class Piece:
    """A few words, and whether they are only on this side."""

    words: str
    differs: bool


@dataclass(frozen=True)
class Difference:
    """One thing: what it is about, and its words on both sides; a side without words has none of it."""

    label: Any
    before: list[Piece]
    after: list[Piece]

    @property
    def is_new(self) -> bool:
        return not self.before

    @property
    def is_gone(self) -> bool:
        return not self.after


@dataclass(frozen=True)
class Group:
    """The differences of one goal, or of one part of the plan."""

    title: str
    rows: list[Difference]


def differences(before: Reading, after: Reading) -> list[Group]:
    """Only what is different, in the order of reading; the same goal is known by its number."""
    groups = [Group(_("Where the plan leads"), list(_fields(_whole(before), _whole(after))))]
    old, new = ({rung.number: rung for rung in reading.rungs} for reading in (before, after))
    for number in dict.fromkeys((*new, *old)):
        rung = new.get(number) or old[number]
        groups.append(Group(f"{rung.name}: {rung.text}", list(_of_goal(old.get(number), new.get(number)))))
    asides = [{aside.wish: aside.reason for aside in reading.asides} for reading in (before, after)]
    groups.append(Group(_("Not now"), list(_fields(*asides))))
    agreements = [[row.text for row in reading.agreements] for reading in (before, after)]
    groups.append(Group(_("Agreements"), list(_lists(_("Agreement"), *agreements))))
    return [group for group in groups if group.rows]


def _whole(reading: Reading) -> dict[str, str]:
    return {
        _("The end goal"): reading.end_goal,
        _("How it should be"): reading.desired_situation,
        _("Looking back together"): long_day(reading.evaluation_on) if reading.evaluation_on else "",
    }


def _of_goal(before: Rung | None, after: Rung | None) -> Iterator[Difference]:
    yield from _fields(_told(before), _told(after))
    old, new = ({step.text: _step(step) for step in rung.steps} if rung else {} for rung in (before, after))
    for text in dict.fromkeys((*old, *new)):
        yield from _difference(_("Action"), old.get(text, ""), new.get(text, ""))


def _told(rung: Rung | None) -> dict[str, str]:
    """Everything a goal says of itself, each under its label."""
    if rung is None:
        return {}
    return {
        _("Goal"): rung.text,
        _("Life area"): str(rung.area.name),
        _("What kind of goal is it?"): str(GoalKind(rung.kind).label),
        _("From the wishes"): "; ".join(rung.wishes),
        _("Builds on"): "; ".join(rung.strengths),
        _("This is how you notice it"): rung.sign,
        _("The mark"): _scale(rung.scale),
        _("Five levels, in own words"): "; ".join(f"{level.words}: {level.text}" for level in rung.levels),
    }


def _scale(scale: Scale) -> str:
    parts = [
        _("It began at %(now)s.") % {"now": scale.now} if scale.now is not None else "",
        _("%(wanted)s is good enough.") % {"wanted": scale.wanted} if scale.wanted is not None else "",
        _("One step up: %(step)s") % {"step": scale.step_up} if scale.step_up else "",
    ]
    return " ".join(part for part in parts if part)


def _step(step: Step) -> str:
    when = ", ".join(part for part in (step.rhythm, long_day(step.due_on) if step.due_on else "") if part)
    return f"{step.name} {step.text}{f' ({when})' if when else ''}"


def _fields(before: dict[str, str], after: dict[str, str]) -> Iterator[Difference]:
    for label in dict.fromkeys((*before, *after)):
        yield from _difference(label, before.get(label, ""), after.get(label, ""))


def _lists(label: str, before: list[str], after: list[str]) -> Iterator[Difference]:
    for text in dict.fromkeys((*before, *after)):
        yield from _difference(label, text if text in before else "", text if text in after else "")


def _difference(label: str, before: str, after: str) -> Iterator[Difference]:
    if before != after:
        old, new = before.split(), after.split()
        steps = SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes() if len(old) * len(new) < MOST else []
        left = [(old[a:b], kind != "equal") for kind, a, b, _c, _d in steps] or [(old, True)]
        right = [(new[c:d], kind != "equal") for kind, _a, _b, c, d in steps] or [(new, True)]
        yield Difference(label, _pieces(left), _pieces(right))


MOST = 1_000_000
"""Longer texts than this (words times words) are laid side by side without saying which words changed."""


def _pieces(parts: Iterable[tuple[list[str], bool]]) -> list[Piece]:
    return [Piece(" ".join(words), differs) for words, differs in parts if words]
