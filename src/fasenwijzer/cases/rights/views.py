"""The requests of a client in one file: write down, correct, take more time, answer."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.rights.forms import AnswerForm, ExtendForm, RequestForm
from fasenwijzer.cases.rights.models import RightsRequest, RightsRequestQuerySet
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_REQUESTS)
def requests(request: CaseRequest, case: Case) -> HttpResponse:
    """What was asked about the data of this client, the newest first."""
    people = ("assigned_to", "extended_by", "answered_by")
    asked = list(_open_to(request, case).select_related(*people))
    for one in asked:
        one.case = case
    tab = "data" if Ability.SEE_CASE in request.case_abilities else "log"
    return page(request, "cases/rights/list.html", {"case": case, "tab": tab, "asked": asked})


@door(Ability.WRITE_REQUESTS)
def add(request: CaseRequest, case: Case) -> HttpResponse:
    form = RequestForm(request.POST or None, case=case)
    if form.is_valid():
        asked = form.save(by=request.user)
        undo = reverse("cases:remove-request", args=[case.pk, asked.pk])
        say(request, _("The request is written down."), undo=undo)
        return redirect("cases:requests", case.pk)
    return page(request, "cases/rights/form.html", {"case": case, "form": form})


@door(Ability.WRITE_REQUESTS)
def change(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    form = RequestForm(request.POST or None, case=case, asked=_asked(request, case, pk))
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("The request is changed."))
        return redirect("cases:requests", case.pk)
    return page(request, "cases/rights/form.html", {"case": case, "form": form})


@door(Ability.DECIDE_REQUESTS)
def extend(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Once, and only when the law gives more time."""
    asked = _asked(request, case, pk)
    if not asked.may_be_extended:
        raise Http404
    form = ExtendForm(request.POST or None, asked=asked)
    return _decide(request, case, form, "cases/rights/extend.html", _("There is more time now."))


@door(Ability.DECIDE_REQUESTS)
def answer(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """The decision about a request."""
    form = AnswerForm(request.POST or None, asked=_asked(request, case, pk))
    return _decide(request, case, form, "cases/rights/answer.html", _("The answer is written down."))


def _decide(request: CaseRequest, case: Case, form: Any, template: str, words: str) -> HttpResponse:
    if form.is_valid():
        (form.extend if isinstance(form, ExtendForm) else form.give)(by=request.user)
        say(request, words)
        return redirect("cases:requests", case.pk)
    return page(request, template, {"case": case, "form": form, "asked": form.asked})


@require_POST
@door(Ability.WRITE_REQUESTS)
def remove(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    get_object_or_404(_open_to(request, case), pk=pk).withdraw(by=request.user)
    undo = reverse("cases:put-back-request", args=[case.pk, pk])
    say(request, _("The request is taken away."), undo=undo)
    return redirect("cases:requests", case.pk)


@require_POST
@door(Ability.WRITE_REQUESTS)
def put_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    get_object_or_404(RightsRequest.objects.for_who_guides(), pk=pk, case=case).put_back(by=request.user)
    say(request, _("The request is there again."))
    return redirect("cases:requests", case.pk)


def _open_to(request: CaseRequest, case: Case) -> RightsRequestQuerySet:
    """What stands; why somebody looked is answered by who reviews the log."""
    found: RightsRequestQuerySet = case.rights_requests.standing()
    return found if Ability.SEE_LOG in request.case_abilities else found.for_who_guides()


def _asked(request: CaseRequest, case: Case, pk: int) -> RightsRequest:
    found: RightsRequest = get_object_or_404(_open_to(request, case), pk=pk)
    found.case = case
    return found
