"""Writing a memo; and when it is more than that, going on as an incident with everything that was typed."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.risks.incidents.forms import IncidentForm, from_memo
from fasenwijzer.risks.incidents.views import incident_page
from fasenwijzer.risks.memos.forms import FORMS, MemoForm
from fasenwijzer.risks.memos.models import Memo
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_RISKS)
def add(request: CaseRequest, case: Case, kind: str) -> HttpResponse:
    """A risk that was seen, or risk behaviour."""
    if kind not in FORMS:
        raise Http404
    form = FORMS[kind](request.POST or None, case=case)
    if form.is_valid():
        if form.why_incident:
            return on_as_incident(request, case, form)
        memo = form.save(by=request.user)
        undo = reverse("risks:withdraw-memo", args=[case.pk, memo.pk])
        say(request, _("%(code)s is written down.") % {"code": memo.code}, undo=undo)
        return redirect("risks:safety", case.pk)
    return _form_page(request, case, form)


@door(Ability.WRITE_RISKS)
def change(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Correct what a memo says; the log keeps what it was."""
    memo = get_object_or_404(Memo, pk=pk, case=case)
    if memo.withdrawn_at and request.method != "POST":
        return redirect("risks:safety", case.pk)
    form = FORMS[memo.kind](request.POST or None, case=case, known=memo)
    if form.is_valid():
        if form.why_incident:
            return on_as_incident(request, case, form)
        form.save(by=request.user)
        say(request, _("%(code)s is changed.") % {"code": memo.code})
        return redirect("risks:safety", case.pk)
    return _form_page(request, case, form)


@require_POST
@door(Ability.WRITE_RISKS)
def withdraw(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It was not meant to be there."""
    memo = get_object_or_404(Memo, pk=pk, case=case)
    memo.withdraw(by=request.user)
    undo = reverse("risks:put-back-memo", args=[case.pk, pk])
    say(request, _("%(code)s is taken away.") % {"code": memo.code}, undo=undo)
    return redirect("risks:safety", case.pk)


@require_POST
@door(Ability.WRITE_RISKS)
def put_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    memo = get_object_or_404(Memo, pk=pk, case=case)
    memo.put_back(by=request.user)
    say(request, _("%(code)s is there again.") % {"code": memo.code})
    return redirect("risks:safety", case.pk)


def on_as_incident(request: CaseRequest, case: Case, form: MemoForm) -> HttpResponse:
    """The form of an incident, with all that was typed; nothing is saved yet."""
    begun = IncidentForm(case=case, initial=from_memo(form.cleaned_data, form.known))
    return incident_page(request, case, begun, because=form.why_incident)


def _form_page(request: CaseRequest, case: Case, form: MemoForm) -> HttpResponse:
    told = {"case": case, "form": form, "close_url": reverse("risks:safety", args=[case.pk])}
    return page(request, "risks/memos/form.html", told)
