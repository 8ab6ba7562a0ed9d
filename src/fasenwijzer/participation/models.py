"""The models of this package, one record a folder."""

from fasenwijzer.participation.boards.models import Board
from fasenwijzer.participation.improvements.models import (
    Improvement,
    ImprovementAction,
    ImprovementGoal,
    ImprovementHasEnded,
    ImprovementTest,
    ImprovementWish,
)
from fasenwijzer.participation.subjects.models import Appeal, Group, Subject

__all__ = [
    "Appeal",
    "Board",
    "Group",
    "Improvement",
    "ImprovementAction",
    "ImprovementGoal",
    "ImprovementHasEnded",
    "ImprovementTest",
    "ImprovementWish",
    "Subject",
]
