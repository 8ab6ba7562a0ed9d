"""The way so far as a story: every stay, decision, ending and correction, with who, when and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.translation import gettext as _

from fasenwijzer.cases.models import Case
from fasenwijzer.cases.phases.models import CameBy
from fasenwijzer.method.phases import BY_KEY


@dataclass(frozen=True)
class Happening:
    """One thing that happened on the way, in words."""

    at: datetime
    on: date
    title: str
    who: str
    kind: str
    """entry, decision, ending or reopening"""
    number: int | None = None
    until: date | None = None
    tag: str = ""
    reason: str = ""
    unmet: list[str] = field(default_factory=list)
    corrected: str = ""
    corrected_who: str = ""
    corrected_at: datetime | None = None
    starts_on: date | None = None
    here: bool = False


def history_of(case: Case) -> list[Happening]:
    """Everything that happened to the place of a case, the newest first. Four queries."""
    found = [*_entries(case), *_decisions(case), *_endings(case)]
    return sorted(found, key=lambda one: (one.at, one.kind == "entry"), reverse=True)


def _entries(case: Case) -> Iterator[Happening]:
    entries = case.phase_entries.select_related("entered_by", "corrected_by").prefetch_related("unmet")
    for entry in entries:
        name = case.method.phase(entry.phase).name
        yield Happening(
            at=entry.entered_at,
            on=entry.since,
            title=f"{name}, {case.method.word('round')} {entry.cycle}" if entry.cycle else name,
            who=entry.entered_by.name,
            kind="entry",
            number=BY_KEY[entry.phase].number,
            until=entry.until,
            tag=_came(entry.came_by),
            reason="" if entry.came_by == CameBy.DECIDE else entry.reason,
            unmet=[case.method.condition(unmet.condition).missing for unmet in entry.unmet.all()],
            corrected=entry.correction_reason,
            corrected_who=entry.corrected_by.name if entry.corrected_by else "",
            corrected_at=entry.corrected_at,
            here=entry.pk == case.place_id and not case.ended,
        )


def _came(came_by: str) -> str:
    if came_by == CameBy.BACK:
        return _("back")
    if came_by == CameBy.LEAVE_EARLY:
        return _("stopped early")
    return _("opened again") if came_by == CameBy.REOPEN else ""


def _decisions(case: Case) -> Iterator[Happening]:
    for decision in case.decisions.select_related("decided_by", "corrected_by"):
        yield Happening(
            at=decision.decided_at,
            on=decision.on,
            title=case.method.outcome(decision.phase, decision.outcome).name,
            who=decision.decided_by.name,
            kind="decision",
            tag=_("Decision"),
            reason=decision.reason,
            corrected=decision.correction_reason,
            corrected_who=decision.corrected_by.name if decision.corrected_by else "",
            corrected_at=decision.corrected_at,
            starts_on=decision.starts_on,
        )


def _endings(case: Case) -> Iterator[Happening]:
    for ending in case.endings.select_related("ended_by", "reopened_by"):
        yield Happening(
            at=ending.ended_at,
            on=ending.on,
            title=case.method.ending_reason(ending.kind),
            who=ending.ended_by.name,
            kind="ending",
            tag=_("closed"),
            reason=ending.reason,
        )
        if ending.reopened_at and ending.reopened_by:
            yield Happening(
                at=ending.reopened_at,
                on=ending.reopened_at.date(),
                title=_("Opened again"),
                who=ending.reopened_by.name,
                kind="reopening",
                reason=ending.reopening_reason,
            )
