"""The models of this package, one record a folder."""

from fasenwijzer.exits.aftercare.models import Aftercare, AftercareDeclined, AftercareDone
from fasenwijzer.exits.goodbye.models import Farewell
from fasenwijzer.exits.network_afterwards.models import NetworkAfterwards
from fasenwijzer.exits.transfer.models import Transfer
from fasenwijzer.exits.transfer.parts import PartKind, TransferPart

__all__ = [
    "Aftercare",
    "AftercareDeclined",
    "AftercareDone",
    "Farewell",
    "NetworkAfterwards",
    "PartKind",
    "Transfer",
    "TransferPart",
]
