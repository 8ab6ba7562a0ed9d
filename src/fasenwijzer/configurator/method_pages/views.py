"""How we work: the current edition, for every colleague to read."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.urls import reverse

from fasenwijzer.access.manual import Mark, tables
from fasenwijzer.access.roles import Ability
from fasenwijzer.configurator.method_pages.manual import printed
from fasenwijzer.configurator.models import Edition
from fasenwijzer.method.phases import BY_KEY, PHASES
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.downloads import pdf_to_keep
from fasenwijzer.ui.pages import page


@staff(Ability.SEE_METHOD)
def method(request: StaffRequest) -> HttpResponse:
    """The eight phases, the life areas and the sources of strength."""
    edition = Edition.objects.current()
    told = {
        "edition": edition,
        "method": edition.method,
        "phases": [(phase.number, phase.key, edition.method.phase(phase.key)) for phase in PHASES],
        "may_manage": request.user.can(Ability.MANAGE_EDITION),
        "keeps_examples": request.user.can(Ability.MANAGE_EXAMPLES),
    }
    return page(request, "configurator/method.html", told)


@staff(Ability.SEE_METHOD)
def phase(request: StaffRequest, phase: str) -> HttpResponse:
    """One phase: aim, guidance, questions, conditions, decision and norms."""
    if phase not in BY_KEY:
        raise Http404
    ours, edition = BY_KEY[phase], Edition.objects.current()
    method = edition.method
    told = {
        "phase": ours,
        "words": method.phase(phase),
        "in_languages": edition.told_in_languages(phase),
        "with_what": method.phase(phase).handbook.with_,  # a template reads no name that ends in an underscore
        "conditions": [method.condition(condition.key) for condition in ours.conditions],
        "outcomes": [
            method.outcome(phase, outcome.key) for outcome in (ours.decision.outcomes if ours.decision else ())
        ],
        "norms": [(method.norm_word(norm.key), method.norm(norm.key)) for norm in ours.norms if method.norm(norm.key)],
        "criteria": method.criteria(phase),
        "edition": edition,
    }
    return page(request, "configurator/phase.html", told)


@staff(Ability.SEE_METHOD)
def handbook(request: StaffRequest) -> HttpResponse:
    """The handbook: eight phases by six questions, to read and to print as the organisation's own manual."""
    edition = Edition.objects.current()
    method = edition.method
    rows = [(phase, method.phase(phase.key), method.phase(phase.key).handbook.with_) for phase in PHASES]
    return page(request, "configurator/handbook.html", {"edition": edition, "method": method, "rows": rows})


@staff(Ability.SEE_METHOD)
def rights(request: StaffRequest) -> HttpResponse:
    """Who may do what: the same tables that the doors ask."""
    return page(request, "configurator/rights.html", {"tables": tables(), "no": Mark.NO})


@staff(Ability.SEE_METHOD)
def rights_on_paper(request: StaffRequest) -> HttpResponse:
    """To print and to hand out; it tells nothing about anybody."""
    return pdf_to_keep(request, printed, "wie-mag-wat.pdf", back=reverse("configurator:rights"))
