"""Putting a wish aside, with the reason."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.analysis.models import Wish
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.not_now.forms import NotNowForm
from fasenwijzer.plan.not_now.models import NotNow
from fasenwijzer.plan.plans.models import plan_cycle
from fasenwijzer.plan.plans.views import close_to_edit
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_PLAN)
def not_now(request: CaseRequest, case: Case, wish_pk: int) -> HttpResponse:
    """Why this wish waits; done again, the reason is replaced."""
    wish = get_object_or_404(Wish.objects.of(case), pk=wish_pk)
    there = NotNow.objects.standing().filter(wish=wish, plan__case=case, plan__cycle=plan_cycle(case)).first()
    form = NotNowForm(request.POST or None, case=case, wish=wish, there=there)
    if form.is_valid():
        put_off = form.save(by=request.user)
        undo = reverse("plan:withdraw", args=[case.pk, "not-now", put_off.pk])
        say(request, _("This wish waits. It comes back at the next plan."), undo=undo)
        return redirect("plan:edit", case.pk)
    told = {
        "case": case,
        "wish": wish,
        "area": case.method.life_area(wish.life_area),
        "there": there,
        "form": form,
        "close_url": close_to_edit(case),
    }
    return page(request, "plan/not_now/form.html", told)
