"""The models of this package, one record a folder."""

from fasenwijzer.risks.agreements.models import RiskAgreement
from fasenwijzer.risks.inventories.models import Inventory, RiskSeen

__all__ = ["Inventory", "RiskAgreement", "RiskSeen"]
