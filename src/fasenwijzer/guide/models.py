"""The models of this package, one record a folder."""

from fasenwijzer.guide.conditions.models import ConditionKey, ConditionState
from fasenwijzer.guide.culture.models import CultureCount, CultureScan, CultureTaken, ScanIsClosed, TakenAlready
from fasenwijzer.guide.introductions.models import Introduction, Stage, StageEntry
from fasenwijzer.guide.stories.models import Story

__all__ = [
    "ConditionKey",
    "ConditionState",
    "CultureCount",
    "CultureScan",
    "CultureTaken",
    "Introduction",
    "ScanIsClosed",
    "Stage",
    "StageEntry",
    "Story",
    "TakenAlready",
]
