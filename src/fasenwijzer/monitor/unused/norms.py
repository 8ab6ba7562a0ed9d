"""Norms of an edition: which were met at least once, and which nobody ever set otherwise than the standard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import DateField, F, OuterRef, QuerySet, Subquery, Value

from fasenwijzer.cases.models import Decision, PhaseEntry
from fasenwijzer.configurator.models import Edition, EditionNorm
from fasenwijzer.evaluations.models import Evaluation
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.monitor.indicators.indicator import DaysBetween, Rows, rows
from fasenwijzer.monitor.indicators.plan import days_to_plan
from fasenwijzer.monitor.indicators.talks import days_between
from fasenwijzer.monitor.periods import Period
from fasenwijzer.plan.models import Plan

Names = dict[tuple[str, ...], str]


def referral_decision() -> Rows:
    found = Decision.objects.standing().filter(phase="referral")
    return rows(found, on="on", worth=DaysBetween(F("case__opened_on"), F("on")))


def intake_decision() -> Rows:
    """From the first day of the intake."""
    stays = PhaseEntry.objects.standing().filter(case=OuterRef("case"), phase="intake").order_by("pk")
    began = Subquery(stays.values("since")[:1], DateField())
    return rows(Decision.objects.standing().filter(phase="intake"), on="on", worth=DaysBetween(began, F("on")))


def talks_of(kind: str) -> Callable[[], Rows]:
    """Every talk of a kind, with the held talk before it, of whatever kind."""

    def found() -> Rows:
        every = days_between()
        return Rows(every.found.filter(conversation__kind=kind), every.case)

    return found


def evaluation_after_plan() -> Rows:
    plans = Plan.objects.filter(case=OuterRef("case"), cycle=OuterRef("cycle")).exclude(established_on=None)
    held = Subquery(plans.values("established_on")[:1], DateField())
    return rows(Evaluation.objects.exclude(on=None), on="on", worth=DaysBetween(held, F("on")))


COUNTED: dict[str, Callable[[], Rows]] = {
    "referral_decision": referral_decision,
    "intake_decision": intake_decision,
    "analysis_talk": talks_of("analysis_talk"),
    "plan_after_person_description": days_to_plan,
    "progress_talk": talks_of("progress_talk"),
    "evaluation_after_plan": evaluation_after_plan,
}
"""The norms of which the records tell how many days it took."""


def counted_norms(method: Method) -> Names:
    """Those that this edition has, with their days."""
    return {(key,): f"{method.norm_word(key).name} ({days})" for key in COUNTED if (days := method.norm(key))}


def met(edition: Edition, period: Period) -> list[tuple[QuerySet[Any], tuple[str, ...], str]]:
    """What came within the days of a norm, for each norm."""
    method = edition.method
    return [_met(key, days, edition, period) for key in COUNTED if (days := method.norm(key))]


def _met(key: str, days: int, edition: Edition, period: Period) -> tuple[QuerySet[Any], tuple[str, ...], str]:
    counted = COUNTED[key]()
    found = counted.found.filter(
        counted_on__range=(period.first, period.last), worth__lte=days, **{f"{counted.case}__edition": edition}
    )
    return found.annotate(norm=Value(key)), ("norm",), f"{counted.case}__client"


def never_changed(edition: Edition) -> list[str]:
    """Norms that are still as in the standard, in every edition that was published. One query."""
    changed = set(EditionNorm.objects.filter(edition__published_at__isnull=False).values_list("key", flat=True))
    method = edition.method
    return [f"{method.norm_word(key).name} ({days})" for key, days in method.norms.items() if key not in changed]
