"""The models of this package, one record a folder."""

from fasenwijzer.evaluations.answers.models import EvaluationAnswer
from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.evaluations.goals.models import GoalEvaluation
from fasenwijzer.evaluations.highlights.models import Highlight
from fasenwijzer.evaluations.measurements.models import Measurement, Moment, Rater, Score
from fasenwijzer.evaluations.opinions.models import GoalOpinion, Went

__all__ = [
    "Evaluation",
    "EvaluationAnswer",
    "GoalEvaluation",
    "GoalOpinion",
    "Highlight",
    "Measurement",
    "Moment",
    "Rater",
    "Score",
    "Went",
]
