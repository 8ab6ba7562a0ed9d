"""The models of this package, one record a folder."""

from fasenwijzer.cases.admission_conditions.models import AdmissionCondition
from fasenwijzer.cases.bsn.models import Bsn
from fasenwijzer.cases.care_team.models import Assignment
from fasenwijzer.cases.case.models import Case, EditionDoesNotHold
from fasenwijzer.cases.checklists.models import ChecklistItem
from fasenwijzer.cases.clients.models import Client
from fasenwijzer.cases.decisions.models import Decision
from fasenwijzer.cases.emergency.models import EmergencyAccess, EmergencyReview
from fasenwijzer.cases.files.models import File
from fasenwijzer.cases.handing_over.models import HandedOver, HandingOver
from fasenwijzer.cases.indications.models import Indication
from fasenwijzer.cases.own_login.models import OwnLogin
from fasenwijzer.cases.phases.models import Ending, PhaseEntry, UnmetCondition
from fasenwijzer.cases.referral.models import Referral
from fasenwijzer.cases.representation.models import Representation, RepresentationArea, RepresentationPart
from fasenwijzer.cases.rights.models import AnswerRead, RightsRequest
from fasenwijzer.cases.safety_notes.models import HiddenAddress, SafetyNote
from fasenwijzer.cases.trial.models import Trial
from fasenwijzer.cases.waiting_list.models import WaitingContact, WaitingListPlace
from fasenwijzer.cases.weighing.models import Weighing

__all__ = [
    "AdmissionCondition",
    "AnswerRead",
    "Assignment",
    "Bsn",
    "Case",
    "ChecklistItem",
    "Client",
    "Decision",
    "EditionDoesNotHold",
    "EmergencyAccess",
    "EmergencyReview",
    "Ending",
    "File",
    "HandedOver",
    "HandingOver",
    "HiddenAddress",
    "Indication",
    "OwnLogin",
    "PhaseEntry",
    "Referral",
    "Representation",
    "RepresentationArea",
    "RepresentationPart",
    "RightsRequest",
    "SafetyNote",
    "Trial",
    "UnmetCondition",
    "WaitingContact",
    "WaitingListPlace",
    "Weighing",
]
