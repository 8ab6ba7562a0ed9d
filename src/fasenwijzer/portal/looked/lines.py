"""The log of a file as the client's side may read it, in the plainest words there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.access.client_side import Reach
from fasenwijzer.access.roles import Scope
from fasenwijzer.audit.models import Event, Result
from fasenwijzer.cases.case_log.lines import Line, days_of
from fasenwijzer.cases.case_log.words import APART
from fasenwijzer.cases.models import Case, EmergencyAccess
from fasenwijzer.people.models import User

WHY = {
    Scope.ASSIGNED: gettext_lazy("This person guides you."),
    Scope.TEAM: gettext_lazy("This person leads the team."),
    Scope.ADMISSION: gettext_lazy("This person does referrals and intakes."),
    Scope.EMERGENCY: gettext_lazy("It could not wait. It was open for an hour."),
    Scope.OVERSIGHT: gettext_lazy("This person checks who looks, and sees nothing else."),
    Scope.OWN: gettext_lazy("That was you."),
    Scope.REPRESENTATION: gettext_lazy("This person decides with you or for you."),
    Scope.CONSENT: gettext_lazy("You said yes to this."),
}


@dataclass(frozen=True)
class Seen:
    """A line of the log, and in one short sentence why it was allowed; empty when it was not allowed."""

    line: Line
    why: str
    reviewed: str = ""


@dataclass(frozen=True)
class SeenDay:
    on: date
    lines: list[Seen]


def looks_at(case: Case, reach: Reach, user: User) -> QuerySet[Event]:
    """What others did, the newest first. Only the client reads all of it.

    That a protected part was opened is not told to who represents: it may be about them. Nor when the client or another
    who represents was in here: that tells where somebody is, and what a child does in the place of its own.
    """
    found = Event.objects.filter(case_id=case.pk).exclude(actor_id=user.pk).order_by("-pk")
    if reach.is_client:
        return found
    protected = Q(what__in=APART) | Q(subject_type__in=APART)
    theirs = Q(ground__in=(Scope.OWN, Scope.REPRESENTATION)) | Q(result=Result.REFUSED, role="")
    let_in = Q(what="portal:let-in")
    return found.exclude(protected | theirs | let_in)


def told(events: Iterable[Event], case: Case, reach: Reach) -> list[SeenDay]:
    """Days of lines with their why. What an emergency was about is for the client; that there was one is for all."""
    emergencies = case.emergency_accesses.select_related("review") if reach.is_client else ()
    reasons = {str(one.pk): one.reason for one in emergencies}
    judged = {str(one.pk): _judged(one) for one in emergencies}
    return [
        SeenDay(day.on, [Seen(line, why(line, reach), judged.get(line.emergency, "")) for line in day.lines])
        for day in days_of(events, reasons=reasons)
    ]


def why(line: Line, reach: Reach) -> str:
    """The ground as a sentence to the client; to others as the log words it."""
    if not line.ground_key:
        return ""
    return str(WHY.get(Scope(line.ground_key), "")) if reach.is_client else line.ground


def _judged(access: EmergencyAccess) -> str:
    """What the privacy officer found of it."""
    review = getattr(access, "review", None)
    if review is None:
        return _("It is still being checked whether this was right.")
    verdict = _("It was checked: this was right.") if review.justified else _("It was checked: this was not right.")
    return f"{verdict} {review.words}".strip()
