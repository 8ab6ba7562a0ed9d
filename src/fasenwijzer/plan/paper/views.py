"""The plan on paper: as PDF or Word, whole, in large print, or short."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.models import Plan
from fasenwijzer.plan.paper.kinds import KINDS
from fasenwijzer.plan.paper.sheet import Sheet, sheet_of
from fasenwijzer.plan.paper.word import word_of
from fasenwijzer.ui.downloads import pdf_to_keep, to_keep
from fasenwijzer.ui.pages import page
from fasenwijzer.ui.pdf import LIBRARIES, NoPdf, pdf_of, printer

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@door(Ability.SEE_CASE)
def choose(request: CaseRequest, case: Case, cycle: int) -> HttpResponse:
    """Which paper: three kinds, each as PDF or Word; says in words what is missing when no PDF can be made."""
    plan = get_object_or_404(Plan, case=case, cycle=cycle)
    told = {
        "case": case,
        "tab": "plan",
        "plan": plan,
        "kinds": KINDS.values(),
        "missing": _missing(),
        "last": plan.versions.last(),
        "holds": plan.in_force(),
        "unfinished": "unfinished" in request.GET,
        "may_write": Ability.WRITE_PLAN in request.case_abilities,
    }
    return page(request, "plan/paper/choose.html", told)


@door(Ability.SEE_CASE, Action.EXPORT)
def as_pdf(request: CaseRequest, case: Case, cycle: int, kind: str) -> HttpResponse:
    """A tagged PDF; asking for it is logged as an export."""
    sheet = _sheet(request, case, cycle, kind)
    otherwise = _("No PDF can be made on this machine yet. Print the plan, or take it as Word.")
    back = reverse("plan:paper", args=[case.pk, cycle])
    return pdf_to_keep(request, lambda: pdf_of(sheet.html), f"{sheet.file_name}.pdf", back=back, otherwise=otherwise)


@door(Ability.SEE_CASE, Action.EXPORT)
def as_word(request: CaseRequest, case: Case, cycle: int, kind: str) -> HttpResponse:
    """A Word file; asking for it is logged as an export."""
    sheet = _sheet(request, case, cycle, kind)
    return to_keep(word_of(sheet), WORD, f"{sheet.file_name}.docx")


def _sheet(request: CaseRequest, case: Case, cycle: int, kind: str) -> Sheet:
    if kind not in KINDS:
        raise Http404
    plan = get_object_or_404(Plan, case=case, cycle=cycle)
    return sheet_of(plan, case, KINDS[kind], unfinished="unfinished" in request.GET)


def _missing() -> tuple[str, ...]:
    """What this machine lacks to make a PDF; nothing when it can."""
    try:
        printer()
    except NoPdf:
        return LIBRARIES
    return ()
