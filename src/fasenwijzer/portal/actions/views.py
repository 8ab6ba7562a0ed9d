"""One action of one's own: what it is, ticking it, and asking for help with it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.models import Action, ActionDone, HelpQuestion, WhoKind
from fasenwijzer.portal.actions.forms import HelpForm
from fasenwijzer.portal.actions.mine import actions_of, help_with, line_of
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.home.places import to_the_list
from fasenwijzer.ui.pages import page, say


@own_place(OwnAbility.DO_ACTIONS)
def action(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """Reading it, and asking for help with it; the workers see the question at once."""
    one = action_of(request, case, pk)
    form = HelpForm(request.POST or None)
    if form.is_valid():
        HelpQuestion.ask(action=one, by=request.user, text=form.cleaned_data["text"])
        undo = reverse("portal:take-help-back", args=[case.pk, pk])
        say(request, _("You asked for help. They see it at once."), undo=undo)
        return _to_the_help(case, pk)
    told = {"case": case, "here": "plan", "reach": request.reach, "one": line_of(case, one), "form": form}
    told["help"] = help_with(one, request.user)
    told["may_change"] = request.reach.can(OwnAbility.WRITE_PLAN) and one.who_kind == WhoKind.CLIENT
    return page(request, "portal/actions/action.html", told)


@require_POST
@own_place(OwnAbility.DO_ACTIONS)
def take_help_back(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """It works without help after all; one's own question."""
    for asked in HelpQuestion.objects.waiting().filter(action=action_of(request, case, pk), by=request.user):
        asked.withdraw(by=request.user)
        say(request, _("Your question is taken back."))
    return _to_the_help(case, pk)


@require_POST
@own_place(OwnAbility.DO_ACTIONS)
def done(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """It was done today."""
    action_of(request, case, pk).mark_done(on=clock.today(), by=request.user)
    say(request, _("Done. Well done."), undo=reverse("portal:action-not-done", args=[case.pk, pk]))
    return to_the_list(case)


@require_POST
@own_place(OwnAbility.DO_ACTIONS)
def not_done(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """The tick of oneself is taken back; a tick of somebody else stays."""
    ticked = ActionDone.objects.filter(action=action_of(request, case, pk), by=request.user).last()
    if ticked:
        ticked.take_back(by=request.user)
        say(request, _("It is not ticked any more."))
    return to_the_list(case)


def _to_the_help(case: Case, pk: int) -> HttpResponse:
    """Where one asked, so that eye and keyboard go on there."""
    return redirect(f"{reverse('portal:action', args=[case.pk, pk])}#help")


def action_of(request: OwnRequest, case: Case, pk: int) -> Action:
    """An action that this person does, or does for the client; or a 404."""
    found: Action = get_object_or_404(actions_of(case, request.reach, request.user).beside(), pk=pk)
    found.goal.case = case
    return found
