"""Two versions of the plan side by side."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.comparing.differences import Group, differences
from fasenwijzer.plan.models import PlanVersion
from fasenwijzer.plan.reading.rows import read_plan, read_version
from fasenwijzer.plan.reading.shapes import Reading
from fasenwijzer.ui.pages import page


@door(Ability.SEE_CASE)
def compare(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """This version beside another (`?with=`), or beside the plan of now; what still is that, beside the one before."""
    established = list(PlanVersion.objects.filter(plan__case=case, established_on__isnull=False).select_related("plan"))
    version = get_object_or_404(PlanVersion.objects.select_related("plan"), pk=pk, plan__case=case)
    others = [row for row in established if row.pk != version.pk]
    other = next((row for row in others if str(row.pk) == request.GET.get("with")), None)
    groups = _differences(version, other, case)
    before = [row for row in others if row.pk < version.pk]
    if before and not groups and "with" not in request.GET:
        other = max(before, key=lambda row: row.pk)
        groups = _differences(version, other, case)
    older, newer = _in_time(version, other)
    told = {"version": version, "other": other, "others": others, "older": older, "newer": newer, "groups": groups}
    return page(request, "plan/comparing/compare.html", {"case": case, "tab": "plan", **told})


def _in_time(version: PlanVersion, other: PlanVersion | None) -> tuple[PlanVersion, PlanVersion | None]:
    """The older one first; None is the plan of now."""
    return (other, version) if other and other.pk < version.pk else (version, other)


def _differences(version: PlanVersion, other: PlanVersion | None, case: Case) -> list[Group]:
    older, newer = _in_time(version, other)
    return differences(_read(older, case), _read(newer, case) if newer else read_plan(older.plan, case))


def _read(version: PlanVersion, case: Case) -> Reading:
    return read_plan(version.plan, case) if version.in_the_making else read_version(version, case)
