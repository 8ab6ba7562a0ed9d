"""The log of the whole organisation, for who must watch over it; watching is written down too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.urls import reverse

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import newest_stretch, record
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.cases.case.models import number_of
from fasenwijzer.cases.case_log.lines import days_of
from fasenwijzer.cases.models import Case, EmergencyAccess, RightsRequest
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.privacy.access_log.forms import LogFilter
from fasenwijzer.privacy.access_log.words import telling_of
from fasenwijzer.ui.pages import page

A_PAGE = 100
A_STRETCH = 5000


class File(NamedTuple):
    """What a file is called, and the address of its own log when it is still there."""

    number: str
    url: str


@staff(Ability.SEE_LOG)
def log(request: StaffRequest) -> HttpResponse:
    """Lines of the log, the newest first, narrowed by what is asked; without the content of any file."""
    record(Action.READ, by=request.user, what="privacy:log")
    form = LogFilter(request.GET or None)
    shown = Paginator(form.found(), A_PAGE).get_page(request.GET.get("page"))
    files, found = _files(shown), days_of(shown, reasons=_reasons(shown), telling=telling_of(shown))
    days = [(day.on, [(line, files.get(line.case_id)) for line in day.lines]) for day in found]
    asked = request.GET.copy()
    asked.pop("page", None)
    told = {"filter": form, "shown": shown, "days": days, "query": asked.urlencode()}
    return page(request, "privacy/log.html", told | {"requests_open": RightsRequest.objects.open().count()})


def _reasons(shown: Iterable[Event]) -> dict[str, str]:
    """What somebody wrote who opened a file in an emergency, by the number of that emergency. One query."""
    opened = [event.subject_id for event in shown if event.subject_type == "cases.emergencyaccess"]
    found = EmergencyAccess.objects.filter(pk__in=opened).values_list("pk", "reason") if opened else ()
    return {str(pk): reason for pk, reason in found}


def _files(shown: Iterable[Event]) -> dict[int | None, File]:
    """By case what the file is called, and where its own log is; a file that was destroyed has none. One query."""
    numbers = {event.case_id for event in shown if event.case_id}
    there = set(Case.objects.filter(pk__in=numbers).values_list("pk", flat=True))
    return {pk: File(number_of(pk), reverse("cases:log", args=[pk]) if pk in there else "") for pk in numbers}


@staff(Ability.SEE_LOG)
def proof(request: StaffRequest) -> HttpResponse:
    """Whether every line of a stretch follows from the one before: nobody changed or removed one.

    The newest lines first, further back on request: the page takes no longer in the tenth year than in the first.
    """
    record(Action.EXECUTE, by=request.user, what="privacy:proof")
    asked = request.GET.get("before", "")
    before = int(asked) if asked.isdecimal() and len(asked) < 18 else None
    return page(request, "privacy/proof.html", {"stretch": newest_stretch(A_STRETCH, before)})
