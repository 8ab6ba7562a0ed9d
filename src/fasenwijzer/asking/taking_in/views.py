"""Putting answers of another system in the box that knows nobody."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import ngettext

from fasenwijzer.access.roles import Ability
from fasenwijzer.asking.models import Round
from fasenwijzer.asking.taking_in.forms import WithoutNamesForm
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.questionnaires.models import Version
from fasenwijzer.ui.pages import page, say


@staff(Ability.ASK_PEOPLE)
def take_in(request: StaffRequest, pk: int) -> HttpResponse:
    """A file, looked over on a page, and only then put in: all of it or nothing."""
    one = get_object_or_404(Round.objects.whole().running(), pk=pk, anonymous=True)
    version = Version.objects.whole().get(pk=one.version_id)
    form = WithoutNamesForm(request.POST or None, request.FILES or None, version=version)
    told, step = {"round": one, "form": form}, request.POST.get("step", "")
    if not form.is_bound or step == "change" or not form.is_valid():
        return page(request, "asking/take_in.html", told)
    if step == "done" and form.pour_in(one, by=request.user):
        many = len(form.responses)
        words = ngettext("The answers of %(many)s person are in.", "The answers of %(many)s people are in.", many)
        say(request, words % {"many": many})
        return redirect("asking:round", pk)
    return page(request, "asking/look_over_unnamed.html", told)
