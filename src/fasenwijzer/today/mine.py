"""Which cases somebody looks after today, and how they stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, OuterRef, Q

from fasenwijzer import clock
from fasenwijzer.access.roles import Role
from fasenwijzer.cases.case.models import CaseQuerySet
from fasenwijzer.cases.clients.models import PARTS_OF_NAME, full_name
from fasenwijzer.cases.models import Assignment, Case
from fasenwijzer.configurator.models import Edition
from fasenwijzer.exits.models import Aftercare
from fasenwijzer.journey.facts.days import days_of
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.people.models import User
from fasenwijzer.today.names import Known, told_apart

AHEAD = timedelta(days=14)
CLIENT = ("client", "client__born_year", *(f"client__{part}" for part in PARTS_OF_NAME))
WITH_CASES = {Role.WORKER, Role.REPLACEMENT, Role.INTAKE_WORKER, Role.TEAM_LEADER}


@dataclass(frozen=True, slots=True)
class Standing:
    """A case by its number, with the facts that days are counted from, and whether it is one of the user's own."""

    pk: int
    team_id: int | None
    facts: CaseFacts
    method: Method
    own: bool
    name: str
    """Of the client, with what tells namesakes apart."""


def standing_of(user: User) -> list[Standing]:
    """Every case the user looks after, by name. Four queries; a thousand cases are no thousand records."""
    cases = looked_after(user)
    rows = list(cases.values_list("pk", "team", "edition", *CLIENT))
    own = set(Assignment.objects.current().filter(user=user).order_by().values_list("case", flat=True))
    facts = days_of([pk for pk, *_told in rows])
    names = told_apart({pk: _known(*client) for pk, _team, _edition, *client in rows})
    methods = {edition.pk: edition.method for edition in Edition.objects.all()}
    return [
        Standing(pk, team, facts[pk], methods[edition], pk in own, names[pk])
        for pk, team, edition, *_client in rows
        if pk in facts
    ]


def _known(client: int, born_year: int | None, *name: str) -> Known:
    return Known(client, full_name(*name), born_year)


def looked_after(user: User) -> CaseQuerySet:
    """Own cases, those of a team that is led, and those in admission; ended ones while aftercare is near."""
    near = Aftercare.objects.open().filter(case=OuterRef("pk"), on__lte=clock.today() + AHEAD)
    cases = Case.objects.visible_to(user).filter(Q(place__until=None) | Exists(near))
    return cases.order_by("client__search_name", "pk")
