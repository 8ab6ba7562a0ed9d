"""Hours of guidance, counted from what is there already: conversations that were held, and reports. No time sheets.

A round costs at least forty hours of guidance, and a client is spoken about an hour a week (the book of the method,
part one); an organisation sets its own numbers in its edition. They are for learning, never for blame.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fasenwijzer import clock
from fasenwijzer.cases.models import Case, PhaseEntry
from fasenwijzer.journal.models import Conversation, Entry

TALK, REPORT = 60, 15
"""Minutes, for an edition that says nothing."""
A_WEEK = 7


@dataclass(frozen=True)
class Spent:
    """The hours in the round where the case stands, and those the edition thinks of."""

    hours: float
    weeks: float
    of_round: int | None
    of_week: int | None

    @property
    def in_words(self) -> str:
        """27 of 40 hours in this round, on average 1.1 hours a week. We think of 1 hour a week."""
        return f"{self._counted} {self._thought_of}".strip()

    @property
    def _thought_of(self) -> str:
        if not self.of_week:
            return ""
        words = ngettext("We think of %(hours)s hour a week.", "We think of %(hours)s hours a week.", self.of_week)
        return words % {"hours": self.of_week}

    @property
    def _counted(self) -> str:
        told = {"hours": round(self.hours), "of": self.of_round, "average": number_format(self.hours / self.weeks, 1)}
        if self.of_round:
            return _("%(hours)s of %(of)s hours in this round; on average %(average)s hours a week.") % told
        return _("%(hours)s hours in this round; on average %(average)s hours a week.") % told


def spent_on(case: Case) -> Spent | None:
    """None before the first round begins. Three queries, whatever the number of conversations."""
    began = PhaseEntry.objects.standing().filter(case=case, cycle=case.cycle).order_by("since").first()
    if not case.cycle or began is None:
        return None
    method = case.method
    talks = talking(case, timedelta(minutes=method.norm("talk_minutes") or TALK))
    reports = Entry.objects.of(case).filter(cycle=case.cycle).count() * (method.norm("report_minutes") or REPORT)
    hours = (talks + timedelta(minutes=reports)) / timedelta(hours=1)
    weeks = max((clock.today() - began.since).days / A_WEEK, 1.0)
    return Spent(hours, weeks, method.norm("hours_a_round"), method.norm("hours_a_week"))


def talking(case: Case, usual: timedelta) -> timedelta:
    """How long the held conversations of this round lasted; the usual length where nobody wrote down an end."""
    held = Conversation.objects.of(case).held().filter(cycle=case.cycle).values_list("starts_at", "ends_at")
    return sum((end - start if end else usual for start, end in held), timedelta())
