"""Who joins and leaves the care team; access follows that same day."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.care_team.forms import AssignForm, EndForm
from fasenwijzer.cases.care_team.models import Assignment
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.ui.pages import page, say


@door(Ability.ASSIGN_WORKERS)
def assign(request: CaseRequest, case: Case) -> HttpResponse:
    """A colleague joins."""
    form = AssignForm(request.POST or None, case=case)
    if form.is_valid():
        assignment = form.assign(by=request.user)
        undo = reverse("cases:take-assignment-back", args=[case.pk, assignment.pk])
        say(request, _("%(name)s is in the care team.") % {"name": assignment.user.name}, undo=undo)
        return redirect("cases:data", case.pk)
    return page(request, "cases/care_team/assign.html", {"case": case, "form": form})


@door(Ability.ASSIGN_WORKERS)
def end(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """The last day of a colleague."""
    assignment = get_object_or_404(Assignment.objects.select_related("user"), pk=pk, case=case)
    form = EndForm(request.POST or None, assignment=assignment)
    if form.is_valid():
        form.end(by=request.user)
        undo = reverse("cases:go-on-with-assignment", args=[case.pk, pk])
        say(request, _("The last day of %(name)s is known.") % {"name": assignment.user.name}, undo=undo)
        return redirect("cases:data", case.pk)
    return page(request, "cases/care_team/end.html", {"case": case, "form": form, "assignment": assignment})


@require_POST
@door(Ability.ASSIGN_WORKERS)
def take_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """The assignment was a mistake."""
    get_object_or_404(Assignment, pk=pk, case=case).take_back(by=request.user)
    say(request, _("The colleague is taken out of the care team."))
    return redirect("cases:data", case.pk)


@require_POST
@door(Ability.ASSIGN_WORKERS)
def go_on(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """The ending is taken back, unless the colleague has joined anew meanwhile."""
    assignment = get_object_or_404(Assignment, pk=pk, case=case)
    same = Assignment.objects.filter(case=case, user=assignment.user_id, task=assignment.task).exclude(pk=pk)
    if same.meeting(assignment.since, None).exists():
        say(request, _("This colleague is in the care team again already."))
    else:
        assignment.go_on(by=request.user)
        say(request, _("%(name)s stays in the care team.") % {"name": assignment.user.name})
    return redirect("cases:data", case.pk)
