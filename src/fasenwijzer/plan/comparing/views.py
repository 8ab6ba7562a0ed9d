"""Two versions of the plan side by side."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.comparing.differences import differences
from fasenwijzer.plan.models import PlanVersion
from fasenwijzer.plan.reading.rows import read_plan, read_version
from fasenwijzer.plan.reading.shapes import Reading
from fasenwijzer.ui.pages import page


@door(Ability.SEE_CASE)
def compare(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """This version beside a later one (`?with=`), or beside the plan of now."""
    established = list(PlanVersion.objects.filter(plan__case=case, established_on__isnull=False).select_related("plan"))
    version = get_object_or_404(PlanVersion.objects.select_related("plan"), pk=pk, plan__case=case)
    others = [row for row in established if row.pk != version.pk]
    other = next((row for row in others if str(row.pk) == request.GET.get("with")), None)
    told = {
        "case": case,
        "tab": "plan",
        "version": version,
        "other": other,
        "others": others,
        "groups": differences(_read(version, case), _read(other, case) if other else read_plan(version.plan, case)),
    }
    return page(request, "plan/comparing/compare.html", told)


def _read(version: PlanVersion, case: Case) -> Reading:
    return read_plan(version.plan, case) if version.in_the_making else read_version(version, case)
