"""The pages of a look at one phase."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.configurator.models import Edition
from fasenwijzer.guide.examining import forms
from fasenwijzer.guide.examining.gathered import figures_of, noted_about, subjects_now, told_about
from fasenwijzer.guide.examining.models import LookAgreement, PhaseLook
from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.method.phases import BY_KEY
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import one_form, page, say


@staff(Ability.SEE_METHOD)
def looks(request: StaffRequest, pk: int) -> HttpResponse:
    """The phases that were looked at."""
    one = get_object_or_404(Introduction, pk=pk)
    method = Edition.objects.current().method
    told = {
        "one": one,
        "rows": [(look, BY_KEY[look.phase].number, method.phase(look.phase).name) for look in one.looks.all()],
        "may_lead": request.user.can(Ability.INTRODUCE_METHOD),
    }
    return page(request, "guide/looks.html", told)


@staff(Ability.INTRODUCE_METHOD)
def begin(request: StaffRequest, pk: int) -> HttpResponse:
    """A new look."""
    one, form = get_object_or_404(Introduction, pk=pk), forms.LookForm(request.POST or None)
    if form.is_valid():
        look = PhaseLook.begin(one, form.cleaned_data["phase"], by=request.user)
        say(request, _("What is known about this phase stands together. Talk about it."))
        return redirect("guide:look", look.pk)
    close_url = reverse("guide:looks", args=[pk])
    return one_form(request, form, title=_("Look at one phase"), button=_("Put it together"), close_url=close_url)


@staff(Ability.SEE_METHOD)
def look(request: StaffRequest, pk: int) -> HttpResponse:
    """Everything about one phase on one page, to talk about and to print."""
    one = get_object_or_404(PhaseLook.objects.select_related("introduction"), pk=pk)
    ours, method = BY_KEY[one.phase], Edition.objects.current().method
    sees = request.user.can(Ability.SEE_ALL_FIGURES)
    told = {
        "look": one,
        "phase": ours,
        "words": method.phase(one.phase),
        "conditions": [method.condition(condition.key) for condition in ours.conditions],
        "norms": [(method.norm_word(norm.key), method.norm(norm.key)) for norm in ours.norms if method.norm(norm.key)],
        "figures": figures_of(one.phase) if sees else [],
        "sees_figures": sees,
        "stories": told_about(one.introduction, one.phase),
        "notes": noted_about(one.introduction, one.phase),
        "subjects": subjects_now(),
        "agreements": LookAgreement.objects.standing().filter(look=one),
        "may_lead": request.user.can(Ability.INTRODUCE_METHOD),
    }
    return page(request, "guide/look.html", told)


@staff(Ability.INTRODUCE_METHOD)
def conclude(request: StaffRequest, pk: int) -> HttpResponse:
    """What people concluded."""
    one = get_object_or_404(PhaseLook, pk=pk)
    form = forms.ConcludeForm(request.POST or None, initial={"conclusion": one.conclusion})
    if form.is_valid():
        one.conclude(form.cleaned_data["conclusion"], by=request.user)
        say(request, _("It is kept."))
        return redirect("guide:look", pk)
    close_url = reverse("guide:look", args=[pk])
    return one_form(request, form, title=_("What we concluded"), button=_("Save"), close_url=close_url)


@staff(Ability.INTRODUCE_METHOD)
def agree(request: StaffRequest, pk: int) -> HttpResponse:
    """What is done about it."""
    one, form = get_object_or_404(PhaseLook, pk=pk), forms.AgreementForm(request.POST or None)
    if form.is_valid():
        LookAgreement.add(by=request.user, look=one, **form.cleaned_data)
        say(request, _("It is kept."))
        return redirect("guide:look", pk)
    close_url = reverse("guide:look", args=[pk])
    return one_form(request, form, title=_("An agreement"), button=_("Save"), close_url=close_url)


@staff(Ability.INTRODUCE_METHOD)
@require_POST
def agreement(request: StaffRequest, pk: int, *, done: bool) -> HttpResponse:
    """An agreement is done, or not after all."""
    one = get_object_or_404(LookAgreement.objects.standing(), pk=pk)
    one.be_done(done, by=request.user)
    say(request, _("The agreement is done.") if done else _("The agreement is open again."))
    return redirect("guide:look", one.look_id)


@staff(Ability.INTRODUCE_METHOD)
@require_POST
def agreement_away(request: StaffRequest, pk: int, *, away: bool) -> HttpResponse:
    """An agreement is taken away, or put back."""
    one = get_object_or_404(LookAgreement.objects.filter(taken_away_at__isnull=away), pk=pk)
    if away:
        one.take_away(by=request.user)
        say(request, _("It is taken away."), undo=reverse("guide:put-agreement-back", args=[pk]))
    else:
        one.put_back(by=request.user)
        say(request, _("It is back."))
    return redirect("guide:look", one.look_id)
