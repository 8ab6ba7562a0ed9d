"""What has one answer per case: all of it asked in one query, as columns beside the case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from fasenwijzer.analysis.models import Wish
from fasenwijzer.cases.models import AdmissionCondition, Case, Decision, Referral, Trial, WaitingListPlace
from fasenwijzer.evaluations.models import Evaluation
from fasenwijzer.exits.models import Aftercare, AftercareDeclined, NetworkAfterwards, Transfer
from fasenwijzer.method.facts import Admission, Farewell
from fasenwijzer.network.models import NetworkMember


@dataclass(frozen=True, slots=True)
class SingleFacts:
    wishes: int
    network_members: int
    summary_is_written: bool
    admission: Admission
    farewell: Farewell


def single_facts_of(cases: Iterable[Case]) -> dict[int, SingleFacts]:
    """For every case the facts that have one answer. One query."""
    rows = _of_always().filter(pk__in=[case.pk for case in cases]).annotate(**_of_today())
    return {row.pop("pk"): _facts(row) for row in rows}


@cache
def _of_always() -> QuerySet[Case, dict[str, Any]]:
    """The question, without which cases it is about. Built once: that takes longer than asking it."""
    columns = {**_general(), **admission_columns(), **farewell_columns()}
    asked: QuerySet[Case, dict[str, Any]] = Case.objects.order_by().annotate(**columns).values("pk", *columns)
    return asked


def _of_today() -> dict[str, Any]:
    """What depends on the day it is asked."""
    return {"members": _many(NetworkMember.objects.current())}


def _facts(row: dict[str, Any]) -> SingleFacts:
    return SingleFacts(
        wishes=row["wishes_open"],
        network_members=row["members"],
        summary_is_written=row["summary_is_written"],
        admission=Admission(**{field.name: row[field.name] for field in fields(Admission)}),
        farewell=Farewell(
            aftercare_is_settled=row["aftercare_agreed"] or row["aftercare_unwanted"],
            next_aftercare_on=row["next_aftercare_on"],
            network_part_is_written=row["network_part_is_written"],
            has_transfer=row["has_transfer"],
            transfer_is_open=row["transfer_is_open"],
        ),
    )


def of_case(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Rows of the case that is asked about."""
    return rows.filter(case=OuterRef("pk")).order_by()


def _many(rows: QuerySet[Any]) -> Coalesce:
    counted = of_case(rows).values("case").annotate(many=Count("pk")).values("many")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _general() -> dict[str, Any]:
    this_round = Evaluation.objects.filter(cycle=OuterRef("place__cycle")).exclude(general="")
    return {
        "wishes_open": _many(Wish.objects.standing().filter(came_true_on=None)),
        "summary_is_written": Exists(of_case(this_round)),
    }


def admission_columns() -> dict[str, Any]:
    """Named as in method.facts.Admission."""
    decided = Decision.objects.standing()
    waiting = of_case(WaitingListPlace.objects.filter(until=None))
    contact = waiting.filter(contacts__isnull=False).order_by("-contacts__on")
    return {
        "request_is_written": Exists(of_case(Referral.objects.exclude(request=""))),
        "decided": Exists(of_case(decided.filter(phase="intake"))),
        "waiting_since": Subquery(waiting.values("since")[:1]),
        "last_waiting_contact_on": Subquery(contact.values("contacts__on")[:1]),
        "trial_until": Subquery(of_case(Trial.objects.filter(concluded_on=None)).values("ends_on")[:1]),
        "urgent": Exists(of_case(decided.filter(outcome="urgent_admission"))),
        "has_terms": Exists(of_case(AdmissionCondition.objects.all())),
        "terms_not_agreed": _many(AdmissionCondition.objects.filter(agreed_on=None)),
    }


def farewell_columns() -> dict[str, Any]:
    """What exit and aftercare know, beside a case."""
    ahead = of_case(Aftercare.objects.open()).order_by("on", "pk")
    return {
        "aftercare_agreed": Exists(of_case(Aftercare.objects.standing())),
        "aftercare_unwanted": Exists(of_case(AftercareDeclined.objects.all())),
        "next_aftercare_on": Subquery(ahead.values("on")[:1]),
        "network_part_is_written": Exists(of_case(NetworkAfterwards.objects.all())),
        "has_transfer": Exists(of_case(Transfer.objects.standing())),
        "transfer_is_open": Exists(of_case(Transfer.objects.open())),
    }
