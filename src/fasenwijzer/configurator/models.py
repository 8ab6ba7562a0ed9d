"""The models of this package, one record a folder."""

from fasenwijzer.configurator.alike.models import EditionAlike
from fasenwijzer.configurator.editions.models import Base, Edition, EditionIsPublished, HoldsFromThePast
from fasenwijzer.configurator.parts.models import (
    EditionAdvice,
    EditionCondition,
    EditionNorm,
    EditionRow,
    EditionText,
    EmptiedList,
)

__all__ = [
    "Base",
    "Edition",
    "EditionAdvice",
    "EditionAlike",
    "EditionCondition",
    "EditionIsPublished",
    "EditionNorm",
    "EditionRow",
    "EditionText",
    "EmptiedList",
    "HoldsFromThePast",
]
