"""Wishes, on the page of the area they belong to."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.analysis.areas.page import people_around
from fasenwijzer.analysis.wishes.forms import WishForm
from fasenwijzer.analysis.wishes.models import Wish
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_ANALYSIS)
def wish(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    made = get_object_or_404(Wish, pk=pk, case=case)
    if made.withdrawn_at and request.method != "POST":
        return redirect("analysis:area", case.pk, made.life_area)
    form = WishForm(request.POST or None, case=case, instance=made)
    if form.is_valid():
        form.correct(by=request.user)
        say(request, _("The wish is changed."))
        return redirect("analysis:area", case.pk, made.life_area)
    context = {
        "case": case,
        "form": form,
        "wish": made,
        "close_url": reverse("analysis:area", args=[case.pk, made.life_area]),
        "people_around": people_around(case),
    }
    return page(request, "analysis/wishes/wish.html", context)


@door(Ability.WRITE_ANALYSIS)
def withdraw_wish(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    made = get_object_or_404(Wish, pk=pk, case=case)
    if request.method == "POST":
        made.withdraw(by=request.user)
        say(request, _("The wish is taken away."), undo=reverse("analysis:put-back-wish", args=[case.pk, pk]))
    return redirect("analysis:area", case.pk, made.life_area)


@door(Ability.WRITE_ANALYSIS)
def put_back_wish(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    made = get_object_or_404(Wish, pk=pk, case=case)
    if request.method == "POST":
        made.put_back(by=request.user)
        say(request, _("The wish is back."))
    return redirect("analysis:area", case.pk, made.life_area)


@door(Ability.WRITE_ANALYSIS)
def came_true(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    made = get_object_or_404(Wish.objects.of(case), pk=pk)
    if request.method == "POST":
        made.come_true(on=clock.today(), by=request.user)
        say(request, _("A wish came true."), undo=reverse("analysis:wish-not-yet", args=[case.pk, pk]))
    return redirect("analysis:area", case.pk, made.life_area)


@door(Ability.WRITE_ANALYSIS)
def not_yet(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    made = get_object_or_404(Wish.objects.of(case), pk=pk)
    if request.method == "POST":
        made.come_true(on=None, by=request.user)
        say(request, _("The wish is open again."))
    return redirect("analysis:area", case.pk, made.life_area)
