"""The models of this package, one record a folder."""

from fasenwijzer.plan.actions.models import Action, ActionDone, ActionSkipped, WhoKind
from fasenwijzer.plan.actions.repeating import Every
from fasenwijzer.plan.agreements.models import Agreement
from fasenwijzer.plan.copies.models import PlanCopy
from fasenwijzer.plan.examples.models import GoalExample
from fasenwijzer.plan.goals.models import Goal, GoalKind
from fasenwijzer.plan.helps.models import HelpQuestion
from fasenwijzer.plan.important.models import Important
from fasenwijzer.plan.levels.models import GoalLevel
from fasenwijzer.plan.not_now.models import NotNow
from fasenwijzer.plan.outcomes.models import Outcome, Result
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.plan.signatures.drawn import Signature
from fasenwijzer.plan.signatures.models import AsKind, Manner, PlanAgreement
from fasenwijzer.plan.start.models import StartStep
from fasenwijzer.plan.versions.models import PlanVersion, VersionLine

__all__ = [
    "Action",
    "ActionDone",
    "ActionSkipped",
    "Agreement",
    "AsKind",
    "Every",
    "Goal",
    "GoalExample",
    "GoalKind",
    "GoalLevel",
    "HelpQuestion",
    "Important",
    "Manner",
    "NotNow",
    "Outcome",
    "Plan",
    "PlanAgreement",
    "PlanCopy",
    "PlanVersion",
    "Result",
    "Signature",
    "StartStep",
    "VersionLine",
    "WhoKind",
]
