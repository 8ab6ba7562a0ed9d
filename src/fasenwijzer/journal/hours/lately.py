"""Hours of guidance of the last weeks for many clients at once; counted as `spent` counts those of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count

from fasenwijzer import clock
from fasenwijzer.journal.hours.spent import A_WEEK, REPORT, TALK
from fasenwijzer.journal.models import Conversation, Entry
from fasenwijzer.journal.moments import day_of
from fasenwijzer.method.edition import Edition

WEEKS = 4
LATELY = timedelta(weeks=WEEKS)


@dataclass(frozen=True)
class Piece:
    """Some hours for one client on one day: a talk that was held, or the reports about that day."""

    case_id: int
    on: date
    hours: float


def lately(methods: Mapping[int, Edition]) -> list[Piece]:
    """Of the last four weeks; `methods`: by the number of the case. Two queries."""
    today = clock.today()
    held = Conversation.objects.filter(case__in=methods).held().between(today - LATELY, today)
    talks = held.order_by().values_list("case", "starts_at", "ends_at")
    written = Entry.objects.filter(case__in=methods, on__range=(today - LATELY, today)).order_by()
    reports = written.values_list("case", "on").annotate(many=Count("pk"))
    talked = [
        Piece(case, day_of(start), ((end - start).total_seconds() / 60 if end else _norm(methods, case, "talk")) / 60)
        for case, start, end in talks
    ]
    return [*talked, *(Piece(case, on, many * _norm(methods, case, "report") / 60) for case, on, many in reports)]


def thought_of(method: Edition, since: date) -> float:
    """The hours that the edition thinks of for one client in these weeks, or since a day in them."""
    days = min((clock.today() - since).days, LATELY.days)
    return (method.norm("hours_a_week") or 0) * max(days, 0) / A_WEEK


def _norm(methods: Mapping[int, Edition], case: int, what: str) -> int:
    usual = {"talk": TALK, "report": REPORT}[what]
    return methods[case].norm(f"{what}_minutes") or usual
