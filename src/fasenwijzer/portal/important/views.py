"""What is important to the client: a star at a goal or an action, put there and taken away with one press."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.models import Action, Goal, Important
from fasenwijzer.portal.actions.views import action_of
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.proposing.goals import goal_of
from fasenwijzer.ui.pages import say


@require_POST
@own_place(OwnAbility.MARK_IMPORTANT)
def goal(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """The star of a goal."""
    _turn(request, goal_of(request, case, pk))
    return redirect("portal:goal", case.pk, pk)


@require_POST
@own_place(OwnAbility.MARK_IMPORTANT)
def action(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """The star of an action."""
    _turn(request, action_of(request, case, pk))
    return redirect("portal:action", case.pk, pk)


def _turn(request: OwnRequest, what: Goal | Action) -> None:
    """The button says what it does, so that pressing twice is harmless."""
    if request.POST.get("important") == "yes":
        Important.mark(what, by=request.user)
        say(request, _("Everybody who guides you sees that this is important to you."))
        return
    marked = Important.objects.filter(**{"goal" if isinstance(what, Goal) else "action": what}).first()
    if marked:
        marked.take_back(by=request.user)
        say(request, _("The star is gone."))
