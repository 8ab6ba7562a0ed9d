"""The models of this package, one record a folder."""

from fasenwijzer.exits.aftercare.models import Aftercare, AftercareDeclined, AftercareDone
from fasenwijzer.exits.network_afterwards.models import NetworkAfterwards
from fasenwijzer.exits.transfer.models import Transfer

__all__ = ["Aftercare", "AftercareDeclined", "AftercareDone", "NetworkAfterwards", "Transfer"]
