"""The goals that an organisation uses often: read by everybody who guides, kept by who looks after the method."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.configurator.models import Edition
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.plan.examples.forms import ExampleForm
from fasenwijzer.plan.examples.models import GoalExample
from fasenwijzer.ui.pages import page, say


@staff(Ability.MANAGE_EXAMPLES)
def examples(request: StaffRequest) -> HttpResponse:
    """All examples, by life area."""
    method = Edition.objects.current().method
    rows = [(example, method.life_area(example.life_area)) for example in GoalExample.objects.offered()]
    return page(request, "plan/examples/list.html", {"rows": rows})


@staff(Ability.MANAGE_EXAMPLES)
def add(request: StaffRequest) -> HttpResponse:
    """One more example."""
    return _write(request, None)


@staff(Ability.MANAGE_EXAMPLES)
def edit(request: StaffRequest, pk: int) -> HttpResponse:
    """Other words for an example."""
    return _write(request, get_object_or_404(GoalExample.objects.offered(), pk=pk))


def _write(request: StaffRequest, example: GoalExample | None) -> HttpResponse:
    form = ExampleForm(request.POST or None, method=Edition.objects.current().method, example=example)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("The example is kept."))
        return redirect("plan:examples")
    told = {"form": form, "example": example, "close_url": reverse("plan:examples")}
    return page(request, "plan/examples/form.html", told)


@staff(Ability.MANAGE_EXAMPLES)
@require_POST
def take_away(request: StaffRequest, pk: int) -> HttpResponse:
    """Not offered any more."""
    example = get_object_or_404(GoalExample.objects.offered(), pk=pk)
    example.take_away(by=request.user)
    say(request, _("The example is taken away."), undo=reverse("plan:put-back-example", args=[pk]))
    return redirect("plan:examples")


@staff(Ability.MANAGE_EXAMPLES)
@require_POST
def put_back(request: StaffRequest, pk: int) -> HttpResponse:
    """Offered again."""
    get_object_or_404(GoalExample, pk=pk).put_back(by=request.user)
    say(request, _("The example is back."))
    return redirect("plan:examples")
