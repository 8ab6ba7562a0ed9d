"""Drawing lines on the page of the whole, changing one, taking it away."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.analysis.areas.page import area_page
from fasenwijzer.analysis.rooms import WHOLE
from fasenwijzer.analysis.ties.forms import TieForm
from fasenwijzer.analysis.ties.map import names_of
from fasenwijzer.analysis.ties.models import Tie
from fasenwijzer.analysis.ties.words import said
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_ANALYSIS)
def add(request: CaseRequest, case: Case) -> HttpResponse:
    if request.method != "POST":
        return redirect(page_of(case))
    form = TieForm(request.POST, case=case, drawn=list(Tie.objects.of(case)))
    if form.is_valid():
        drawn = form.draw(by=request.user)
        undo = reverse("analysis:withdraw-tie", args=[case.pk, drawn.pk])
        say(request, said(drawn, case.method), undo=undo)
        return redirect(page_of(case, again=True))
    return area_page(request, case, WHOLE, tie_form=form)


@door(Ability.WRITE_ANALYSIS)
def tie(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    drawn = get_object_or_404(Tie, pk=pk, case=case)
    if drawn.withdrawn_at and request.method != "POST":
        return redirect(page_of(case))
    every = list(Tie.objects.of(case))
    form = TieForm(request.POST or None, case=case, drawn=every, instance=drawn)
    if form.is_valid():
        form.correct(by=request.user)
        say(request, _("The line is changed."))
        return redirect(page_of(case))
    context = {"case": case, "form": form, "topics": names_of(every), "close_url": page_of(case)}
    return page(request, "analysis/ties/tie.html", context)


@door(Ability.WRITE_ANALYSIS)
def withdraw(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    drawn = get_object_or_404(Tie, pk=pk, case=case)
    if request.method == "POST":
        drawn.withdraw(by=request.user)
        say(request, _("The line is taken away."), undo=reverse("analysis:put-back-tie", args=[case.pk, pk]))
    return redirect(page_of(case))


@door(Ability.WRITE_ANALYSIS)
def put_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Unless it was drawn again meanwhile: then it is there."""
    drawn = get_object_or_404(Tie, pk=pk, case=case)
    again = Tie.objects.of(case).filter(
        from_area=drawn.from_area, from_topic=drawn.from_topic, to_area=drawn.to_area, to_topic=drawn.to_topic
    )
    if request.method == "POST" and not again.exists():
        drawn.put_back(by=request.user)
        say(request, _("The line is back."))
    return redirect(page_of(case))


def page_of(case: Case, *, again: bool = False) -> str:
    return reverse("analysis:area", args=[case.pk, WHOLE]) + ("?again=tie" if again else "")
