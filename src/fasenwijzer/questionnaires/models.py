"""The models of this package, one record a folder."""

from fasenwijzer.questionnaires.items.models import Choice, Condition, Item, Section
from fasenwijzer.questionnaires.versions.models import (
    HasHoles,
    OneDraftAtATime,
    Questionnaire,
    Version,
    VersionIsPublished,
)

__all__ = [
    "Choice",
    "Condition",
    "HasHoles",
    "Item",
    "OneDraftAtATime",
    "Questionnaire",
    "Section",
    "Version",
    "VersionIsPublished",
]
