"""Questionnaires in the client's own place: with the own name here, and without it by a code."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.asking.answering.said import said_by
from fasenwijzer.asking.boxes.codes import TookOneBefore, take
from fasenwijzer.asking.mine import codes_for_case, open_for_case
from fasenwijzer.asking.models import AnsweredAlready, Asked, RoundIsOver
from fasenwijzer.cases.models import Case
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.questionnaires.filling_in.forms import AnswerForm
from fasenwijzer.questionnaires.models import Version
from fasenwijzer.ui.pages import page, say

OWN = OwnAbility.GIVE_FIGURES
"""How somebody finds it is the client's own to say, as figures are; nobody says it in the client's place."""
LAST = 12


@own_place(OWN)
def asked(request: OwnRequest, case: Case) -> HttpResponse:
    """What is asked now, and what was answered before."""
    before = Asked.objects.whole().filter(case=case).exclude(answered_on=None)[:LAST]
    told = {"open": open_for_case(case), "codes": codes_for_case(case), "before": before}
    return page(request, "portal/asked/asked.html", _told(request, case) | told)


@own_place(OWN)
def answer(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """Answering with the own name; who will read it stands above the questions."""
    one = get_object_or_404(Asked.objects.whole().filter(case=case), pk=pk)
    if one.answered_on or one.round.is_over:
        return redirect("portal:asked", case.pk)
    version = Version.objects.whole().get(pk=one.round.version_id)
    form = AnswerForm(request.POST or None, version=version)
    if form.is_valid() and not form.given:
        form.add_error(None, _("Nothing is filled in yet. Answer at least one question."))
    if form.is_valid():
        try:
            one.answer(form.given, by=request.user)
        except (AnsweredAlready, RoundIsOver):
            return redirect("portal:asked", case.pk)
        say(request, _("Thank you. Your answers are kept."))
        return redirect("portal:asked", case.pk)
    told = {"round": one.round, "version": version, "form": form}
    return page(request, "portal/asked/answer.html", _told(request, case) | told)


@own_place(OWN)
def said(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """Reading back what one answered."""
    one = get_object_or_404(Asked.objects.whole().filter(case=case).exclude(answered_on=None), pk=pk)
    version = Version.objects.whole().get(pk=one.round.version_id)
    told = {"asked": one, "round": one.round, "said": said_by(one, version)}
    return page(request, "portal/asked/said.html", _told(request, case) | told)


@own_place(OWN)
def own_code(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """A code to answer without a name; where it leads is kept nowhere."""
    found = next((one for one in codes_for_case(case) if one.pk == pk), None)
    if found is None:
        return redirect("portal:asked", case.pk)
    if request.method == "POST":
        try:
            return redirect("asking:by-code", take(found, case=case))
        except (TookOneBefore, RoundIsOver):
            return redirect("portal:asked", case.pk)
    return page(request, "portal/asked/own_code.html", _told(request, case) | {"round": found})


def _told(request: OwnRequest, case: Case) -> dict[str, Any]:
    return {"case": case, "here": "about", "reach": request.reach}
