"""The circle as who takes part sees it: putting something on the list, taking up, ticking, taking away."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.portal.circle.forms import IntoPlanForm, LineForm
from fasenwijzer.portal.circle.list import Reader, Row, goals_for, owners_of, told_of
from fasenwijzer.portal.circle.models import CircleLine
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.ui.pages import page, say


@own_place(OwnAbility.TAKE_PART)
def circle(request: OwnRequest, case: Case) -> HttpResponse:
    """The whole list; of the file it tells nothing else."""
    form = LineForm(request.POST or None)
    if form.is_valid():
        line = form.put(case=case, by=request.user)
        say(request, _("It stands on the list."), undo=reverse("portal:circle-remove", args=[case.pk, line.pk]))
        return redirect("portal:circle", case.pk)
    told = {"case": case, "here": "circle", "reach": request.reach, "form": form}
    return page(request, "portal/circle/circle.html", told | told_of(case, _reader(request, case), _asked(request)))


@require_POST
@own_place(OwnAbility.TAKE_PART)
def take(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """I do it, or I gladly have it. Who was first stays."""
    row = _row(request, case, pk)
    if row.line.taken_by:
        say(request, _("%(name)s was first.") % {"name": row.line.taken_by.name})
    elif row.may_take:
        row.line.take_up(by=request.user)
        say(request, _("It is written down."), undo=reverse("portal:circle-give-back", args=[case.pk, pk]))
    return redirect("portal:circle", case.pk)


@require_POST
@own_place(OwnAbility.TAKE_PART)
def give_back(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """It does not work out after all."""
    row = _row(request, case, pk)
    if row.may_give_back:
        row.line.taking.give_back(by=request.user)
        say(request, _("It is open again for somebody else."))
    return redirect("portal:circle", case.pk)


@require_POST
@own_place(OwnAbility.TAKE_PART)
def done(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """By who does it, or by the client."""
    row = _row(request, case, pk)
    if row.may_finish:
        row.line.finish_it(on=clock.today(), by=request.user)
        say(request, _("Done. Well done."), undo=reverse("portal:circle-not-done", args=[case.pk, pk]))
    return redirect("portal:circle", case.pk)


@require_POST
@own_place(OwnAbility.TAKE_PART)
def not_done(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """Only who ticked it takes the tick back."""
    line = _row(request, case, pk).line
    if line.is_done and line.finish.by_id == request.user.pk:
        line.finish.take_back(by=request.user)
        say(request, _("It is not ticked any more."))
    return redirect("portal:circle", case.pk)


@require_POST
@own_place(OwnAbility.TAKE_PART)
def remove(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """One's own; the client may take away whatever stands there."""
    row = _row(request, case, pk)
    if not row.may_remove:
        raise PermissionDenied
    row.line.withdraw(by=request.user)
    say(request, _("It is off the list."), undo=reverse("portal:circle-put-back", args=[case.pk, pk]))
    return redirect("portal:circle", case.pk)


@require_POST
@own_place(OwnAbility.TAKE_PART)
def put_back(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """Only who took it away."""
    get_object_or_404(CircleLine, pk=pk, case=case, withdrawn_by=request.user).put_back(by=request.user)
    say(request, _("It stands on the list."))
    return redirect("portal:circle", case.pk)


@require_POST
@own_place(OwnAbility.TAKE_PART)
def into_plan(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """The client takes over what somebody offers."""
    row, form = _row(request, case, pk), IntoPlanForm(request.POST, goals=goals_for(case))
    if not request.reach.is_client:
        raise PermissionDenied
    if row.may_plan and form.is_valid():
        row.line.put_in_plan(goal=form.cleaned_data["goal"], by=request.user)
        say(request, _("It stands in your plan."))
    return redirect("portal:circle", case.pk)


def _reader(request: OwnRequest, case: Case) -> Reader:
    return Reader(request.user, owners_of(case), is_client=request.reach.is_client)


def _row(request: OwnRequest, case: Case, pk: int) -> Row:
    return _reader(request, case).row(get_object_or_404(CircleLine.objects.of(case), pk=pk))


def _asked(request: OwnRequest) -> str | None:
    return request.GET.get("page")
