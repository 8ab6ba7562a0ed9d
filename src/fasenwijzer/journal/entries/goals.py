"""Which goals are offered to report on: those of the plan people go by now."""

from __future__ import annotations

from fasenwijzer.cases.models import Case
from fasenwijzer.journal.entries.models import Entry
from fasenwijzer.plan.models import Goal


def goals_to_report_on(case: Case, entry: Entry | None = None) -> list[Goal]:
    """The goals of the plan that holds (the newest one while none does), open ones first; one query.

    A report that is changed keeps the goals it was about.
    """
    goals = list(Goal.objects.of(case).select_related("plan", "outcome").order_by("plan__cycle", "priority", "number"))
    plans = {goal.plan_id: goal.plan for goal in goals}.values()
    established = [plan for plan in plans if plan.established_on] or list(plans)
    kept = set(entry.on_goals.values_list("goal_id", flat=True)) if entry else set()
    offered = [goal for goal in goals if goal.pk in kept or (established and goal.plan_id == established[-1].pk)]
    return sorted(offered, key=is_concluded)


def is_concluded(goal: Goal) -> bool:
    """Whether the goal has a result already; `select_related` has asked for it."""
    return hasattr(goal, "outcome")
