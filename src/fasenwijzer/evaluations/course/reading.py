"""How a goal went through time: the marks the client gave, and the levels that were reached when people looked back.

A goal that goes on in a next round is one story, so the goals it goes on with count too. Marks (0 to 10) and levels
(−2 to +2) are two scales; they stand beside each other and nothing is worked out from them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from django.db.models import F

from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.goals.models import GoalEvaluation
from fasenwijzer.journal.models import EntryOnGoal
from fasenwijzer.plan.models import Goal
from fasenwijzer.ui.figures import Mark, Pause
from fasenwijzer.ui.figures.course import MOST


@dataclass(frozen=True)
class Point:
    """One day in the course of a goal. A mark, or what was found when people looked back; `result`: how it ended."""

    on: date
    goal: Goal
    mark: int | None = None
    entry: int | None = None
    """The report in which the mark was given; a mark without one stands in the plan."""
    looked: GoalEvaluation | None = None
    result: str = ""


@dataclass(frozen=True)
class Course:
    """The points, oldest first, and what a picture of them needs."""

    goal: Goal
    points: list[Point] = field(default_factory=list)
    earlier_marks: bool = False
    """There were more marks than are told."""

    @property
    def marks(self) -> list[Mark]:
        return [Mark(point.on, point.mark) for point in self.points if point.mark is not None]

    @property
    def pauses(self) -> list[Pause]:
        return [Pause(point.on, signed(point.looked.level)) for point in self.points if point.looked]

    @property
    def is_drawn(self) -> bool:
        """There is something to see in time."""
        return len(self.marks) > 1


def course_of(goal: Goal, case: Case) -> Course:
    """A fixed number of queries, however long the story is."""
    goals = {row.pk: row for row in story_of(goal, case)}
    marks = marks_in_reports(goals)
    points = [*marks[-MOST:], *starts(goals), *looked_back(goals, case)]
    return Course(goal, sorted(points, key=lambda point: point.on), earlier_marks=len(marks) > MOST)


def story_of(goal: Goal, case: Case) -> list[Goal]:
    """The goal and those it goes on with or comes back from, the newest first."""
    known = {row.pk: row for row in Goal.objects.filter(case=case).select_related("plan", "outcome")}
    story: list[Goal] = []
    following: int | None = goal.pk
    while following in known:
        row = known.pop(following)
        story.append(row)
        following = row.continues_id or row.returns_from_id
    return story


def starts(goals: dict[int, Goal]) -> Iterator[Point]:
    """The mark with which a goal began, on the day its plan was agreed."""
    for goal in goals.values():
        if goal.scale_now is not None and goal.plan.established_on:
            yield Point(goal.plan.established_on, goal, mark=goal.scale_now)


def marks_in_reports(goals: dict[int, Goal]) -> list[Point]:
    """One more than is drawn, so that it shows whether there were more."""
    given = EntryOnGoal.objects.filter(goal__in=goals, score__isnull=False).order_by("-entry__on", "-entry")
    rows = given.annotate(on=F("entry__on")).values_list("on", "goal", "score", "entry")[: MOST + 1]
    return [Point(on, goals[goal], mark=score, entry=entry) for on, goal, score, entry in reversed(list(rows))]


def looked_back(goals: dict[int, Goal], case: Case) -> Iterator[Point]:
    """The days on which people talked it through, with the level and the result of that round."""
    looked = GoalEvaluation.objects.filter(goal__in=goals).select_related("evaluation", "goal__outcome")
    for row in looked.prefetch_related("goal__levels"):
        result = case.method.goal_result(row.goal.result.result) if row.goal.result else ""
        if row.evaluation.on:
            yield Point(row.evaluation.on, row.goal, looked=row, result=result)


def signed(level: int | None) -> str:
    """A level as it is written: −2 to +2, or nothing."""
    if level is None:
        return ""
    return f"{level:+d}".replace("-", "−") if level else "0"
