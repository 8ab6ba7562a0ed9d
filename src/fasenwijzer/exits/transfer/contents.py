"""What a file has to give to whoever takes over, and what of it goes along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from fasenwijzer.analysis.models import PersonDescription, Strength
from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.models import Measurement
from fasenwijzer.exits.network_afterwards.models import NetworkAfterwards
from fasenwijzer.exits.transfer.models import Transfer
from fasenwijzer.exits.transfer.parts import PartKind, TransferPart
from fasenwijzer.plan.models import Plan
from fasenwijzer.risks.models import Inventory
from fasenwijzer.ui.words import long_day

Offer = tuple[str, str]
"""A part that the file has: its key, and what people call it."""


@dataclass(frozen=True)
class Arranged:
    """A transfer, with what goes along and what stays here of all that there is."""

    transfer: Transfer
    along: list[str]
    stays: list[str]


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
    """The newest that holds; an earlier one stays on offer as long as it goes along with somebody."""
    going = TransferPart.objects.filter(transfer__case=case, kind=PartKind.DESCRIPTION).values("number")
    hold = PersonDescription.objects.of(case).filter(established_on__isnull=False)
    newest = hold.first()
    words = capfirst(case.method.word("person_description"))
    if newest:
        yield f"{PartKind.DESCRIPTION}-{newest.version}", words
        earlier = hold.filter(version__in=going).exclude(pk=newest.pk)
        for version, day in earlier.values_list("version", "established_on"):
            told = {"text": words, "day": long_day(day) if day else ""}
            yield f"{PartKind.DESCRIPTION}-{version}", _("%(text)s of %(day)s") % told


def arranged(case: Case, offers: list[Offer]) -> list[Arranged]:
    """The transfers of this case, each with what goes along. Two queries."""
    found = Transfer.objects.of(case).prefetch_related("parts")
    return [_arranged(transfer, offers) for transfer in found]


def _arranged(transfer: Transfer, offers: list[Offer]) -> Arranged:
    """Agreements are part of a plan: of what stays, the plan alone is named."""
    along = transfer.part_keys
    stays = [words for key, words in offers if key not in along and not key.startswith(PartKind.AGREEMENTS)]
    return Arranged(transfer, [words for key, words in offers if key in along], stays)
