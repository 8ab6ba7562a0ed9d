"""The models of this package, one record a folder."""

from fasenwijzer.asking.asked.models import Answer, AnsweredAlready, Asked
from fasenwijzer.asking.boxes.models import BoxCount, BoxScore, BoxText, Code, CodeTaken
from fasenwijzer.asking.rounds.models import Moment, NotToBeAsked, Round, RoundIsOver, Who

__all__ = [
    "Answer",
    "AnsweredAlready",
    "Asked",
    "BoxCount",
    "BoxScore",
    "BoxText",
    "Code",
    "CodeTaken",
    "Moment",
    "NotToBeAsked",
    "Round",
    "RoundIsOver",
    "Who",
]
