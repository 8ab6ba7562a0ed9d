"""The models of this package, one record a folder."""

from fasenwijzer.portal.reading.models import ReadingWishes

__all__ = ["ReadingWishes"]
