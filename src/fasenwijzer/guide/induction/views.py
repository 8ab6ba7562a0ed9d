"""The pages of an induction: for the new colleague, the buddy, and who keeps the register."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.configurator.models import Edition
from fasenwijzer.guide.induction import forms
from fasenwijzer.guide.induction.models import Induction, InductionStep, TickedBy, UsualStep
from fasenwijzer.guide.learning.models import colleagues_for
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.models import User
from fasenwijzer.ui.pages import one_form, page, say

A_PAGE = 30


def _kept_by(user: User) -> list[User]:
    return list(colleagues_for(user, everybody=user.can(Ability.INTRODUCE_METHOD)))


@staff(Ability.KEEP_LEARNING)
def inductions(request: StaffRequest) -> HttpResponse:
    """Which colleagues are being introduced, and the list of steps."""
    found = Induction.objects.filter(newcomer__in=_kept_by(request.user)).select_related("newcomer", "buddy")
    told = {
        "shown": Paginator(found, A_PAGE).get_page(request.GET.get("page")),
        "query": "",
        "steps": UsualStep.usual(),
        "own": UsualStep.by_edition(),
        "may_lead": request.user.can(Ability.INTRODUCE_METHOD),
    }
    return page(request, "guide/inductions.html", told)


@staff(Ability.KEEP_LEARNING)
def begin(request: StaffRequest) -> HttpResponse:
    """A new colleague begins."""
    editions = list(Edition.objects.in_force())
    form = forms.BeginForm(request.POST or None, whom=_kept_by(request.user), editions=editions)
    if form.is_valid():
        try:
            with transaction.atomic():
                begun = Induction.begin(by=request.user, **form.told)
        except IntegrityError:
            form.add_error("newcomer", _("An induction runs for this colleague already."))
        else:
            say(request, _("The induction has begun. It stands on the page of today of your new colleague."))
            return redirect("guide:induction", begun.pk)
    title, close_url = _("A new colleague"), reverse("guide:inductions")
    return one_form(request, form, title=title, button=_("Begin"), close_url=close_url)


@staff(Ability.INTRODUCE_METHOD)
def steps(request: StaffRequest, edition: int | None = None) -> HttpResponse:
    """The organisation's own list of steps: for everybody, or for who works by one edition."""
    of = get_object_or_404(Edition.objects.in_force(), pk=edition) if edition else None
    form = forms.StepsForm(request.POST or None, edition=of)
    if form.is_valid():
        UsualStep.keep(form.cleaned_data["steps"], edition=of, by=request.user)
        say(request, _("The steps are kept. Who begins from now on gets these."))
        return redirect("guide:inductions")
    title, close_url = _("The steps of an induction"), reverse("guide:inductions")
    title = f"{title}: {of}" if of else title
    return one_form(request, form, title=title, button=_("Save"), close_url=close_url)


def _induction_or_404(request: StaffRequest, pk: int) -> Induction:
    """One in which who asks takes part, or that (s)he looks after."""
    one = get_object_or_404(Induction.objects.select_related("newcomer", "buddy"), pk=pk)
    user = request.user
    if user.pk in {one.newcomer_id, one.buddy_id}:
        return one
    if user.can(Ability.KEEP_LEARNING) and one.newcomer in _kept_by(user):
        return one
    raise Http404


@staff(Ability.SEE_METHOD)
def induction(request: StaffRequest, pk: int) -> HttpResponse:
    """The steps with their days, and who ticked what."""
    one = _induction_or_404(request, pk)
    steps = list(one.steps.select_related("induction"))
    told = {
        "one": one,
        "steps": steps,
        "done": sum(step.is_done for step in steps),
        "side": _side_of(one, request.user),
        "may_end": not one.ended_on,
    }
    return page(request, "guide/induction.html", told)


def _side_of(one: Induction, user: User) -> str:
    """As who somebody ticks; nothing for who only looks."""
    if one.ended_on:
        return ""
    return {one.newcomer_id: TickedBy.NEWCOMER, one.buddy_id: TickedBy.BUDDY}.get(user.pk, "")


@staff(Ability.SEE_METHOD)
@require_POST
def tick(request: StaffRequest, pk: int, *, done: bool) -> HttpResponse:
    """A step is done in the eyes of who asks, or not after all."""
    step = get_object_or_404(InductionStep.objects.select_related("induction"), pk=pk)
    side = _side_of(_induction_or_404(request, step.induction_id), request.user)
    if not side:
        raise PermissionDenied
    step.tick(TickedBy(side), done=done, by=request.user)
    say(request, _("It is ticked.") if done else _("It is open again."))
    return redirect("guide:induction", step.induction_id)


@staff(Ability.SEE_METHOD)
def end(request: StaffRequest, pk: int) -> HttpResponse:
    """Rounded off, with what fresh eyes saw."""
    one = _induction_or_404(request, pk)
    if one.ended_on:
        raise Http404
    form = forms.EndForm(request.POST or None)
    if form.is_valid():
        one.end(form.cleaned_data["fresh_eyes"], by=request.user)
        say(request, _("The induction is rounded off. Thank you for your fresh eyes."))
        return redirect("guide:induction", pk)
    close_url = reverse("guide:induction", args=[pk])
    return one_form(request, form, title=_("Look back"), button=_("Round it off"), close_url=close_url)
