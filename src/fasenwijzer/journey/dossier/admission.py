"""What matters before the guidance begins: the request, how far the weighing is, waiting, trial, conditions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fasenwijzer.cases.models import (
    AdmissionCondition,
    Case,
    ChecklistItem,
    Decision,
    Referral,
    Trial,
    WaitingListPlace,
    Weighing,
)
from fasenwijzer.method.edition_parts import OutcomeWords


@dataclass(frozen=True)
class Taken:
    """A decision with its words."""

    decision: Decision
    outcome: OutcomeWords


@dataclass(frozen=True)
class Admission:
    referral: Referral | None
    weighed: int
    to_weigh: int
    decisions: Sequence[Taken]
    waiting: WaitingListPlace | None
    trial: Trial | None
    conditions: Sequence[AdmissionCondition]
    settled: int
    to_settle: int


def admission_of(case: Case) -> Admission:
    """The state of referral, intake or start; a fixed number of queries."""
    criteria = {criterion.key for criterion in case.method.criteria(case.phase)}
    answers = Weighing.objects.of(case, case.phase, case.cycle).exclude(answer="")
    items = list(ChecklistItem.objects.of(case, case.phase))
    return Admission(
        referral=Referral.objects.filter(case=case).first(),
        weighed=len(criteria & set(answers.values_list("criterion", flat=True))),
        to_weigh=len(criteria),
        decisions=[_taken(case, decision) for decision in Decision.objects.standing().filter(case=case)],
        waiting=WaitingListPlace.objects.waiting().with_last_contact().filter(case=case).first(),
        trial=Trial.objects.filter(case=case, concluded_on=None).first(),
        conditions=list(AdmissionCondition.objects.filter(case=case)),
        settled=sum(1 for item in items if item.settled),
        to_settle=len(items) or len(case.method.checklist(case.phase, case.setting)),
    )


def _taken(case: Case, decision: Decision) -> Taken:
    return Taken(decision, case.method.outcome(decision.phase, decision.outcome))
