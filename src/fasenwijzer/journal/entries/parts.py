"""What a report says on each goal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q

from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.method.edition_parts import LifeArea
from fasenwijzer.plan.models import Goal


@dataclass(frozen=True)
class OnGoal:
    """What is reported on one goal. Seen and heard is kept apart from what the writer thinks of it."""

    goal: Goal
    understanding: str = ""
    doing: str = ""
    experience: str = ""
    interpretation: str = ""
    score: int | None = None

    def __str__(self) -> str:
        said = (self.understanding, self.doing, self.experience, self.interpretation)
        return " · ".join(str(part) for part in (self.goal, *said, self.score) if part not in ("", None))


@dataclass(frozen=True)
class Reported:
    """What a report says on one goal: the points that were filled in, by the names the edition gives them."""

    goal: Goal
    life_area: LifeArea
    points: list[tuple[str, str]]
    interpretation: str
    score: int | None

    @classmethod
    def of(cls, row: EntryOnGoal, method: Method) -> Reported:
        said = [(point.name, getattr(row, key)) for key, point in method.observation_points.items()]
        points = [(name, text) for name, text in said if text]
        return cls(row.goal, method.life_area(row.goal.life_area), points, row.interpretation, row.score)


class EntryOnGoal(models.Model):
    """What a report says on one goal; all of it may be empty when the report's own text says it."""

    entry = models.ForeignKey("journal.Entry", models.CASCADE, related_name="on_goals")
    goal = models.ForeignKey(Goal, models.PROTECT, related_name="reports")
    understanding = models.TextField(blank=True)
    doing = models.TextField(blank=True)
    experience = models.TextField(blank=True)
    interpretation = models.TextField(blank=True)
    score = models.PositiveSmallIntegerField(null=True, blank=True, validators=[MaxValueValidator(10)])

    SAID = ("understanding", "doing", "experience", "interpretation", "score")

    class Meta:
        ordering = ["goal__number", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "goal"], name="journal_one_report_per_goal"),
            models.CheckConstraint(condition=Q(score=None) | Q(score__lte=10), name="journal_score_from_0_to_10"),
        ]

    def __str__(self) -> str:
        return str(OnGoal(self.goal, *(getattr(self, field) for field in self.SAID)))


def fields_of(on_goal: OnGoal) -> dict[str, Any]:
    return {"goal": on_goal.goal} | {field: getattr(on_goal, field) for field in EntryOnGoal.SAID}
