"""Who guides whom in the teams that somebody leads: people side by side, in the order of their names, never ranked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Case as When_
from django.db.models import Exists, IntegerField, OuterRef, QuerySet, Subquery, When

from fasenwijzer.access.roles import SCOPES, Role, Scope
from fasenwijzer.cases.care_team.models import Task
from fasenwijzer.cases.case.models import NOT_ADMITTED_IN
from fasenwijzer.cases.models import Assignment, Case
from fasenwijzer.journey.facts import facts_of_many
from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.people.models import Absence, Membership, Team, User
from fasenwijzer.today.names import known, told_apart
from fasenwijzer.today.next_step import NextStep, next_step

GUIDING = [role for role, scopes in SCOPES.items() if Scope.ASSIGNED in scopes and role is not Role.ATTENTION_OFFICER]


@dataclass(frozen=True)
class Colleague:
    """Somebody of the team, or who guides in it from elsewhere, with how many clients."""

    pk: int
    name: str
    many: int


@dataclass(frozen=True)
class Line:
    """One client whom one colleague guides, since when, and what is asked next.

    `beside`: who else guides there.
    """

    assignment: Assignment
    name: str
    phase: str
    next_step: NextStep
    beside: tuple[Assignment, ...] = ()


def teams_of(user: User) -> list[Team]:
    """The teams this colleague leads today: known before anything is asked about them. One query."""
    led = Membership.objects.current().filter(user=user, role=Role.TEAM_LEADER)
    return list(Team.objects.filter(pk__in=led.values("team")))


def guided_in(teams: list[Team]) -> QuerySet[Assignment]:
    """Who guides whom today, in the running cases of these teams; by the name of the colleague, then of the client."""
    running = Assignment.objects.current().guiding().filter(case__team__in=teams, case__place__until=None)
    whole = running.select_related("user", "case__client", "case__edition", "case__team", "case__place")
    return whole.order_by("user__name", "user", "case__client__search_name", "pk")


def once_each(guided: QuerySet[Assignment]) -> QuerySet[Assignment]:
    """Of every case one: who guides goes before who stands in, and who came first before who came later."""
    stands_in = When_(When(task=Task.REPLACEMENT, then=1), default=0, output_field=IntegerField())
    same = Assignment.objects.current().guiding().filter(case=OuterRef("case")).order_by(stands_in, "since", "pk")
    return guided.filter(pk=Subquery(same.values("pk")[:1]))


def beside(assignments: Sequence[Assignment]) -> dict[int, list[Assignment]]:
    """By case: who else guides there today, by name. One query."""
    others = Assignment.objects.current().guiding().filter(case__in=[one.case_id for one in assignments])
    found = defaultdict(list)
    for one in others.exclude(pk__in=[one.pk for one in assignments]).select_related("user").order_by("user__name"):
        found[one.case_id].append(one)
    return found


def without_anybody(teams: list[Team]) -> QuerySet[Case]:
    """Who was admitted to these teams and is guided by nobody, the longest first."""
    somebody = Assignment.objects.guiding().filter(case=OuterRef("pk"))
    admitted = Case.objects.running().whole().filter(team__in=teams).exclude(place__phase__in=NOT_ADMITTED_IN)
    return admitted.filter(~Exists(somebody)).order_by("place__since", "pk")


def colleagues_of(teams: list[Team]) -> list[Colleague]:
    """Everybody of the teams who may guide, and who guides there from elsewhere; by name. Two queries."""
    pairs = set(guided_in(teams).order_by().values_list("user", "user__name", "case"))
    many = Counter((pk, name) for pk, name, _case in pairs)
    members = Membership.objects.current().filter(team__in=teams, role__in=GUIDING)
    names = {*members.values_list("user", "user__name"), *many}
    return [Colleague(pk, name, many[pk, name]) for pk, name in sorted(names, key=lambda one: (one[1], one[0]))]


def guided_by(user: User) -> QuerySet[Assignment]:
    """Whom this colleague guides today, in running cases of whichever team; by the name of the client."""
    running = Assignment.objects.current().guiding().filter(user=user, case__place__until=None)
    whole = running.select_related("user", "case__client", "case__edition", "case__team", "case__place")
    return whole.order_by("case__client__search_name", "pk")


def myself(user: User, guided: QuerySet[Assignment]) -> Colleague:
    """One query."""
    return Colleague(user.pk, user.name, guided.order_by().values("case").distinct().count())


@dataclass(frozen=True)
class Mate:
    """Somebody of the own team, and when away in the weeks to come."""

    name: str
    away: Absence | None


def team_mates(user: User) -> list[Mate]:
    """Who guides in the teams I am in, by name; without myself. Two queries."""
    own = Membership.objects.current().filter(user=user, team__isnull=False).values("team")
    members = Membership.objects.current().filter(team__in=own, role__in=GUIDING).exclude(user=user)
    people = sorted(set(members.values_list("user__name", "user")))
    coming = Absence.objects.coming().filter(user__in=[pk for _name, pk in people]).order_by("-since")
    away = {one.user_id: one for one in coming}
    return [Mate(name, away.get(pk)) for name, pk in people]


def lines_of(assignments: Sequence[Assignment]) -> list[Line]:
    """Ready to be read. A fixed number of queries."""
    cases = {assignment.case_id: assignment.case for assignment in assignments}
    facts, names = facts_of_many(cases.values()), told_apart({pk: known(case) for pk, case in cases.items()})
    return [_line(assignment, facts[assignment.case_id], names[assignment.case_id]) for assignment in assignments]


def _line(assignment: Assignment, facts: CaseFacts, name: str) -> Line:
    method = assignment.case.method
    return Line(assignment, name, method.phase(assignment.case.phase).name, next_step(facts, method))
