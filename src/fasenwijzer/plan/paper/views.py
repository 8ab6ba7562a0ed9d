"""The plan on paper: as PDF or Word, whole, in large print, or short."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.models import Plan
from fasenwijzer.plan.paper.kinds import KINDS
from fasenwijzer.plan.paper.sheet import Sheet, sheet_of
from fasenwijzer.plan.paper.word import word_of
from fasenwijzer.ui.pages import page, say
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
    try:
        return pdf_answer(_sheet(request, case, cycle, kind))
    except NoPdf:
        say(request, _("No PDF can be made on this machine yet. Print the plan, or take it as Word."))
        return redirect("plan:paper", case.pk, cycle)


@door(Ability.SEE_CASE, Action.EXPORT)
def as_word(request: CaseRequest, case: Case, cycle: int, kind: str) -> HttpResponse:
    """A Word file; asking for it is logged as an export."""
    sheet = _sheet(request, case, cycle, kind)
    return _file(word_of(sheet), WORD, f"{sheet.file_name}.docx")


def _sheet(request: CaseRequest, case: Case, cycle: int, kind: str) -> Sheet:
    if kind not in KINDS:
        raise Http404
    plan = get_object_or_404(Plan, case=case, cycle=cycle)
    return sheet_of(plan, case, KINDS[kind], unfinished="unfinished" in request.GET)


def pdf_answer(sheet: Sheet) -> HttpResponse:
    """The sheet as a PDF to keep; NoPdf when this machine can't make one."""
    return _file(pdf_of(sheet.html), "application/pdf", f"{sheet.file_name}.pdf")


def _file(content: bytes, content_type: str, name: str) -> HttpResponse:
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(content, content_type=content_type, headers={"Content-Disposition": disposition})


def _missing() -> tuple[str, ...]:
    """What this machine lacks to make a PDF; nothing when it can."""
    try:
        printer()
    except NoPdf:
        return LIBRARIES
    return ()
