"""Preparing a conversation, on one page that can be read on the way."""

from __future__ import annotations

from django.http import HttpResponse

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.conversations.views import one_of
from fasenwijzer.journal.voice.models import said_about
from fasenwijzer.journey.preparation import ready
from fasenwijzer.journey.promised import promised_about
from fasenwijzer.ui.pages import page


@door(Ability.PLAN_CONVERSATIONS)
def prepare(request: CaseRequest, case: Case, conversation_id: int) -> HttpResponse:
    """Strengths to start with, what was agreed last time, what is open, and the last reports."""
    one = one_of(case, conversation_id)
    last = ready.last_talk(case, one)
    context = {
        "case": case,
        "tab": "reports",
        "conversation": one,
        "strengths": ready.strengths_for(case),
        "last": last,
        "last_reports": ready.reports_of(case, last),
        "promised": promised_about(case),
        "conferences_url": address("conferences:of-case", case.pk),
        "steps": ready.steps_for(case),
        "goals": ready.goals_for(case),
        "wishes": ready.wishes_for(case),
        "aftercare": ready.aftercare_for(case),
        "norms": ready.norms_for(case),
        "reports": ready.reports_for(case, last),
        **said_about(one),
    }
    return page(request, "journey/preparation/prepare.html", context)
