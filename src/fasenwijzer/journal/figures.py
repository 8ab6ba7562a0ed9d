"""The figures the client gave, goal by goal, in order of time."""

from collections import defaultdict

from django.db.models import Window
from django.db.models.functions import RowNumber

from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import EntryOnGoal
from fasenwijzer.ui.figures.scores import MOST


def marks_per_goal(case: Case) -> dict[int, list[int]]:
    """For every goal with figures its number in the database and its last figures from 0 to 10, oldest first.

    As many as a picture of them draws, so that an old file costs what a young one does. One query.
    """
    newest_first = Window(RowNumber(), partition_by="goal", order_by=["-entry__on", "-entry_id"])
    given = EntryOnGoal.objects.filter(entry__case=case, score__isnull=False).annotate(back=newest_first)
    last = given.filter(back__lte=MOST).order_by("entry__on", "entry_id")
    marks: dict[int, list[int]] = defaultdict(list)
    for goal_id, score in last.values_list("goal_id", "score"):
        marks[goal_id].append(score or 0)
    return dict(marks)
