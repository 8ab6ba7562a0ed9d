"""What lines of the log are about: which file, and why somebody without another ground opened it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.case.models import number_of
from fasenwijzer.cases.models import Case, EmergencyAccess


class File(NamedTuple):
    """What a file is called, and the address of its own log when it is still there."""

    number: str
    url: str


def reasons_of(shown: Iterable[Event]) -> dict[str, str]:
    """What somebody wrote who opened a file in an emergency, by the number of that emergency. One query."""
    opened = [event.subject_id for event in shown if event.subject_type == "cases.emergencyaccess"]
    found = EmergencyAccess.objects.filter(pk__in=opened).values_list("pk", "reason") if opened else ()
    return {str(pk): reason for pk, reason in found}


def files_of(shown: Iterable[Event]) -> dict[int | None, File]:
    """By case what the file is called, and where its own log is; a file that was destroyed has none. One query."""
    numbers = {event.case_id for event in shown if event.case_id}
    there = set(Case.objects.filter(pk__in=numbers).values_list("pk", flat=True))
    return {pk: File(number_of(pk), reverse("cases:log", args=[pk]) if pk in there else "") for pk in numbers}
