"""The models of this package, one record a folder."""

from fasenwijzer.conferences.items.models import AlreadyOnAgenda, Concluded, Item, ItemAgreement, ItemIsConcluded
from fasenwijzer.conferences.meetings.models import Conference

__all__ = ["AlreadyOnAgenda", "Concluded", "Conference", "Item", "ItemAgreement", "ItemIsConcluded"]
