"""The models of this package, one record a folder."""

from fasenwijzer.configurator.editions.models import Edition, EditionAdvice, EditionNorm, EditionWord

__all__ = ["Edition", "EditionAdvice", "EditionNorm", "EditionWord"]
