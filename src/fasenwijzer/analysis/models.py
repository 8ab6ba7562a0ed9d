"""The models of this package, one record a folder."""

from fasenwijzer.analysis.areas.models import AreaLeftOpen, AreaNote
from fasenwijzer.analysis.description.answers import DescriptionAnswer
from fasenwijzer.analysis.description.models import Passage, PersonDescription
from fasenwijzer.analysis.strengths.models import Strength
from fasenwijzer.analysis.ties.models import Tie
from fasenwijzer.analysis.wishes.models import Wish

__all__ = ["AreaLeftOpen", "AreaNote", "DescriptionAnswer", "Passage", "PersonDescription", "Strength", "Tie", "Wish"]
