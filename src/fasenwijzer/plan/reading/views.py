"""Reading the plan: of now, of an earlier round, as a version that was kept, and on paper."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.representation.deciding import deciders_of
from fasenwijzer.plan.models import Plan, PlanVersion
from fasenwijzer.plan.plans.models import plan_cycle
from fasenwijzer.plan.reading.rows import read_plan, read_version
from fasenwijzer.plan.signatures.people import answerers, waits_for
from fasenwijzer.ui.pages import page


@door(Ability.SEE_CASE)
def plan(request: CaseRequest, case: Case) -> HttpResponse:
    """The newest plan; when the case is in a next round already, with the invitation to begin that plan."""
    newest = Plan.objects.latest_of(case)
    if newest is None:
        return page(request, "plan/reading/none.html", {"case": case, "tab": "plan", "cycle": plan_cycle(case)})
    return page(request, "plan/reading/plan.html", _told(newest, case))


@door(Ability.SEE_CASE)
def of_round(request: CaseRequest, case: Case, cycle: int) -> HttpResponse:
    """The plan of one round."""
    found = get_object_or_404(Plan, case=case, cycle=cycle)
    return page(request, "plan/reading/plan.html", _told(found, case))


@door(Ability.SEE_CASE)
def version(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """An established version, word for word as it was."""
    whole = PlanVersion.objects.select_related("plan", "begun_by", "established_by")
    found = get_object_or_404(whole, pk=pk, plan__case=case, established_on__isnull=False)
    told = {
        "case": case,
        "tab": "plan",
        "plan": found.plan,
        "version": found,
        "reading": read_version(found, case),
        "people": answerers(found, case),
        "today": clock.today(),
    }
    return page(request, "plan/reading/version.html", told)


@door(Ability.SEE_CASE, Action.PRINT)
def printed(request: CaseRequest, case: Case, cycle: int) -> HttpResponse:
    """The plan of a round as it goes on paper; asking for it is logged as printing."""
    found = get_object_or_404(Plan, case=case, cycle=cycle)
    return page(request, "plan/reading/print.html", _told(found, case))


def _told(found: Plan, case: Case) -> dict[str, Any]:
    found.case = case
    versions = list(found.versions.select_related("begun_by"))
    established = [row for row in versions if not row.in_the_making]
    in_force = established[-1] if established else None
    others = list(Plan.objects.filter(case=case).exclude(pk=found.pk).order_by("-cycle"))
    newest = max([found, *others], key=lambda plan: plan.cycle)
    asked = deciders_of(case) if in_force and newest == found else None
    people = answerers(in_force, case, asked) if in_force else []
    waiting = waits_for(people, asked) if asked else []
    return {
        "case": case,
        "tab": "plan",
        "plan": found,
        "reading": read_plan(found, case),
        "versions": versions[::-1],
        "version": versions[-1],
        "in_force": in_force,
        "changed": bool(in_force) and versions[-1].in_the_making,
        "people": people,
        "waits_for": waiting,
        "waits_for_told": get_text_list(waiting, _("and")),
        "copies": in_force.copies.standing() if in_force else [],
        "others": others,
        "is_newest": newest == found,
        "today": clock.today(),
        "case_cycle": plan_cycle(case),
        "next_cycle": plan_cycle(case) if plan_cycle(case) > newest.cycle else None,
    }
