"""Asking about the own data, following it, and taking it back."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import AnswerRead, Case, RightsRequest
from fasenwijzer.cases.rights.models import Kind
from fasenwijzer.cases.rights.pieces import name_of
from fasenwijzer.cases.rights.terms import Decider, who_decides
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.requests.forms import AskForm
from fasenwijzer.portal.requests.kinds import ASKINGS
from fasenwijzer.portal.requests.mine import asked_by, followed
from fasenwijzer.portal.requests.pieces import found
from fasenwijzer.ui.pages import page, say
from fasenwijzer.ui.words import long_day

A_PAGE = 20


@own_place(OwnAbility.ASK)
def requests(request: OwnRequest, case: Case) -> HttpResponse:
    """What can be asked, and what this person asked before; the answers on it are read now."""
    mine = asked_by(case, request.reach, request.user)
    shown = Paginator(mine, A_PAGE).get_page(request.GET.get("page"))
    told = {"askings": ASKINGS.values(), "shown": shown, "asked": followed(_of(case, shown), case, request.user)}
    AnswerRead.of(shown, by=request.user)
    return page(request, "portal/requests/list.html", _told(request, case) | told)


@own_place(OwnAbility.ASK)
def ask(request: OwnRequest, case: Case, kind: str) -> HttpResponse:
    """One kind: what will happen, by when, and a few words."""
    if kind not in ASKINGS:
        raise Http404
    form = AskForm(request.POST or None, case=case, asking=ASKINGS[kind])
    return _answer(request, case, form)


@own_place(OwnAbility.ASK)
def wrong(request: OwnRequest, case: Case, piece: str, pk: int) -> HttpResponse:
    """This is not right: about exactly the piece that somebody was reading."""
    readable, record = found(request, case, piece, pk)
    form = AskForm(request.POST or None, case=case, asking=ASKINGS[Kind.CORRECT], piece=name_of(record))
    return _answer(request, case, form, readable.words)


@require_POST
@own_place(OwnAbility.ASK)
def take_back(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """One's own, until it is answered."""
    asked: RightsRequest = get_object_or_404(RightsRequest.objects.open().filter(case=case, by=request.user), pk=pk)
    asked.withdraw(by=request.user)
    say(request, _("You took it back."), undo=reverse("portal:ask-again", args=[case.pk, pk]))
    return redirect("portal:requests", case.pk)


@require_POST
@own_place(OwnAbility.ASK)
def again(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """After all."""
    mine = RightsRequest.objects.filter(case=case, by=request.user, withdrawn_by=request.user)
    get_object_or_404(mine, pk=pk).put_back(by=request.user)
    say(request, _("You ask it again."))
    return redirect("portal:requests", case.pk)


def _answer(request: OwnRequest, case: Case, form: AskForm, piece: Any = "") -> HttpResponse:
    if form.is_valid():
        asked = form.ask(reach=request.reach, by=request.user)
        words = _("It has come in. You get an answer before or on %(day)s.") % {"day": long_day(asked.due_on)}
        say(request, words, undo=reverse("portal:take-request-back", args=[case.pk, asked.pk]))
        return redirect("portal:requests", case.pk)
    told = {"form": form, "asking": form.asking, "piece": piece, "due_on": form.asking.due_on(case)}
    told |= {"may_take_longer": form.asking.may_take_longer(case), "together": _together(case)}
    return page(request, "portal/requests/ask.html", _told(request, case) | told)


def _together(case: Case) -> bool:
    """Whether a child and the parents decide together, at this age."""
    return who_decides(case.client.age_on(clock.today())) is Decider.TOGETHER


def _of(case: Case, shown: Any) -> list[RightsRequest]:
    rows = list(shown)
    for one in rows:
        one.case = case
    return rows


def _told(request: OwnRequest, case: Case) -> dict[str, Any]:
    return {"case": case, "here": "about", "reach": request.reach}
