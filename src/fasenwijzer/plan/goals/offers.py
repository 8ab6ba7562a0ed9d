"""What a goal can be made of: the wishes and strengths of this person, the life areas, and the goals of before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from fasenwijzer.analysis.models import Strength, Wish
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.goals.models import Goal

CONTINUES, RETURNS = "continues", "returns"
Choices = list[tuple[Any, Any]]


class Offers:
    """Asked from the database once for each form."""

    def __init__(self, case: Case, goal: Goal | None) -> None:
        self.case, self.goal = case, goal
        self.wishes: dict[str, Wish] = {str(row.pk): row for row in Wish.objects.of(case)}
        self.strengths: dict[str, Strength] = {str(row.pk): row for row in Strength.objects.of(case)}
        self.earlier = {row.pk: row for row in _earlier(case, goal)}

    def nearest(self, rows: Mapping[str, Any], area: str, chosen: Iterable[str]) -> tuple[Choices, int | None]:
        """Choices with what is chosen or of this area on top, and how many those are; None: all stand open."""
        near = [key for key, row in rows.items() if key in chosen or (area and row.life_area in (area, ""))]
        far = [key for key in rows if key not in near]
        choices = [(key, self._words(rows[key])) for key in (*near, *far)]
        return choices, None if len(choices) <= 3 else len(near)

    def _words(self, row: Wish | Strength) -> str:
        return f"{row.text} · {self.case.method.life_area(row.life_area).name}" if row.life_area else row.text

    def chosen(self, rows: Mapping[str, Any], keys: Iterable[str]) -> list[Any]:
        return [rows[key] for key in keys]

    def areas(self) -> Choices:
        areas = [(area.key, area.name) for area in self.case.method.life_areas]
        known = {key for key, _name in areas}
        if self.goal and self.goal.life_area not in known:
            areas.append((self.goal.life_area, self.case.method.life_area(self.goal.life_area).name))
        return [("", _("Choose a life area")), *areas]

    def goals_before(self) -> Choices:
        goals = [(goal.pk, f"{goal.name}: {goal.text}") for goal in self.earlier.values()]
        return [
            ("", _("No, it is a new goal")),
            (_("It goes on with"), [(f"{CONTINUES}-{pk}", words) for pk, words in goals]),
            (_("It comes back after"), [(f"{RETURNS}-{pk}", words) for pk, words in goals]),
        ]


def _earlier(case: Case, goal: Goal | None) -> list[Goal]:
    """Goals that were concluded; and the one that this goal already goes on with."""
    there = list(Goal.objects.of(case).concluded().order_by("number"))
    now = [goal.earlier] if goal and goal.earlier else []
    return [row for row in {*there, *now} if row != goal] if now else [row for row in there if row != goal]
