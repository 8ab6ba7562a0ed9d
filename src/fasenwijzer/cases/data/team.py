"""The care team on a page: who is there now, who comes, who was there."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer import clock
from fasenwijzer.cases.care_team.models import Assignment
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.cover import task_words


@dataclass(frozen=True)
class Member:
    """Somebody of the care team, and what the person is there."""

    assignment: Assignment
    task: str


@dataclass(frozen=True)
class CareTeam:
    now: list[Member]
    coming: list[Member]
    gone: list[Member]


def team_of(case: Case) -> CareTeam:
    """The assignments of a case in one query, by whether they hold today."""
    found = case.assignments.seen_by_everybody().select_related("user")
    everybody = [Member(one, task_words(one, case)) for one in found]
    today = clock.today()
    gone = [member for member in everybody if member.assignment.until and member.assignment.until < today]
    coming = [member for member in everybody if member.assignment.since > today]
    now = [member for member in everybody if member not in gone and member not in coming]
    return CareTeam(now, coming, gone)
