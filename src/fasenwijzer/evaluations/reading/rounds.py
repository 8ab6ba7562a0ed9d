"""How the goals of every round ended, counted."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count

from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.plan.models import Goal
from fasenwijzer.plan.outcomes.models import Result


@dataclass(frozen=True)
class Counted:
    """How many goals have this result; `name` is the word of the edition."""

    name: str
    many: int


@dataclass(frozen=True)
class Round:
    """One round in figures. `open`: goals without a result."""

    cycle: int
    evaluation: Evaluation | None
    results: list[Counted]
    open: int

    @property
    def has_goals(self) -> bool:
        return self.open > 0 or any(counted.many for counted in self.results)


def rounds_of(case: Case) -> list[Round]:
    """All rounds of a case, the newest first. Two queries."""
    evaluations = {evaluation.cycle: evaluation for evaluation in Evaluation.objects.of(case)}
    goals = Goal.objects.standing().filter(case=case).order_by()
    rows = goals.values_list("plan__cycle", "outcome__result").annotate(many=Count("pk"))
    many = {(cycle, result): number for cycle, result, number in rows}
    return [
        Round(
            cycle=cycle,
            evaluation=evaluations.get(cycle),
            results=[Counted(case.method.goal_result(key), many.get((cycle, key), 0)) for key in Result.values],
            open=many.get((cycle, None), 0),
        )
        for cycle in range(case.cycle, 0, -1)
    ]
