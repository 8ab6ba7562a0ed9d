"""A line of the list of clients."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.cover import home_of, phase_number, place_words
from fasenwijzer.people.models import User

WRITING = (Action.CREATE, Action.UPDATE, Action.EXECUTE)


@dataclass(frozen=True)
class Row:
    """Who, where on the way, and when something was written last. `oversight`: who may see the log and no more."""

    case: Case
    url: str
    written_at: datetime | None
    oversight: bool = False

    @property
    def number(self) -> int:
        return phase_number(self.case.phase)

    @property
    def phase(self) -> str:
        return capfirst(place_words(self.case))

    @property
    def round(self) -> str:
        return f"{self.case.method.word('round')} {self.case.cycle}" if self.case.cycle else ""

    @property
    def way(self) -> str:
        """The small trail in words, for who can't see it."""
        here = _("Phase %(number)s of 8: %(name)s") % {"number": self.number, "name": self.phase}
        return f"{here}, {self.round}" if self.round else here


def findable(user: User, words: str) -> QuerySet[Case]:
    """The cases this colleague may find. Who oversees access finds every file, but only by asking for one."""
    if user.can(Ability.SEE_CASE):
        return Case.objects.visible_to(user)
    return Case.objects.all() if words and user.can(Ability.SEE_CASE_LOG) else Case.objects.none()


def with_last_writing(cases: QuerySet[Case]) -> QuerySet[Case]:
    """Together with the moment that somebody last wrote in the file."""
    written = Event.objects.filter(case_id=OuterRef("pk"), action__in=WRITING).order_by("-pk")
    return cases.annotate(written_at=Subquery(written.values("at")[:1]))


def page_of(case: Case, user: User) -> str:
    """Where a file opens for this colleague; who oversees access comes in at the log."""
    return home_of(case) if user.can(Ability.SEE_CASE) else reverse("cases:log", args=[case.pk])


def rows_of(cases: Iterable[Case], user: User) -> list[Row]:
    """A row for each case; who oversees access reads nothing in it but name and number."""
    oversight = not user.can(Ability.SEE_CASE)
    return [Row(case, page_of(case, user), case.written_at, oversight) for case in cases]  # type: ignore[attr-defined]
