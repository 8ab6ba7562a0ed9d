"""Saying for how many clients there is room, and when somebody is away."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.models import Absence
from fasenwijzer.today.team.forms import AwayForm, RoomForm
from fasenwijzer.today.team.whose import own_page, whose
from fasenwijzer.ui.pages import one_form, say


@staff(Ability.SEE_CASE)
def room(request: StaffRequest, user_id: int) -> HttpResponse:
    """Oneself, or who leads the team."""
    colleague = whose(request.user, user_id)
    form = RoomForm(request.POST or None, user=colleague)
    back = own_page(request.user, user_id)
    if form.is_valid():
        form.agree(by=request.user)
        say(request, _("The room of %(name)s is written down.") % {"name": colleague.name})
        return redirect(back)
    title = _("Room of %(name)s") % {"name": colleague.name}
    return one_form(request, form, title=title, button=_("Save the room"), close_url=reverse(back))


@staff(Ability.SEE_CASE)
def away(request: StaffRequest, user_id: int) -> HttpResponse:
    """Days away. Clients are handed over apart from this."""
    colleague = whose(request.user, user_id)
    form = AwayForm(request.POST or None, user=colleague)
    back = own_page(request.user, user_id)
    if form.is_valid():
        absence = form.note(by=request.user)
        undo = reverse("today:not-away", args=[user_id, absence.pk])
        say(request, _("It is known when %(name)s is away.") % {"name": colleague.name}, undo=undo)
        return redirect(back)
    title = _("When is %(name)s away?") % {"name": colleague.name}
    return one_form(request, form, title=title, button=_("Save the days"), close_url=reverse(back))


@require_POST
@staff(Ability.SEE_CASE)
def not_away(request: StaffRequest, user_id: int, pk: int) -> HttpResponse:
    """The days are taken away."""
    colleague = whose(request.user, user_id)
    get_object_or_404(Absence, pk=pk, user=colleague).take_back(by=request.user)
    say(request, _("The days away are taken away."))
    return redirect(own_page(request.user, user_id))
