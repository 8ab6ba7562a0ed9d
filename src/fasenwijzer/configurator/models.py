"""The models of this package, one record a folder."""

from fasenwijzer.configurator.alike.models import EditionAlike
from fasenwijzer.configurator.editions.models import Edition, EditionAdvice, EditionNorm, EditionWord
from fasenwijzer.configurator.entry_kinds.models import EditionEntryKind

__all__ = ["Edition", "EditionAdvice", "EditionAlike", "EditionEntryKind", "EditionNorm", "EditionWord"]
