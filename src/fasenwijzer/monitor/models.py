"""The models of this package."""

from fasenwijzer.monitor.kept.models import KeptFigure, KeptTally

__all__ = ["KeptFigure", "KeptTally"]
