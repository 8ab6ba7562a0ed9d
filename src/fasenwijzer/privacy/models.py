"""The models of this package."""

from fasenwijzer.privacy.destroying.models import Destroyed, Destruction

__all__ = ["Destroyed", "Destruction"]
