"""The models of this package, one record a folder."""

from fasenwijzer.guide.conditions.models import ConditionKey, ConditionState
from fasenwijzer.guide.culture.models import CultureCount, CultureScan, CultureTaken, ScanIsClosed, TakenAlready
from fasenwijzer.guide.introductions.models import Introduction, Stage, StageEntry
from fasenwijzer.guide.project.models import (
    Criterion,
    ProjectCost,
    ProjectGoal,
    ProjectMember,
    ProjectStep,
)
from fasenwijzer.guide.stories.models import Story

__all__ = [
    "ConditionKey",
    "ConditionState",
    "Criterion",
    "CultureCount",
    "CultureScan",
    "CultureTaken",
    "Introduction",
    "ProjectCost",
    "ProjectGoal",
    "ProjectMember",
    "ProjectStep",
    "ScanIsClosed",
    "Stage",
    "StageEntry",
    "Story",
    "TakenAlready",
]
