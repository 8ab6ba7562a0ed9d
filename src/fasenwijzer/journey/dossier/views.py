"""The card: the first page of a file."""

from typing import Any

from django.http import HttpResponse

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case, Ending
from fasenwijzer.journey.dossier.admission import admission_of
from fasenwijzer.journey.dossier.asked import Asked, asked_of
from fasenwijzer.journey.dossier.card import (
    areas_of,
    direction_of,
    latest_of,
    network_of,
    now_of,
    strengths_of,
)
from fasenwijzer.journey.promised import promised_about
from fasenwijzer.journey.track import track_of
from fasenwijzer.ui.pages import page

LINKS = {
    "assign": "cases:assign",
    "report": "journal:report",
    "plan_talk": "journal:plan-conversation",
    "entries": "journal:entries",
    "description": "analysis:description",
    "strengths": "analysis:strengths",
    "network": "network:network",
    "plan": "plan:plan",
    "referral": "cases:referral",
    "intake": "cases:intake",
    "start": "cases:start",
    "exit": "exits:exit",
    "conferences": "conferences:of-case",
}


@door(Ability.SEE_CASE)
def dossier(request: CaseRequest, case: Case) -> HttpResponse:
    before = case.phase in {"referral", "intake", "start"}
    shown = _before_guidance(case) if before else _in_guidance(case)
    shown |= {"case": case, "tab": "card", "latest": latest_of(case), "asked": asked_of(case)}
    shown["promised"] = promised_about(case)
    shown["links"] = {name: address(url, case.pk) for name, url in LINKS.items()}
    shown |= _words(case, shown["asked"])
    return page(request, f"journey/dossier/{'admission' if before else 'card'}.html", shown)


def _words(case: Case, asked: Asked) -> dict[str, Any]:
    """What the edition calls the ending, the phase and what is due."""
    ending = Ending.objects.standing().filter(case=case).first() if case.ended else None
    return {
        "ending": ending,
        "ending_words": case.method.ending_reason(ending.kind) if ending else "",
        "due_words": case.method.norm_word(asked.first_due.key) if asked.first_due else None,
        "phase_words": case.method.phase(case.phase),
        "work_url": address(f"cases:{case.phase}", case.pk),
    }


def _before_guidance(case: Case) -> dict[str, Any]:
    return {
        "track": track_of(case),
        "admission": admission_of(case),
        "now": now_of(case, None),
        "strengths": strengths_of(case),
        "network": network_of(case),
    }


def _in_guidance(case: Case) -> dict[str, Any]:
    direction = direction_of(case)
    plan = direction.plan
    return {
        "track": track_of(case, direction.look_back_on),
        "direction": direction,
        "now": now_of(case, plan),
        "areas": areas_of(case, direction.open_per_area),
        "strengths": strengths_of(case),
        "network": network_of(case),
    }
