"""The pages of the yearly evaluation."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.guide.evaluating.models import ReportFigure, YearReport
from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.guide.models import ConditionKey, ConditionState, Criterion, ProjectGoal
from fasenwijzer.guide.project.figures import lines_of
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.models import User
from fasenwijzer.people.paper import on_paper
from fasenwijzer.ui import forms
from fasenwijzer.ui.downloads import pdf_to_keep
from fasenwijzer.ui.pages import one_form, page, say

MOST_STORIES = 12


class ReportForm(forms.Form):
    """What people concluded, and want next."""

    conclusions = forms.TextField(
        label=gettext_lazy("What do you conclude together?"),
        help_text=gettext_lazy("What went well? What surprised you? Without names of clients."),
        rows=8,
        max_length=8000,
    )
    next_goals = forms.TextField(label=gettext_lazy("Goals for next year"), rows=5, max_length=4000, required=False)


@staff(Ability.SEE_METHOD)
def reports(request: StaffRequest, pk: int) -> HttpResponse:
    """Every evaluation until now."""
    one = get_object_or_404(Introduction.objects.prefetch_related("reports"), pk=pk)
    leads = request.user.can(Ability.INTRODUCE_METHOD)
    open_now = any(report.settled_on is None for report in one.reports.all())
    return page(request, "guide/reports.html", {"one": one, "may_lead": leads, "open_now": open_now})


@staff(Ability.INTRODUCE_METHOD)
@require_POST
def begin(request: StaffRequest, pk: int) -> HttpResponse:
    """A new evaluation."""
    one = get_object_or_404(Introduction, pk=pk)
    try:
        with transaction.atomic():
            report = YearReport.begin(one, by=request.user)
    except IntegrityError:
        say(request, _("An evaluation is open already."))
        return redirect("guide:reports", pk)
    say(request, _("The evaluation is prepared. Talk about it together."))
    return redirect("guide:report", report.pk)


@staff(Ability.SEE_METHOD)
def report(request: StaffRequest, pk: int) -> HttpResponse:
    """Criteria now beside the start, stories and conditions; and what people concluded."""
    one = _found(pk)
    may_lead = request.user.can(Ability.INTRODUCE_METHOD) and not one.settled_on
    return page(request, "guide/report.html", {**_everything(one, request.user), "may_lead": may_lead})


@staff(Ability.SEE_METHOD)
def report_on_paper(request: StaffRequest, pk: int) -> HttpResponse:
    """The same as a tagged PDF."""
    told = _everything(_found(pk), request.user)

    def made() -> bytes:
        return on_paper("guide/paper/report.html", told)

    return pdf_to_keep(request, made, f"evaluatie-{pk}.pdf", back=reverse("guide:report", args=[pk]))


def _found(pk: int) -> YearReport:
    found = YearReport.objects.select_related("introduction", "settled_by").prefetch_related("figures")
    return get_object_or_404(found, pk=pk)


def _everything(one: YearReport, user: User) -> dict[str, object]:
    about = one.introduction
    stories = about.stories.filter(may_be_quoted=True)
    if one.settled_on:
        stories = stories.filter(told_at__date__lte=one.settled_on)
    return {
        "report": one,
        "figures": _figures(one, sees=user.can(Ability.SEE_ALL_FIGURES)),
        "goals": one.goals.all() if one.settled_on else ProjectGoal.objects.of(about),
        "stories": stories[:MOST_STORIES],
        "conditions": _conditions(one),
    }


def _figures(one: YearReport, *, sees: bool) -> list[ReportFigure]:
    """As they were kept; of an open report those of today, for who may see them."""
    if one.settled_on:
        return list(one.figures.all())
    lines = lines_of(Criterion.objects.of(one.introduction), with_figures=sees)
    return [ReportFigure.of(one, line) for line in lines]


def _conditions(one: YearReport) -> list[Any]:
    """What was said last of each condition, before or on the day it was settled."""
    said = ConditionState.objects.filter(introduction=one.introduction)
    if one.settled_on:
        said = said.filter(on__lte=one.settled_on)
    last = {state.key: state for state in said.order_by("pk")}
    return [(words, last.get(key)) for key, words in ConditionKey.choices]


@staff(Ability.INTRODUCE_METHOD)
def write(request: StaffRequest, pk: int) -> HttpResponse:
    """What people concluded."""
    one = get_object_or_404(YearReport.objects.filter(settled_on=None), pk=pk)
    form = ReportForm(request.POST or None, initial={"conclusions": one.conclusions, "next_goals": one.next_goals})
    if form.is_valid():
        one.write(**form.cleaned_data, by=request.user)
        say(request, _("It is kept."))
        return redirect("guide:report", pk)
    close_url = reverse("guide:report", args=[pk])
    return one_form(request, form, title=_("What we concluded"), button=_("Save"), close_url=close_url)


@staff(Ability.INTRODUCE_METHOD)
@require_POST
def settle(request: StaffRequest, pk: int) -> HttpResponse:
    """From now on it stays as it is."""
    one = get_object_or_404(YearReport.objects.filter(settled_on=None).select_related("introduction"), pk=pk)
    if not one.conclusions:
        say(request, _("Write down first what you concluded together."))
        return redirect("guide:report", pk)
    one.settle(lines_of(Criterion.objects.of(one.introduction), with_figures=True), by=request.user)
    say(request, _("The report is settled. It stays as it is."))
    return redirect("guide:report", pk)
