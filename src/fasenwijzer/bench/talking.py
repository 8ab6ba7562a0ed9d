"""Talks and reports: by far the most of what is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fasenwijzer.bench.names import WORDS
from fasenwijzer.bench.pen import Pen, at
from fasenwijzer.journal.models import Conversation, ConversationOutcome, Entry, EntryOnGoal
from fasenwijzer.journal.voice.models import TalkLook

Stay = tuple[str, int, date]
FACES = ("good", "good", "good", "half", "not")
KINDS = {
    "referral": "referral_talk",
    "intake": "intake_talk",
    "analysis": "analysis_talk",
    "evaluation": "evaluation_talk",
    "exit": "exit_talk",
}


@dataclass(frozen=True)
class Talking:
    """About how many talks and reports there are about one person."""

    talks: int
    reports: int

    def happen(self, pen: Pen, stays: Sequence[Stay]) -> None:
        """Spread over the days of this file, the talk of each phase in that phase."""
        first, days = stays[0][2], max((pen.last - stays[0][2]).days, 1)
        for on in pen.each(first, pen.last, *_apart(days, self.talks)):
            phase, cycle = _where(stays, on)
            _talk(pen, on, KINDS.get(phase, "progress_talk"), cycle)
        for on in pen.each(first, pen.last, *_apart(days, self.reports)):
            for _time in range(max(self.reports // days, 1)):
                _report(pen, on, _where(stays, on)[1])


def _apart(days: int, many: int) -> tuple[int, int]:
    usual = max(days // max(many, 1), 1)
    return max(usual // 2, 1), max(usual * 3 // 2, 1)


def _where(stays: Sequence[Stay], on: date) -> tuple[str, int]:
    phase, cycle, _since = next(stay for stay in reversed(stays) if stay[2] <= on)
    return phase, cycle


def _talk(pen: Pen, on: date, kind: str, cycle: int) -> None:
    starts = at(on, pen.chance.randint(9, 16))
    ends = starts + timedelta(minutes=pen.chance.choice([30, 45, 60, 90])) if pen.often(0.7) else None
    told = {"case_id": pen.case, "cycle": cycle, "kind": kind, "planned_by_id": pen.worker, "planned_at": at(on)}
    talk = pen.write(Conversation, **told, starts_at=starts, ends_at=ends, place="thuis")
    went = pen.chance.choice(["held"] * 8 + ["missed", "cancelled", ""])
    if went:
        away = "de cliënt" if went == "missed" else ""
        pen.write(
            ConversationOutcome,
            conversation_id=talk,
            result=went,
            report=WORDS,
            missed_by=away,
            on=on,
            by_id=pen.worker,
        )
    if went == "held" and pen.often(0.1):
        faces = {question: pen.chance.choice(FACES) for question in TalkLook.QUESTIONS}
        pen.write(TalkLook, conversation_id=talk, **faces, by_id=pen.worker, by_kind="client", at=at(on, 18))


def _report(pen: Pen, on: date, cycle: int) -> None:
    entry = pen.write(
        Entry,
        case_id=pen.case,
        cycle=cycle,
        on=on,
        text=WORDS,
        author_id=pen.worker,
        author_name="Collega",
        written_by_id=pen.worker,
        written_at=at(on, 17),
    )
    known = [goal for goal, since in pen.goals if since <= on]
    if known and pen.often(0.5):
        mark = pen.chance.choice([None, 4, 5, 6, 7, 8])
        pen.write(EntryOnGoal, entry_id=entry, goal_id=pen.chance.choice(known), doing=WORDS, score=mark)
