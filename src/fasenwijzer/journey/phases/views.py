"""The way so far, and a page about each phase."""

from django.http import Http404, HttpResponse
from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.journey.corrections import last_of
from fasenwijzer.journey.facts import facts_of
from fasenwijzer.journey.next_phase.asked import conditions_of
from fasenwijzer.journey.phases.history import history_of
from fasenwijzer.journey.phases.others import other_files_of
from fasenwijzer.journey.phases.rooms import rooms_of
from fasenwijzer.journey.track import track_of
from fasenwijzer.method.phases import BY_KEY, PHASES
from fasenwijzer.plan.plans.pace import paces_of
from fasenwijzer.ui.pages import page


@door(Ability.SEE_CASE)
def phases(request: CaseRequest, case: Case) -> HttpResponse:
    last, user = last_of(case), request.user
    shown = {
        "case": case,
        "tab": "phases",
        "track": track_of(case),
        "phases": [(phase, case.method.phase(phase.key)) for phase in PHASES],
        "history": history_of(case),
        "others": other_files_of(case, user),
        "last": last,
        "may_undo": last is not None and last.may_be_undone_by(user),
    }
    return page(request, "journey/phases/phases.html", shown)


@door(Ability.SEE_CASE)
def phase(request: CaseRequest, case: Case, phase: str) -> HttpResponse:
    """One phase in the words of the edition; with the conditions when the case stands in it."""
    if phase not in BY_KEY:
        raise Http404
    abilities = request.case_abilities
    here = phase == case.phase and not case.ended
    shown = {
        "case": case,
        "tab": "phases",
        "track": track_of(case),
        "phase": BY_KEY[phase],
        "words": case.method.phase(phase),
        "in_languages": case.edition.told_in_languages(phase),
        "here": here,
        "rooms": rooms_of(case, phase, abilities),
        "stays": [one for one in history_of(case) if one.number == BY_KEY[phase].number],
        "conditions": conditions_of(case, facts_of(case), abilities) if here else None,
        "handbook": handbook_of(case, phase),
        "paces": paces_of(case) if phase == "planning" else [],
    }
    return page(request, "journey/phases/phase.html", shown)


def handbook_of(case: Case, phase: str) -> list[tuple[str, str]]:
    """The six questions of the handbook that have an answer."""
    book = case.method.phase(phase).handbook
    answers = {"what": book.what, "who": book.who, "when": book.when, "where": book.where, "how": book.how}
    answers["with"] = book.with_
    return [(str(words), answers[question]) for question, words in QUESTIONS.items() if answers[question]]


QUESTIONS = {
    "what": _("What"),
    "who": _("Who"),
    "when": _("When"),
    "where": _("Where"),
    "with": _("With what"),
    "how": _("How"),
}
