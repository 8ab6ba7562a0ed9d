"""The figures the client gave, goal by goal, in order of time."""

from collections import defaultdict

from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import EntryOnGoal


def marks_per_goal(case: Case) -> dict[int, list[int]]:
    """For every goal with figures its number in the database and the figures from 0 to 10, oldest first. One query."""
    rows = EntryOnGoal.objects.filter(entry__case=case, score__isnull=False).order_by("entry__on", "entry_id")
    marks: dict[int, list[int]] = defaultdict(list)
    for goal_id, score in rows.values_list("goal_id", "score"):
        marks[goal_id].append(score or 0)
    return dict(marks)
