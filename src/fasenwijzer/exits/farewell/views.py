"""Phase 8 on a page: what is arranged, what is agreed for later, and the goodbye."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.checklists.standing import checklist_of
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.measurements.reading import sheets_of
from fasenwijzer.exits.aftercare.models import Aftercare, AftercareDeclined
from fasenwijzer.exits.network_afterwards.models import NetworkAfterwards
from fasenwijzer.exits.transfer.contents import arranged, offers_of
from fasenwijzer.journal.models import Conversation
from fasenwijzer.ui.pages import page


@door(Ability.SEE_CASE)
def farewell(request: CaseRequest, case: Case) -> HttpResponse:
    """The exit of a case; it can be prepared before, and aftercare goes on after the end."""
    abilities = request.case_abilities
    closes = case.phase == "exit" and not case.ended and Ability.MOVE_PHASE in abilities
    told = _told(case) | {
        "may_write": Ability.WRITE_EXIT in abilities,
        "may_take": Ability.WRITE_EVALUATION in abilities,
        "close_case_url": address("journey:next", case.pk) if closes else "",
    }
    return page(request, "exits/farewell/exit.html", told)


def _told(case: Case) -> dict[str, Any]:
    talks = list(Conversation.objects.of(case).of_kind("exit_talk").whole())
    for talk in talks:
        talk.case = case
    return {
        "case": case,
        "tab": "phases",
        "phase": "exit",
        "today": clock.today(),
        "checklist": checklist_of(case, "exit"),
        "aftercare": list(Aftercare.objects.of(case)),
        "declined": AftercareDeclined.objects.filter(case=case).first(),
        "transfers": arranged(case, offers_of(case)),
        "questionnaires": [sheet for sheet in sheets_of(case) if sheet.instrument.learns],
        "network": NetworkAfterwards.objects.filter(case=case).first(),
        "talks": talks,
    }
