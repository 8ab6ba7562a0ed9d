"""Strengths: quickly on the page of an area, and all of them together."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.analysis import rooms
from fasenwijzer.analysis.areas.page import people_around
from fasenwijzer.analysis.strengths.forms import StrengthForm
from fasenwijzer.analysis.strengths.models import Strength
from fasenwijzer.analysis.strengths.sources import sources_of
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.ui.pages import page, say


@door(Ability.SEE_CASE)
def strengths(request: CaseRequest, case: Case) -> HttpResponse:
    last = Strength.objects.of(case).last() if "add" in request.GET else None
    as_before = {"source": last.source, "named_by": last.named_by, "life_area": last.life_area} if last else {}
    return _all_strengths(
        request, case, StrengthForm(case=case, again=bool(last), initial={"on": clock.today()} | as_before)
    )


@door(Ability.WRITE_ANALYSIS)
def add_strength(request: CaseRequest, case: Case) -> HttpResponse:
    if request.method != "POST":
        return redirect("analysis:strengths", case.pk)
    form = StrengthForm(request.POST, case=case)
    if form.is_valid():
        _tell(request, case, form.name(by=request.user))
        address = reverse("analysis:strengths", args=[case.pk])
        return redirect(address + "?add=strength")
    return _all_strengths(request, case, form)


@door(Ability.WRITE_ANALYSIS)
def strength(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    named = get_object_or_404(Strength, pk=pk, case=case)
    if named.withdrawn_at and request.method != "POST":
        return redirect(_page_of(named))
    form = StrengthForm(request.POST or None, case=case, instance=named)
    if form.is_valid():
        form.correct(by=request.user)
        say(request, _("The strength is changed."))
        return redirect(_page_of(named))
    context = {"case": case, "form": form, "close_url": _page_of(named), "people_around": people_around(case)}
    return page(request, "analysis/strengths/strength.html", context)


@door(Ability.WRITE_ANALYSIS)
def withdraw_strength(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    named = get_object_or_404(Strength, pk=pk, case=case)
    if request.method == "POST":
        named.withdraw(by=request.user)
        words = _("“%(text)s” is taken away.") % {"text": named.text}
        say(request, words, undo=reverse("analysis:put-back-strength", args=[case.pk, pk]))
    return redirect(_page_of(named))


@door(Ability.WRITE_ANALYSIS)
def put_back_strength(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    named = get_object_or_404(Strength, pk=pk, case=case)
    if request.method == "POST":
        named.put_back(by=request.user)
        say(request, _("“%(text)s” is back.") % {"text": named.text})
    return redirect(_page_of(named))


def _tell(request: CaseRequest, case: Case, named: Strength) -> None:
    words = _("“%(text)s” is one of the strengths now.") % {"text": named.text}
    say(request, words, undo=reverse("analysis:withdraw-strength", args=[case.pk, named.pk]))


def _page_of(named: Strength) -> str:
    if named.life_area:
        return reverse("analysis:area", args=[named.case_id, named.life_area])
    return reverse("analysis:strengths", args=[named.case_id])


def _all_strengths(request: CaseRequest, case: Case, form: StrengthForm) -> HttpResponse:
    sources = sources_of(case)
    context = {
        "case": case,
        "tab": "person",
        "rooms": rooms.rooms_of(case, rooms.STRENGTHS),
        "sources": sources,
        "figure": [source.doll for source in sources],
        "form": form,
        "adding": request.GET.get("add", ""),
        "people_around": people_around(case),
        "may_write": Ability.WRITE_ANALYSIS in request.case_abilities,
    }
    return page(request, "analysis/strengths/strengths.html", context)
