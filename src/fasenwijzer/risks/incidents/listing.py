"""Incidents of the organisation for the quality officer, and of the own teams for who leads one.

A number of a file and of an incident, days, and the lesson that was written without names: that is enough to see
whether measures are taken and what can be learned. Whose file it is and what happened stay in the file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Paginator
from django.http import HttpResponse

from fasenwijzer.access.roles import Ability, Role
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.models import Membership, User
from fasenwijzer.risks.incidents.deadlines import clock_of
from fasenwijzer.risks.incidents.models import Incident, IncidentQuerySet
from fasenwijzer.ui.pages import page

A_PAGE = 25


@dataclass(frozen=True)
class Row:
    incident: Incident
    report_by: date | None
    may_open: bool
    leads: str
    """Who leads the team: whom to ask on."""


@staff(Ability.SEE_INCIDENTS)
def incidents(request: StaffRequest) -> HttpResponse:
    """The newest first; the open ones, or those that are done."""
    closed = request.GET.get("show") == "closed"
    found = incidents_for(request.user).filter(closing__isnull=not closed)
    shown = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    record(Action.READ, by=request.user, what="risks:incidents")
    visible = Case.objects.visible_to(request.user).filter(pk__in=[one.case_id for one in shown])
    mine = set(visible.values_list("pk", flat=True))
    leaders = _leaders({one.case.team_id for one in shown})
    rows = [_row(incident, incident.case_id in mine, leaders[incident.case.team_id]) for incident in shown]
    some_stay_shut = not all(row.may_open for row in rows)
    told = {"here": "incidents", "rows": rows, "shown": shown, "closed": closed, "some_stay_shut": some_stay_shut}
    return page(request, "risks/incidents/list.html", told)


def incidents_for(user: User) -> IncidentQuerySet:
    """All of the organisation for a quality officer, those of the own files for anybody else."""
    standing = Incident.objects.standing().counted().order_by("-on", "-pk")
    standing = standing.select_related("case__team", "case__edition", "closing", "calamity__report")
    if Role.QUALITY_OFFICER in user.roles:
        return standing
    return standing.filter(case__in=Case.objects.visible_to(user))


def _leaders(teams: set[int | None]) -> dict[int | None, list[str]]:
    """By team who leads it today, by name. One query."""
    held = Membership.objects.current().filter(role=Role.TEAM_LEADER, team__in=teams, user__is_active=True)
    found: dict[int | None, list[str]] = defaultdict(list)
    for team, name in held.order_by("user__name").values_list("team", "user__name"):
        found[team].append(name)
    return found


def _row(incident: Incident, may_open: bool, leaders: Sequence[str]) -> Row:
    calamity = incident.as_calamity
    report_by = clock_of(calamity, incident.case.method) if calamity else None
    return Row(incident, report_by, may_open, ", ".join(leaders))
