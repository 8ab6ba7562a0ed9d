"""Beginning an evaluation, and writing the round in summary."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.evaluation.forms import SummaryForm
from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.evaluations.reading.looking_back import day_of_the_talk, goals_of, said_before, talks_of
from fasenwijzer.evaluations.reading.views import there_is
from fasenwijzer.ui.pages import page, say


@require_POST
@door(Ability.WRITE_EVALUATION)
def begin(request: CaseRequest, case: Case, cycle: int) -> HttpResponse:
    """Preparing is beginning too: it counts as talked through only when an evaluation talk was held."""
    day = day_of_the_talk(case, there_is(case, cycle))
    Evaluation.begin(case=case, cycle=cycle, on=day, by=request.user)
    say(request, _("You can look back now."), undo=reverse("evaluations:take-back", args=[case.pk, cycle]))
    return redirect("evaluations:round", case.pk, cycle)


@require_POST
@door(Ability.WRITE_EVALUATION)
def take_back(request: CaseRequest, case: Case, cycle: int) -> HttpResponse:
    """It was begun by mistake; once something is written, it stays."""
    found = Evaluation.objects.of(case).filter(cycle=cycle).first()
    if found and found.is_blank:
        found.take_back(by=request.user)
        say(request, _("The evaluation is not begun yet."))
    elif found:
        say(request, _("Something is written in this evaluation, so it stays."))
    return redirect("evaluations:evaluation", case.pk)


@door(Ability.WRITE_EVALUATION)
def sum_up(request: CaseRequest, case: Case, cycle: int) -> HttpResponse:
    """The summary of the round, with what was said before in sight."""
    found = get_object_or_404(Evaluation, case=case, cycle=cycle)
    found.case = case
    form = SummaryForm(request.POST or None, evaluation=found)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("The summary is saved."))
        return redirect("evaluations:round", case.pk, cycle)
    told = {
        "case": case,
        "form": form,
        "cycle": cycle,
        "goals": goals_of(case, cycle),
        "talks": talks_of(case, cycle),
        "before": said_before(case, cycle),
        "close_url": reverse("evaluations:round", args=[case.pk, cycle]),
    }
    return page(request, "evaluations/evaluation/form.html", told)
