"""When to talk again: as long after the last talk as the team agreed, on the same hour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.journal.conversations.models import Conversation, ConversationKind
from fasenwijzer.journal.suitable import first_that_suits
from fasenwijzer.method.keys import NORMS

TALK_OF_PHASE = {
    "referral": ConversationKind.REFERRAL_TALK,
    "intake": ConversationKind.INTAKE_TALK,
    "start": ConversationKind.OTHER,
    "analysis": ConversationKind.ANALYSIS_TALK,
    "planning": ConversationKind.OTHER,
    "carrying_out": ConversationKind.PROGRESS_TALK,
    "evaluation": ConversationKind.EVALUATION_TALK,
    "exit": ConversationKind.EXIT_TALK,
}
WEEK = timedelta(days=7)
TWO_WEEKS = 2
USUAL_HOUR, USUAL_LENGTH = time(10), timedelta(hours=1)


@dataclass(frozen=True)
class Proposal:
    """A day and hours to say yes to; `follows` says whether they come from an earlier talk."""

    day: date
    start: time
    end: time
    weeks: int
    follows: bool


def kind_here(case: Case) -> str:
    """The kind of talk that belongs to the phase where the case stands."""
    return TALK_OF_PHASE[case.phase]


def propose(case: Case, kind: str) -> Proposal:
    """So many weeks after the last one of its kind, at the same hour; never in the past, never on a holiday."""
    weeks = weeks_between(case, kind)
    last = Conversation.objects.of(case).of_kind(kind).exclude(outcome__result="cancelled").last()
    if last is None:
        end = (datetime.combine(clock.today(), USUAL_HOUR, tzinfo=AMSTERDAM) + USUAL_LENGTH).time()
        return Proposal(first_that_suits(clock.today() + weeks * WEEK), USUAL_HOUR, end, weeks, follows=False)
    start, end = hours_of(last)
    day = last.day + weeks * WEEK
    while day < clock.today() or (day == clock.today() and start <= clock.now().time()):
        day += WEEK
    suiting = first_that_suits(day, like=last.day)
    return Proposal(suiting, start, end, weeks, follows=suiting == last.day + weeks * WEEK)


def weeks_between(case: Case, kind: str) -> int:
    """What the team agreed for this kind, in whole weeks; two where nothing was agreed."""
    days = case.method.norm(kind) if kind in NORMS else None
    return max(1, days // 7) if days else TWO_WEEKS


def hours_of(last: Conversation) -> tuple[time, time]:
    """From and to on the wall clock; the usual hours when the time of that talk is not known."""
    start = last.starts_at.astimezone(AMSTERDAM)
    if not last.time_is_known:
        start = datetime.combine(start.date(), USUAL_HOUR, tzinfo=AMSTERDAM)
    length = last.ends_at - last.starts_at if last.ends_at else USUAL_LENGTH
    return start.time(), (start + length).time()
