"""That an action was done or not, and taking that back."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.actions.models import ActionDone, ActionSkipped
from fasenwijzer.plan.actions.views import action_of
from fasenwijzer.plan.times.forms import TimeForm
from fasenwijzer.ui.origin import pressed_elsewhere
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_PLAN)
def tell(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It was done: one press for today, or the page for another day, a note, or "not this time"."""
    action = action_of(case, pk)
    close = reverse("plan:goal", args=[case.pk, action.goal_id])
    form = TimeForm(request.POST or None, action=action)
    if form.is_valid():
        told = form.save(by=request.user)
        was_done = isinstance(told, ActionDone)
        undo = "plan:action-not-done" if was_done else "plan:action-not-skipped"
        words = _("Done: %(action)s") if was_done else _("Written down: not this time. %(action)s")
        say(request, words % {"action": action.text}, undo=reverse(undo, args=[case.pk, told.pk]))
        return redirect(pressed_elsewhere(request) or close)
    return page(request, "plan/times/form.html", {"case": case, "action": action, "form": form, "close_url": close})


@door(Ability.WRITE_PLAN)
@require_POST
def not_done(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It was not done after all."""
    return _take_back(request, case, get_object_or_404(ActionDone, pk=pk, action__goal__case=case))


@door(Ability.WRITE_PLAN)
@require_POST
def not_skipped(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It was not left undone after all."""
    return _take_back(request, case, get_object_or_404(ActionSkipped, pk=pk, action__goal__case=case))


def _take_back(request: CaseRequest, case: Case, was: ActionDone | ActionSkipped) -> HttpResponse:
    was.take_back(by=request.user)
    say(request, _("Taken back: %(action)s") % {"action": was.action.text})
    return redirect(pressed_elsewhere(request) or reverse("plan:goal", args=[case.pk, was.action.goal_id]))
