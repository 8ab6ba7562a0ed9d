"""The models of this package, one record a folder."""

from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.evaluations.goals.models import GoalEvaluation

__all__ = ["Evaluation", "GoalEvaluation"]
