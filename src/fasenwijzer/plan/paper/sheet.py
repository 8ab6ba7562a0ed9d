"""What stands on paper: the plan of now, with its round and version, and who agrees."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.template.loader import render_to_string

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import Organisation
from fasenwijzer.plan.paper.kinds import Kind
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.plan.reading.rows import read_plan, read_version
from fasenwijzer.plan.reading.shapes import Reading
from fasenwijzer.plan.signatures.people import Answerer, answerers
from fasenwijzer.plan.versions.models import PlanVersion


@dataclass(frozen=True)
class Sheet:
    """Everything a plan on paper tells, whether it becomes PDF or Word."""

    case: Case
    plan: Plan
    version: PlanVersion
    reading: Reading
    people: list[Answerer]
    kind: Kind
    organisation: str
    today: date

    @property
    def file_name(self) -> str:
        """Without a name or a number of somebody: it stays behind on desks and in mail."""
        return f"plan-{self.plan.cycle}-{self.version.number}-{self.kind.key}"

    @property
    def html(self) -> str:
        return render_to_string(f"plan/paper/{'short' if self.kind.short else 'whole'}.html", {"sheet": self})


def sheet_of(plan: Plan, case: Case, kind: Kind, *, unfinished: bool = False) -> Sheet:
    """What people agreed on: the version that holds. `unfinished`: the one that is being made, which then says so."""
    plan.case = case
    last, holds = plan.versions.all().last(), plan.in_force()
    version = last if unfinished or holds is None else holds
    assert version is not None, "a plan that was begun has a version"
    reading = read_plan(plan, case) if version == last else read_version(version, case)
    people = [] if version.in_the_making else [one for one in answerers(version, case) if one.answers]
    organisation = str(Organisation.objects.first() or "")
    return Sheet(case, plan, version, reading, people, kind, organisation, clock.today())
