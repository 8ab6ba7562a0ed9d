"""The models of this package, one record a folder."""

from fasenwijzer.portal.circle.models import CircleAction, CircleDone, CircleLine, CircleTaking
from fasenwijzer.portal.reading.models import ReadingWishes

__all__ = ["CircleAction", "CircleDone", "CircleLine", "CircleTaking", "ReadingWishes"]
