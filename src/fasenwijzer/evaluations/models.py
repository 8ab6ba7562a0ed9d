"""The models of this package, one record a folder."""

from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.evaluations.goals.models import GoalEvaluation
from fasenwijzer.evaluations.highlights.models import Highlight
from fasenwijzer.evaluations.measurements.models import Measurement, Moment, Rater, Score

__all__ = ["Evaluation", "GoalEvaluation", "Highlight", "Measurement", "Moment", "Rater", "Score"]
