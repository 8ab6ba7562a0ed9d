"""What the method may know about plans: for many cases at once, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from fasenwijzer.analysis.models import Wish
from fasenwijzer.cases.models import Case
from fasenwijzer.method import facts
from fasenwijzer.plan.actions.models import Action, WhoKind
from fasenwijzer.plan.goals.models import Goal
from fasenwijzer.plan.not_now.models import NotNow
from fasenwijzer.plan.plans.models import Plan, plan_cycle
from fasenwijzer.plan.signatures.counting import hearing_of_each
from fasenwijzer.plan.signatures.models import PlanAgreement
from fasenwijzer.plan.versions.models import PlanVersion


def plan_facts(case: Case) -> facts.Plan:
    """The plan of the cycle this case is in, as the method sees it."""
    return plans_facts([case])[case.pk]


def plans_facts(cases: Iterable[Case]) -> dict[int, facts.Plan]:
    """The same for each case, by its number. `goals_without_report` is the journal's to tell."""
    cases = list(cases)
    cycles = {case.pk: plan_cycle(case) for case in cases}
    plans = [plan for plan in Plan.objects.filter(case__in=cycles) if plan.cycle == cycles[plan.case_id]]
    by_plan = {plan.pk: plan for plan in plans}
    goals, wishes = _goals(by_plan), _wishes(cycles, by_plan)
    versions = _versions(by_plan, {case.pk: case for case in cases})
    found = {case: facts.Plan(wishes_without_place=wishes.get(case, 0)) for case in cycles}
    for plan in plans:
        found[plan.case_id] = replace(
            found[plan.case_id],
            end_goal_is_written=bool(plan.end_goal.strip()),
            evaluation_on=plan.evaluation_on,
            established_on=plan.established_on,
            **goals.get(plan.pk, {}),
            **versions.get(plan.pk, {}),
        )
    return found


def _goals(plans: Mapping[int, Plan]) -> dict[int, dict[str, Any]]:
    rows = _counted().filter(plan__in=plans)
    return {row.pop("plan"): {**row, "network_has_action": row["network_has_action"] > 0} for row in rows}


@cache
def _counted() -> QuerySet[Goal, dict[str, Any]]:
    """Per plan its goals, counted, without which plans. Built once: that takes longer than asking it."""
    actions = Action.objects.standing().filter(goal=OuterRef("pk"))
    network = actions.filter(Q(who_kind=WhoKind.NETWORK) | Q(network_member__kind="informal"))
    wishes = Goal.wishes.through.objects.filter(goal=OuterRef("pk"), wish__withdrawn_at=None)
    each = Goal.objects.standing()
    each = each.annotate(has_wish=Exists(wishes), has_action=Exists(actions), by_network=Exists(network))
    counted: QuerySet[Goal, dict[str, Any]] = (
        each.order_by()
        .values("plan")
        .annotate(
            goals=Count("pk"),
            goals_without_wish=Count("pk", filter=Q(has_wish=False)),
            goals_without_action=Count("pk", filter=Q(has_action=False)),
            network_has_action=Count("pk", filter=Q(by_network=True)),
        )
    )
    return counted


def _versions(plans: Mapping[int, Plan], cases: Mapping[int, Case]) -> dict[int, dict[str, Any]]:
    """Of each plan the version that holds: since when provisional, and what people said to it last."""
    holding = {v.plan_id: v for v in PlanVersion.objects.filter(plan__in=plans, established_on__isnull=False)}
    said: dict[int, list[PlanAgreement]] = {}
    for answer in PlanAgreement.objects.filter(version__in=[v.pk for v in holding.values()]).latest_per_person():
        said.setdefault(answer.version_id, []).append(answer)
    file_of = {version.pk: cases[plans[plan].case_id] for plan, version in holding.items()}
    doubted = [version for version, answers in said.items() if any(_is_doubted(one) for one in answers)]
    hearings = hearing_of_each(file_of[version] for version in doubted)
    found: dict[int, dict[str, Any]] = {}
    for plan, version in holding.items():
        answers, hearing = said.get(version.pk, []), hearings.get(file_of[version.pk].pk)
        counting = hearing.counting(answers) if hearing else answers
        found[plan] = {
            "provisional_since": version.established_on if version.provisional else None,
            "agreed": any(one.agrees and one.for_the_client for one in answers),
            "refused": any(not one.agrees for one in counting),
        }
    return found


def _is_doubted(answer: PlanAgreement) -> bool:
    """A no of a representative counts as long as this person decides."""
    return answer.is_of_representative and not answer.agrees


def _wishes(cases: Mapping[int, int], plans: Mapping[int, Plan]) -> dict[int, int]:
    """Open wishes per case that are in no goal, and not put aside in the plan of now."""
    in_goal = Goal.wishes.through.objects.filter(wish=OuterRef("pk"), goal__withdrawn_at=None)
    aside = NotNow.objects.standing().filter(wish=OuterRef("pk"), plan__in=plans)
    loose = Wish.objects.standing().filter(~Exists(in_goal), ~Exists(aside), case__in=cases, came_true_on=None)
    return dict(loose.order_by().values_list(F("case")).annotate(many=Count("pk")))
