"""Which cases somebody looks after today, and how they stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from fasenwijzer import clock
from fasenwijzer.access.roles import Role
from fasenwijzer.cases.models import Assignment, Case
from fasenwijzer.exits.models import Aftercare
from fasenwijzer.journey.facts import facts_of_many
from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.people.models import User
from fasenwijzer.today.names import told_apart

AHEAD = timedelta(days=14)
WITH_CASES = {Role.WORKER, Role.REPLACEMENT, Role.INTAKE_WORKER, Role.TEAM_LEADER}


@dataclass(frozen=True)
class Standing:
    """A case with its facts, and whether it is one of the user's own."""

    case: Case
    facts: CaseFacts
    own: bool
    name: str
    """Of the client, with what tells namesakes apart."""


def standing_of(user: User) -> list[Standing]:
    """Every case the user looks after, with its facts; a fixed number of queries."""
    cases = list(looked_after(user))
    facts, names = facts_of_many(cases), told_apart(cases)
    return [Standing(case, facts[case.pk], case.is_own, names[case.pk]) for case in cases]  # type: ignore[attr-defined]


def looked_after(user: User) -> QuerySet[Case]:
    """Own cases, those of a team that is led, and those in admission; ended ones while aftercare is near."""
    own = Assignment.objects.current().filter(user=user, case=OuterRef("pk"))
    near = Aftercare.objects.open().filter(case=OuterRef("pk"), on__lte=clock.today() + AHEAD)
    cases = Case.objects.whole().visible_to(user).filter(Q(place__until=None) | Exists(near))
    return cases.annotate(is_own=Exists(own)).order_by("client__search_name", "pk")
