"""What was written, read once and laid in order, for counting by hand (`by_hand`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from fasenwijzer.analysis.models import PersonDescription
from fasenwijzer.cases.models import Ending, PhaseEntry
from fasenwijzer.journal.models import Conversation, ConversationOutcome
from fasenwijzer.plan.models import Goal, Outcome, Plan, PlanAgreement, PlanVersion


@dataclass(eq=False)
class Records:
    """Everything that was written, read once and laid in order."""

    _kept: dict[type, dict[int, Any]] = field(default_factory=dict)

    def all(self, model: type) -> list[Any]:
        if model not in self._kept:
            self._kept[model] = {row.pk: row for row in model.objects.order_by("pk")}  # type: ignore[attr-defined]
        return list(self._kept[model].values())

    @cache  # noqa: B019
    def standing(self, model: type) -> list[Any]:
        return [row for row in self.all(model) if row.withdrawn_at is None]

    def one(self, model: type, number: int) -> Any:
        self.all(model)
        return self._kept[model][number]

    @cache  # noqa: B019
    def of(self, model: type, way: str) -> dict[Any, list[Any]]:
        found = defaultdict(list)
        for row in self.all(model):
            found[getattr(row, way)].append(row)
        return found

    # What more than one indicator asks.

    @cache  # noqa: B019
    def phases(self) -> dict[int, list[PhaseEntry]]:
        found = defaultdict(list)
        for stay in self.all(PhaseEntry):
            if stay.corrected_at is None:
                found[stay.case_id].append(stay)
        return found

    def began(self) -> dict[int, date]:
        """The first day of guidance, of who was admitted."""
        first = {}
        for case, stays in self.phases().items():
            begun = [stay for stay in stays if stay.phase not in ("referral", "intake")]
            if begun:
                first[case] = begun[0].since
        return first

    def endings(self) -> list[Ending]:
        began = self.began()
        return [one for one in self.all(Ending) if one.reopened_at is None and one.case_id in began]

    @cache  # noqa: B019
    def plans(self) -> list[Plan]:
        return [plan for plan in self.all(Plan) if plan.established_on]

    @cache  # noqa: B019
    def descriptions(self) -> list[PersonDescription]:
        return [one for one in self.all(PersonDescription) if one.established_on]

    def planned_goals(self) -> Iterator[tuple[Goal, Plan]]:
        for goal in self.standing(Goal):
            plan = self.one(Plan, goal.plan_id)
            if plan.established_on:
                yield goal, plan

    def concluded(self) -> Iterator[tuple[Goal, Outcome]]:
        for outcome in self.all(Outcome):
            goal = self.one(Goal, outcome.goal_id)
            if goal.withdrawn_at is None:
                yield goal, outcome

    def signed_for(self, plan: Plan) -> list[str]:
        """How each said yes for the client to the last version about which anybody said anything; nothing at a no."""
        numbers = {version.pk: version.number for version in self.of(PlanVersion, "plan_id")[plan.pk]}
        given = sorted(self.standing(PlanAgreement), key=lambda one: (one.on, one.pk))
        said = [one for one in given if one.version_id in numbers and one.as_kind in ("client", "representative")]
        newest = max((numbers[one.version_id] for one in said), default=0)
        last: dict[str, list[str]] = {}
        for answer in said:
            if numbers[answer.version_id] == newest:
                last.setdefault(answer.who, []).append(answer.manner)
        if not last or any(said[-1] == "refused" for said in last.values()):
            return []
        return [manner for said in last.values() for manner in said]

    def talks(self) -> list[tuple[Conversation, ConversationOutcome]]:
        return [(self.one(Conversation, o.conversation_id), o) for o in self.all(ConversationOutcome)]
