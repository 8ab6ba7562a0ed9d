"""Phase 3 on a page: what is arranged once, and the indication."""

from __future__ import annotations

from django.http import HttpResponse

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.checklists.standing import checklist_of
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.decisions.models import Decision
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.ui.pages import page


@door(Ability.SEE_CASE)
def start(request: CaseRequest, case: Case) -> HttpResponse:
    """The start of a case: the list to do, the indication, and since when."""
    admitted = Decision.objects.standing().filter(case=case, phase="intake", starts_on__isnull=False).last()
    checklist = checklist_of(case, "start")
    told = {
        "case": case,
        "tab": "phases",
        "phase": "start",
        "checklist": checklist,
        "something_first": bool(checklist.proposed) and not checklist.lines,
        "may_write": Ability.WRITE_START in request.case_abilities,
        "indications": case.indications.all(),
        "conditions": case.admission_conditions.all(),
        "starts_on": admitted.starts_on if admitted else None,
        "stays": case.phase_entries.filter(phase="start", corrected_at=None),
        "next_url": address("journey:next", case.pk) if case.phase == "start" and not case.ended else "",
    }
    return page(request, "cases/start/start.html", told)
