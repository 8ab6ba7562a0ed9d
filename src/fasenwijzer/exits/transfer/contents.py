"""What a file has to give to whoever takes over, what of it goes along, and that part as it is read on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from fasenwijzer.analysis.description.reading import pieces_of
from fasenwijzer.analysis.models import PersonDescription, Strength
from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.measurements.reading import sheets_of
from fasenwijzer.evaluations.models import Measurement
from fasenwijzer.exits.network_afterwards.models import NetworkAfterwards
from fasenwijzer.exits.transfer.models import Transfer
from fasenwijzer.exits.transfer.parts import PartKind, TransferPart
from fasenwijzer.plan.models import Plan
from fasenwijzer.plan.reading.rows import read_plan
from fasenwijzer.risks.inventories.comparing import compared, moments_of
from fasenwijzer.risks.models import Inventory

Offer = tuple[str, str]
"""A part that the file has: its key, and what people call it."""


@dataclass(frozen=True)
class Arranged:
    """A transfer, with what goes along and what stays here of all that there is."""

    transfer: Transfer
    along: list[str]
    stays: list[str]


@dataclass(frozen=True)
class Sheet:
    """One part on paper: its name, the template that shows it, and what it says."""

    name: str
    template: str
    content: Any


def offers_of(case: Case) -> list[Offer]:
    """Every part this file has, in the order in which it is read; a fixed number of queries."""
    found = [*_plans(case), *_description(case)]
    alone: tuple[tuple[PartKind, bool, str], ...] = (
        (PartKind.STRENGTHS, Strength.objects.of(case).exists(), _("Strengths")),
        (PartKind.NETWORK, NetworkAfterwards.objects.filter(case=case).exists(), _("Who does what afterwards")),
        (PartKind.RISKS, Inventory.objects.of(case).exists(), _("The last risk inventory")),
        (PartKind.FIGURES, Measurement.objects.of(case).exists(), _("Figures")),
    )
    return [*found, *((f"{kind}-0", words) for kind, there, words in alone if there)]


def _plans(case: Case) -> Iterator[Offer]:
    word = case.method.word("round")
    for cycle in Plan.objects.of(case).order_by("-cycle").values_list("cycle", flat=True):
        told = {"round": word, "number": cycle}
        yield f"{PartKind.PLAN}-{cycle}", _("The plan of %(round)s %(number)s") % told
        yield f"{PartKind.AGREEMENTS}-{cycle}", _("Only the agreements of %(round)s %(number)s") % told


def _description(case: Case) -> Iterator[Offer]:
    newest = PersonDescription.objects.of(case).filter(established_on__isnull=False).first()
    if newest:
        yield f"{PartKind.DESCRIPTION}-{newest.version}", capfirst(case.method.word("person_description"))


def arranged(case: Case, offers: list[Offer]) -> list[Arranged]:
    """The transfers of this case, each with what goes along. Two queries."""
    found = Transfer.objects.of(case).prefetch_related("parts")
    return [_arranged(transfer, offers) for transfer in found]


def _arranged(transfer: Transfer, offers: list[Offer]) -> Arranged:
    """Agreements are part of a plan: of what stays, the plan alone is named."""
    along = transfer.part_keys
    stays = [words for key, words in offers if key not in along and not key.startswith(PartKind.AGREEMENTS)]
    return Arranged(transfer, [words for key, words in offers if key in along], stays)


def sheets(case: Case, transfer: Transfer, offers: list[Offer]) -> list[Sheet]:
    """Exactly the parts that go along, as they stand now."""
    going = {part.key: part for part in transfer.parts.all()}
    return [_sheet(case, going[key], words) for key, words in offers if key in going]


def _sheet(case: Case, part: TransferPart, words: str) -> Sheet:
    content = _CONTENT[PartKind(part.kind)](case, part.number)
    return Sheet(words, f"exits/transfer/goes/{part.kind}.html", content)


def _plan(case: Case, cycle: int) -> Any:
    return read_plan(Plan.objects.get(case=case, cycle=cycle), case)


def _agreements(case: Case, cycle: int) -> Any:
    return list(Plan.objects.get(case=case, cycle=cycle).agreements.standing())


def _pieces(case: Case, version: int) -> Any:
    return pieces_of(case, PersonDescription.objects.of(case).get(version=version))


_CONTENT: dict[PartKind, Callable[[Case, int], Any]] = {
    PartKind.PLAN: _plan,
    PartKind.AGREEMENTS: _agreements,
    PartKind.DESCRIPTION: _pieces,
    PartKind.STRENGTHS: lambda case, _number: list(Strength.objects.of(case)),
    PartKind.NETWORK: lambda case, _number: NetworkAfterwards.objects.get(case=case).text,
    PartKind.RISKS: lambda case, _number: compared(case, moments_of(case)),
    PartKind.FIGURES: lambda case, _number: [sheet for sheet in sheets_of(case) if sheet.measurements],
}
