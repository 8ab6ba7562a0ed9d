"""A worker takes up a question for help, from the page of the goal."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.helps.models import HelpQuestion
from fasenwijzer.ui.pages import page, say


@door(Ability.SEE_CASE)
def helps(request: CaseRequest, case: Case) -> HttpResponse:
    """Everything for which help is asked, the newest first; what was taken up below it."""
    asked = HelpQuestion.objects.of(case)
    told = {"case": case, "tab": "plan", "waiting": asked.waiting(), "taken_up": asked.exclude(taken_up_at=None)[:20]}
    return page(request, "plan/helps/helps.html", told)


@require_POST
@door(Ability.WRITE_PLAN)
def take_up(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """The one who asked sees at once who helps."""
    asked = question_of(case, pk)
    asked.take_up(by=request.user)
    undo = reverse("plan:let-help-go", args=[case.pk, pk])
    say(request, _("%(name)s sees that you help.") % {"name": asked.by.first_name}, undo=undo)
    return redirect("plan:helps", case.pk)


@require_POST
@door(Ability.WRITE_PLAN)
def let_go(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It waits again."""
    question_of(case, pk).let_go(by=request.user)
    say(request, _("The question waits again."))
    return redirect("plan:helps", case.pk)


def question_of(case: Case, pk: int) -> HelpQuestion:
    """A question in this file; or a 404."""
    found: HelpQuestion = get_object_or_404(HelpQuestion.objects.of(case), pk=pk)
    found.action.goal.case = case
    return found
