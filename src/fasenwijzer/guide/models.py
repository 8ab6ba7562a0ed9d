"""The models of this package, one record a folder."""

from fasenwijzer.guide.conditions.models import ConditionKey, ConditionState
from fasenwijzer.guide.culture.models import CultureCount, CultureScan, CultureTaken, ScanIsClosed, TakenAlready
from fasenwijzer.guide.evaluating.models import ReportFigure, ReportGoal, ReportIsSettled, YearReport
from fasenwijzer.guide.examining.models import LookAgreement, PhaseLook
from fasenwijzer.guide.imagining.models import BalanceNote, Card, CardCount, CardsAreClosed, CardSet, ClosingAnswer
from fasenwijzer.guide.induction.models import Induction, InductionStep, UsualStep
from fasenwijzer.guide.introductions.models import Introduction, Stage, StageEntry
from fasenwijzer.guide.learning.models import Learning, RoleNeed
from fasenwijzer.guide.matrix.models import InstrumentNote, MatrixNote
from fasenwijzer.guide.pictures.models import Picture
from fasenwijzer.guide.project.models import (
    Criterion,
    ProjectCost,
    ProjectGoal,
    ProjectMember,
    ProjectStep,
)
from fasenwijzer.guide.stories.models import Story
from fasenwijzer.guide.strengths.models import StaffStrength

__all__ = [
    "BalanceNote",
    "Card",
    "CardCount",
    "CardSet",
    "CardsAreClosed",
    "ClosingAnswer",
    "ConditionKey",
    "ConditionState",
    "Criterion",
    "CultureCount",
    "CultureScan",
    "CultureTaken",
    "Induction",
    "InductionStep",
    "InstrumentNote",
    "Introduction",
    "Learning",
    "LookAgreement",
    "MatrixNote",
    "PhaseLook",
    "Picture",
    "ProjectCost",
    "ProjectGoal",
    "ProjectMember",
    "ProjectStep",
    "ReportFigure",
    "ReportGoal",
    "ReportIsSettled",
    "RoleNeed",
    "ScanIsClosed",
    "StaffStrength",
    "Stage",
    "StageEntry",
    "Story",
    "TakenAlready",
    "UsualStep",
    "YearReport",
]
