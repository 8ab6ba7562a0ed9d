"""The records of the network, collected."""

from fasenwijzer.network.acquaintances.models import Acquaintance
from fasenwijzer.network.consents.models import Consent, ConsentGiven, ConsentPart
from fasenwijzer.network.maps.models import KeptMap, KeptMember, KeptPair, KeptSupport
from fasenwijzer.network.members.models import (
    ContactWish,
    Direction,
    Kind,
    Nearness,
    NetworkMember,
    NetworkMemberQuerySet,
    Support,
    SupportKind,
)

__all__ = [
    "Acquaintance",
    "Consent",
    "ConsentGiven",
    "ConsentPart",
    "ContactWish",
    "Direction",
    "KeptMap",
    "KeptMember",
    "KeptPair",
    "KeptSupport",
    "Kind",
    "Nearness",
    "NetworkMember",
    "NetworkMemberQuerySet",
    "Support",
    "SupportKind",
]
