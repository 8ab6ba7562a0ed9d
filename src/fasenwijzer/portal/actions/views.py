"""Ticking what was done, and taking the tick back."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.models import ActionDone
from fasenwijzer.portal.actions.mine import actions_of
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.home.places import to_the_list
from fasenwijzer.ui.pages import say


@require_POST
@own_place(OwnAbility.DO_ACTIONS)
def done(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """It was done today."""
    action = get_object_or_404(actions_of(case, request.reach, request.user), pk=pk)
    action.mark_done(on=clock.today(), by=request.user)
    say(request, _("Done. Well done."), undo=reverse("portal:action-not-done", args=[case.pk, pk]))
    return to_the_list(case)


@require_POST
@own_place(OwnAbility.DO_ACTIONS)
def not_done(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """The tick of oneself is taken back; a tick of somebody else stays."""
    action = get_object_or_404(actions_of(case, request.reach, request.user), pk=pk)
    ticked = ActionDone.objects.filter(action=action, by=request.user).last()
    if ticked:
        ticked.take_back(by=request.user)
        say(request, _("It is not ticked any more."))
    return to_the_list(case)
