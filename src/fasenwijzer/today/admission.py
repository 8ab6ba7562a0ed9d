"""For who does the intakes: new referrals and who is waiting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fasenwijzer.today.mine import Standing


@dataclass(frozen=True)
class Admission:
    """New referrals, the newest first, and who waits, the longest first."""

    referrals: list[Standing]
    waiting: list[Standing]


def admission_of(standing: Iterable[Standing]) -> Admission:
    """From cases with their facts; no queries."""
    cases = list(standing)
    referrals = [one for one in cases if one.facts.phase == "referral" and not one.facts.ended]
    waiting = [one for one in cases if one.facts.admission.waiting_since and not one.facts.ended]
    return Admission(
        sorted(referrals, key=lambda one: one.facts.entered_on, reverse=True),
        sorted(waiting, key=lambda one: (one.facts.admission.waiting_since, one.pk)),
    )
