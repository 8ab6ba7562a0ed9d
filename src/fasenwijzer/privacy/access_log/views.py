"""The log of the whole organisation, for who must watch over it; watching is written down too."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import newest_stretch, record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case_log.lines import days_of
from fasenwijzer.cases.models import RightsRequest
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.privacy.access_log.files import files_of, reasons_of
from fasenwijzer.privacy.access_log.forms import LogFilter
from fasenwijzer.privacy.access_log.words import telling_of
from fasenwijzer.ui.pages import page

A_PAGE = 100
A_STRETCH = 5000


@staff(Ability.SEE_LOG)
def log(request: StaffRequest) -> HttpResponse:
    """Lines of the log, the newest first, narrowed by what is asked; without the content of any file."""
    record(Action.READ, by=request.user, what="privacy:log")
    form = LogFilter(request.GET or None)
    shown = Paginator(form.found(), A_PAGE).get_page(request.GET.get("page"))
    files, found = files_of(shown), days_of(shown, reasons=reasons_of(shown), telling=telling_of(shown))
    days = [(day.on, [(line, files.get(line.case_id)) for line in day.lines]) for day in found]
    asked = request.GET.copy()
    asked.pop("page", None)
    told = {"filter": form, "shown": shown, "days": days, "query": asked.urlencode()}
    return page(request, "privacy/log.html", told | {"requests_open": RightsRequest.objects.open().count()})


@staff(Ability.SEE_LOG)
def proof(request: StaffRequest) -> HttpResponse:
    """Whether every line of a stretch follows from the one before: nobody changed or removed one.

    The newest lines first, further back on request: the page takes no longer in the tenth year than in the first.
    """
    record(Action.EXECUTE, by=request.user, what="privacy:proof")
    asked = request.GET.get("before", "")
    before = int(asked) if asked.isdecimal() and len(asked) < 18 else None
    return page(request, "privacy/proof.html", {"stretch": newest_stretch(A_STRETCH, before)})
