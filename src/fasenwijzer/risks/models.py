"""The models of this package, one record a folder."""

from fasenwijzer.risks.agreements.models import RiskAgreement
from fasenwijzer.risks.incidents.models import (
    Calamity,
    CalamityReport,
    Incident,
    IncidentClosing,
    Informed,
    Measure,
    MeasureDone,
)
from fasenwijzer.risks.inventories.models import Inventory, RiskSeen
from fasenwijzer.risks.memos.models import Memo

__all__ = [
    "Calamity",
    "CalamityReport",
    "Incident",
    "IncidentClosing",
    "Informed",
    "Inventory",
    "Measure",
    "MeasureDone",
    "Memo",
    "RiskAgreement",
    "RiskSeen",
]
