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
from fasenwijzer.risks.reporting_code.models import CodeAnswer, CodeEntry, CodeMember, ReportingCode

__all__ = [
    "Calamity",
    "CalamityReport",
    "CodeAnswer",
    "CodeEntry",
    "CodeMember",
    "Incident",
    "IncidentClosing",
    "Informed",
    "Inventory",
    "Measure",
    "MeasureDone",
    "Memo",
    "ReportingCode",
    "RiskAgreement",
    "RiskSeen",
]
