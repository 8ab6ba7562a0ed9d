"""Who answers what is asked about the data, and who takes care of it when it comes in."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from fasenwijzer.access.roles import Role
from fasenwijzer.cases.care_team.models import Assignment, Task
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.rights.models import Kind
from fasenwijzer.people.models import Membership, User

TALKED_OVER = frozenset({Kind.CORRECT, Kind.STATEMENT})
"""What who guides can look at first, together with who asks."""


def who_may_answer(case: Case) -> QuerySet[User]:
    """The care team of today, who leads the team, and who guards privacy."""
    team = Assignment.objects.current().seen_by_everybody().filter(case=case).values("user")
    leads, guards = _held(Role.TEAM_LEADER).filter(team=case.team_id), _held(Role.PRIVACY_OFFICER)
    return User.objects.filter(
        Q(pk__in=team) | Q(pk__in=leads.values("user")) | Q(pk__in=guards.values("user")), is_active=True
    )


def who_takes_care(case: Case, kind: str) -> User | None:
    """Whom a request of one's own place goes to; None when nobody is there, and then it waits in the register."""
    if kind == Kind.EXPLAIN:
        return who_guards_privacy()
    leads = _first(_held(Role.TEAM_LEADER).filter(team=case.team_id))
    guides = Assignment.objects.current().filter(case=case, task=Task.WORKER, user__is_active=True).order_by("pk")
    worker = guides.select_related("user").first()
    if kind in TALKED_OVER and worker:
        return worker.user
    return leads or (worker.user if worker else None)


def who_guards_privacy() -> User | None:
    return _first(_held(Role.PRIVACY_OFFICER))


def _held(role: Role) -> QuerySet[Membership]:
    return Membership.objects.current().filter(role=role, user__is_active=True)


def _first(held: QuerySet[Membership]) -> User | None:
    found = held.select_related("user").order_by("pk").first()
    return found.user if found else None
