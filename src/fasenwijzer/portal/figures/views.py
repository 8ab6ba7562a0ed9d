"""One goal of the client: what it is, what it builds on, who helps, and how it goes."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.portal.figures.forms import FigureForm
from fasenwijzer.portal.figures.goals import author_of, goals_of, with_figures
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.ui.pages import page, say


@own_place(OwnAbility.ENTER)
def goal(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """Reading a goal, and giving a figure for it when that is one's own to give."""
    reach, may_give = request.reach, request.reach.can(OwnAbility.GIVE_FIGURES)
    chosen = get_object_or_404(goals_of(case, reach, request.user).whole(), pk=pk)
    if request.method == "POST" and not may_give:
        raise PermissionDenied
    form = FigureForm(request.POST or None) if may_give and chosen.result is None else None
    if form and form.is_valid():
        form.give(case=case, goal=chosen, author_kind=author_of(reach), by=request.user)
        say(request, _("Your figure is saved."))
        return redirect("portal:goal", case.pk, pk)
    shown = with_figures(case, [chosen], reach)[0]
    told = {"case": case, "here": "plan", "goal": shown, "form": form, "reach": reach}
    told["may_add"] = reach.can(OwnAbility.WRITE_PLAN) and chosen.result is None
    told["may_mark"] = reach.can(OwnAbility.MARK_IMPORTANT) and chosen.result is None
    return page(request, "portal/goal.html", told)
