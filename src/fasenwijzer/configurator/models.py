"""The models of this package, one record a folder."""

from fasenwijzer.configurator.editions.models import Edition, EditionNorm, EditionWord

__all__ = ["Edition", "EditionNorm", "EditionWord"]
