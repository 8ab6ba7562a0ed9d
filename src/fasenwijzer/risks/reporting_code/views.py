"""The reporting code: behind the door of the file stands a second one, for who works on it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.risks.reporting_code.forms import CLOSED, AdmitForm, AnswerForm, EntryForm
from fasenwijzer.risks.reporting_code.models import CodeEntry, CodeMember, ReportingCode
from fasenwijzer.risks.reporting_code.steps import HINTS, Question, Step
from fasenwijzer.ui.pages import page, say

MANY = 50


@staff(Ability.FOLLOW_REPORTING_CODE)
def mine(request: StaffRequest) -> HttpResponse:
    """Where I work on the code: for an officer the only way in."""
    found = ReportingCode.objects.open_to(request.user, frozenset()).filter(closed_on=None)
    told = {"here": "codes", "codes": found.select_related("case__client", "case__edition")[:MANY]}
    record(Action.READ, by=request.user, what="risks:my-codes")
    return page(request, "risks/reporting_code/mine.html", told)


@door(Ability.FOLLOW_REPORTING_CODE)
def codes(request: CaseRequest, case: Case) -> HttpResponse:
    """Those I work on, and beginning one. Everybody with the ability sees this page, so that it gives nothing away."""
    found = ReportingCode.objects.filter(case=case).open_to(request.user, request.case_abilities)
    return page(request, "risks/reporting_code/codes.html", {"case": case, "tab": "safety", "codes": found})


@require_POST
@door(Ability.FOLLOW_REPORTING_CODE)
def begin(request: CaseRequest, case: Case) -> HttpResponse:
    made = ReportingCode.begin(case=case, by=request.user)
    say(request, _("You can begin. Nobody but you and the team leader can read it."))
    return redirect("risks:code", case.pk, made.pk)


@door(Ability.FOLLOW_REPORTING_CODE)
def code(request: CaseRequest, case: Case, uuid: UUID) -> HttpResponse:
    """The five steps, the weighing, and who works on it."""
    found = one_of(request, case, uuid)
    entries, answers = list(found.entries.select_related("by")), list(found.answers.select_related("by"))
    told = {
        "case": case,
        "tab": "safety",
        "code": found,
        "steps": [(step, HINTS[step], [one for one in entries if one.step == step]) for step in Step],
        "answers": [(question, next((a for a in answers if a.question == question), None)) for question in Question],
        "members": members_of(request, found),
    }
    return page(request, "risks/reporting_code/code.html", told)


@door(Ability.FOLLOW_REPORTING_CODE)
def write(request: CaseRequest, case: Case, uuid: UUID, step: int) -> HttpResponse:
    """What was done in a step."""
    found = one_of(request, case, uuid)
    if step not in Step.values:
        raise Http404
    if is_read_only(request, found):
        return redirect("risks:code", case.pk, uuid)
    form = EntryForm(request.POST or None, code=found, step=step)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("It is written down."))
        return redirect("risks:code", case.pk, uuid)
    return _task(request, case, found, {"form": form, "title": Step(step).label})


@door(Ability.FOLLOW_REPORTING_CODE)
def rewrite(request: CaseRequest, case: Case, uuid: UUID, entry: UUID) -> HttpResponse:
    found = one_of(request, case, uuid)
    kept = get_object_or_404(CodeEntry, pk=entry, code=found)
    kept.code = found
    if is_read_only(request, found):
        return redirect("risks:code", case.pk, uuid)
    form = EntryForm(request.POST or None, code=found, step=kept.step, entry=kept)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("It is changed."))
        return redirect("risks:code", case.pk, uuid)
    return _task(request, case, found, {"form": form, "title": Step(kept.step).label})


@door(Ability.FOLLOW_REPORTING_CODE)
def weigh(request: CaseRequest, case: Case, uuid: UUID) -> HttpResponse:
    """The five questions on one page; one answer at a time is fine."""
    found = one_of(request, case, uuid)
    if is_read_only(request, found):
        return redirect("risks:code", case.pk, uuid)
    kept = {answer.question: answer for answer in found.answers.all()}
    sent = request.POST or None
    forms = [AnswerForm(sent, code=found, question=one, kept=kept.get(one.value)) for one in Question]
    if request.method == "POST" and found.closed_on:
        forms[0].add_error(None, CLOSED)
    if request.method == "POST" and all(form.is_valid() for form in forms):
        for form in forms:
            form.save(found, by=request.user)
        say(request, _("The weighing is saved."))
        return redirect("risks:code", case.pk, uuid)
    told = {"case": case, "forms": forms, "close_url": reverse("risks:code", args=[case.pk, uuid])}
    return page(request, "risks/reporting_code/weighing.html", told)


@door(Ability.FOLLOW_REPORTING_CODE)
def admit(request: CaseRequest, case: Case, uuid: UUID) -> HttpResponse:
    """One more person works on it."""
    found = one_of(request, case, uuid)
    if is_read_only(request, found):
        return redirect("risks:code", case.pk, uuid)
    form = AdmitForm(request.POST or None, code=found)
    if form.is_valid():
        member = form.save(by=request.user)
        undo = reverse("risks:code-leave", args=[case.pk, uuid, member.pk])
        say(request, _("%(name)s works on it too.") % {"name": member.user.name}, undo=undo)
        return redirect("risks:code", case.pk, uuid)
    return _task(request, case, found, {"form": form, "title": _("Who works on it too?")})


@require_POST
@door(Ability.FOLLOW_REPORTING_CODE)
def leave(request: CaseRequest, case: Case, uuid: UUID, member: int) -> HttpResponse:
    """Today is the last day. Somebody works on an open code, so the last one stays."""
    found = one_of(request, case, uuid)
    one = get_object_or_404(CodeMember.objects.on(clock.today()), pk=member, code=found)
    one.code = found
    if not one.may_be_ended_by(request.user, request.case_abilities):
        raise PermissionDenied
    if one.is_last:
        say(request, _("Somebody has to work on it. Add a colleague first, or close it."))
    else:
        one.leave(by=request.user)
        say(request, _("Today is the last day for %(name)s.") % {"name": one.user.name})
    return redirect("risks:code", case.pk, uuid)


@require_POST
@door(Ability.FOLLOW_REPORTING_CODE)
def close(request: CaseRequest, case: Case, uuid: UUID) -> HttpResponse:
    found = one_of(request, case, uuid)
    if found.closed_on is None:
        found.close(by=request.user)
    say(request, _("The code is closed."), undo=reverse("risks:code-open-again", args=[case.pk, uuid]))
    return redirect("risks:code", case.pk, uuid)


@require_POST
@door(Ability.FOLLOW_REPORTING_CODE)
def open_again(request: CaseRequest, case: Case, uuid: UUID) -> HttpResponse:
    found = one_of(request, case, uuid)
    if found.closed_on is not None:
        found.open_again(by=request.user)
    say(request, _("The code is open again."))
    return redirect("risks:code", case.pk, uuid)


def members_of(request: CaseRequest, found: ReportingCode) -> list[tuple[CodeMember, bool]]:
    """Who works on it today, and whether the reader may end that."""
    members = list(CodeMember.objects.on(clock.today()).filter(code=found).select_related("user"))
    for member in members:
        member.code = found
    return [(one, one.may_be_ended_by(request.user, request.case_abilities)) for one in members]


def one_of(request: CaseRequest, case: Case, uuid: UUID) -> ReportingCode:
    """The code, for who works on it; for everybody else it is not there."""
    mine = ReportingCode.objects.filter(case=case).open_to(request.user, request.case_abilities)
    found = get_object_or_404(mine, pk=uuid)
    found.case = case
    return found


def is_read_only(request: CaseRequest, found: ReportingCode) -> bool:
    """A closed code is read only; who typed while it was closed gets the own text back, from the form."""
    if found.closed_on is None or request.method == "POST":
        return False
    say(request, _("It is closed. Open it again to write in it."))
    return True


def _task(request: CaseRequest, case: Case, found: ReportingCode, told: dict[str, Any]) -> HttpResponse:
    close_url = reverse("risks:code", args=[case.pk, found.pk])
    return page(request, "risks/reporting_code/task.html", {"case": case, "close_url": close_url, **told})
