"""What can be found about safety, and of case conferences. The reporting code is never among it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from fasenwijzer.cases.models import SafetyNote
from fasenwijzer.conferences.models import Item, ItemAgreement
from fasenwijzer.letters.models import Letter
from fasenwijzer.risks.models import Incident, Inventory, Measure, Memo
from fasenwijzer.search.documents.models import Kind
from fasenwijzer.search.telling import Telling, Told, lines, source_of


def memo(one: Memo) -> Iterator[Told]:
    told = lines(one.place, one.present, one.happened, one.cause, one.solution)
    yield from happening(one, Kind.MEMO, told, reverse("risks:safety", args=[one.case_id]))


def incident(one: Incident) -> Iterator[Told]:
    told = lines(one.place, one.present, one.happened, one.causes, one.consequences, one.follow_up, one.learning)
    yield from happening(one, Kind.INCIDENT, told, reverse("risks:incident", args=[one.case_id, one.pk]))


def happening(one: Memo | Incident, kind: Kind, told: str, where: str) -> Iterator[Told]:
    """What is about somebody else stands apart, as it does in the record."""
    yield Told(one.case_id, kind, one.on, told, where, one.written_by.name)
    if one.passage:
        about = f"{one.about}: {one.passage}"
        yield Told(one.case_id, Kind.ABOUT_ANOTHER, one.on, about, where, one.written_by.name)


def measure(one: Measure) -> Iterator[Told]:
    """What is done after an incident; gone with it."""
    of = one.incident
    if of.withdrawn_at is None:
        where, held_by = reverse("risks:incident", args=[of.case_id, of.pk]), source_of("risks.incident", of.pk)
        yield Told(of.case_id, Kind.INCIDENT, one.due_on, one.what, where, one.owner.name, held_by)


def inventory(one: Inventory) -> Iterator[Told]:
    """What somebody wrote with the risks; how high each is, is no text to search in."""
    said = [text for row in one.seen.all() for text in (row.remark, row.helps)]
    where = reverse("risks:inventories", args=[one.case_id])
    yield Told(one.case_id, Kind.RISKS, one.on, lines(*said, one.note), where, one.rater_name)


def safety_note(one: SafetyNote) -> Iterator[Told]:
    where = reverse("risks:safety", args=[one.case_id])
    yield Told(one.case_id, Kind.SAFETY, one.since, lines(one.text, one.helps), where, one.agreed_with)


def letter(one: Letter) -> Iterator[Told]:
    where = reverse("letters:letter", args=[one.case_id, one.pk])
    yield Told(
        one.case_id, Kind.LETTER, one.dated, lines(one.name, one.addressee, one.text), where, one.written_by.name
    )


def item(one: Item) -> Iterator[Told]:
    """A case as it was brought in to a conference."""
    where = reverse("conferences:item", args=[one.case_id, one.pk])
    told = lines(one.question, one.tips)
    yield Told(one.case_id, Kind.CONFERENCE, one.conference.on, told, where, one.brought_by.name)


def item_agreement(one: ItemAgreement) -> Iterator[Told]:
    """What a colleague promised there; gone as long as the case is taken off the agenda."""
    brought = one.item
    if brought.withdrawn_at is None:
        where = reverse("conferences:item", args=[brought.case_id, brought.pk])
        held_by, on = source_of("conferences.item", brought.pk), one.due_on or brought.conference.on
        yield Told(brought.case_id, Kind.CONFERENCE, on, one.what, where, one.who_name, held_by)


MORE: dict[str, tuple[QuerySet[Any], Telling]] = {
    "risks.memo": (Memo.objects.select_related("written_by"), memo),
    "risks.incident": (Incident.objects.select_related("written_by"), incident),
    "risks.measure": (Measure.objects.select_related("incident", "owner"), measure),
    "risks.inventory": (Inventory.objects.prefetch_related("seen"), inventory),
    "cases.safetynote": (SafetyNote.objects.all(), safety_note),
    "letters.letter": (Letter.objects.select_related("written_by"), letter),
    "conferences.item": (Item.objects.select_related("conference", "brought_by"), item),
    "conferences.itemagreement": (ItemAgreement.objects.select_related("item__conference"), item_agreement),
}
