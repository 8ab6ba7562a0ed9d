"""The pages of introducing the method."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.guide import forms
from fasenwijzer.guide.culture.models import FEWEST
from fasenwijzer.guide.culture.spread import spread_of
from fasenwijzer.guide.models import (
    ConditionKey,
    ConditionState,
    CultureScan,
    Introduction,
    ScanIsClosed,
    Stage,
    Story,
    TakenAlready,
)
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import one_form, page, say


@staff(Ability.SEE_METHOD)
def introduction(request: StaffRequest) -> HttpResponse:
    """The project of now: its stage, its scan, its conditions and its stories."""
    one = Introduction.objects.select_related("leader").prefetch_related("stages", "scans").first()
    leads = request.user.can(Ability.INTRODUCE_METHOD)
    if one is None:
        return page(request, "guide/none.html", {"may_lead": leads})
    scan = next(iter(one.scans.all()), None)
    stories = one.stories.all() if leads else one.stories.filter(Q(may_be_quoted=True) | Q(by=request.user))
    told = {
        "one": one,
        "stages": [(key, words, _pages(one, key)) for key, words in Stage.choices],
        "scan": scan,
        "taken": scan is not None and scan.taken.filter(user=request.user).exists(),
        "conditions": _conditions(one),
        "stories": stories.order_by("theme", "pk"),
        "may_lead": leads,
    }
    return page(request, "guide/introduction.html", told)


PAGES = {
    Stage.EXPLORE: (),
    Stage.IMAGINE: (("guide:imagining", gettext_lazy("Imagine together")),),
    Stage.SHAPE: (
        ("guide:plan", gettext_lazy("Project plan")),
        ("guide:matrix", gettext_lazy("Handbook")),
        ("guide:instruments", gettext_lazy("Instruments in use")),
    ),
    Stage.ANCHOR: (
        ("guide:looks", gettext_lazy("One phase at a time")),
        ("guide:reports", gettext_lazy("Yearly evaluation")),
    ),
}
"""What belongs to each stage, by the name of its page."""


def _pages(one: Introduction, stage: str) -> list[tuple[str, Any]]:
    return [(reverse(name, args=[one.pk]), words) for name, words in PAGES[Stage(stage)]]


def _conditions(one: Introduction) -> list[Any]:
    said = ConditionState.objects.latest_of(one)
    return [(key, words, said.get(key)) for key, words in ConditionKey.choices]


@staff(Ability.INTRODUCE_METHOD)
def begin(request: StaffRequest) -> HttpResponse:
    """A new project."""
    form = forms.BeginForm(request.POST or None)
    if form.is_valid():
        form.begin(by=request.user)
        say(request, _("The project has begun. Begin by asking how it is now."))
        return redirect("guide:introduction")
    return _task(request, form, _("Introduce the method"), _("Begin"))


@staff(Ability.INTRODUCE_METHOD)
def tell(request: StaffRequest, pk: int) -> HttpResponse:
    """The picture they made together."""
    one = get_object_or_404(Introduction, pk=pk)
    form = forms.TellForm(request.POST or None, initial={"picture": one.picture})
    if form.is_valid():
        one.tell(**form.cleaned_data, by=request.user)
        say(request, _("It is kept."))
        return redirect("guide:introduction")
    return _task(request, form, _("Our picture"), _("Save"))


@staff(Ability.INTRODUCE_METHOD)
@require_POST
def go_to(request: StaffRequest, pk: int, stage: str) -> HttpResponse:
    """To a stage, on or back."""
    if stage not in Stage.values:
        raise Http404
    get_object_or_404(Introduction, pk=pk).go_to(stage, by=request.user)
    say(request, _("You are in the stage “%(stage)s” now.") % {"stage": Stage(stage).label})
    return redirect("guide:introduction")


@staff(Ability.INTRODUCE_METHOD)
@require_POST
def open_scan(request: StaffRequest, pk: int) -> HttpResponse:
    """A new round of the culture scan."""
    one = get_object_or_404(Introduction, pk=pk)
    try:
        with transaction.atomic():
            CultureScan.open(one, by=request.user)
    except IntegrityError:
        say(request, _("A scan is open already."))
    else:
        say(request, _("The scan is open. Ask colleagues to take part."))
    return redirect("guide:introduction")


@staff(Ability.INTRODUCE_METHOD)
@require_POST
def close_scan(request: StaffRequest, pk: int) -> HttpResponse:
    """No more answers."""
    scan = get_object_or_404(CultureScan.objects.filter(closed_on=None), pk=pk)
    scan.close(by=request.user)
    say(request, _("The scan is closed. Talk about the spread, not about who said what."))
    return redirect("guide:scan", pk)


@staff(Ability.SEE_METHOD)
def answer(request: StaffRequest, pk: int) -> HttpResponse:
    """Seven rows, two marks each; nobody knows who gave them."""
    scan = get_object_or_404(CultureScan, pk=pk)
    form = forms.CultureForm(request.POST or None)
    if form.is_valid():
        try:
            form.answer(scan, by=request.user)
        except TakenAlready:
            form.add_error(None, _("You took part already. Everybody is counted once."))
        except ScanIsClosed:
            form.add_error(None, _("This scan is closed."))
        else:
            say(request, _("Thank you. Your marks are counted. Nobody can see that they are yours."))
            return redirect("guide:scan", pk)
    return page(request, "guide/answer.html", {"scan": scan, "form": form})


@staff(Ability.SEE_METHOD)
def scan(request: StaffRequest, pk: int) -> HttpResponse:
    """The spread, when enough people took part."""
    one = get_object_or_404(CultureScan, pk=pk)
    told = {
        "scan": one,
        "many": one.many,
        "fewest": FEWEST,
        "spreads": spread_of(one),
        "taken": one.taken.filter(user=request.user).exists(),
        "may_lead": request.user.can(Ability.INTRODUCE_METHOD),
    }
    return page(request, "guide/scan.html", told)


@staff(Ability.INTRODUCE_METHOD)
def condition(request: StaffRequest, pk: int, key: str) -> HttpResponse:
    """How far one of the ten conditions is."""
    if key not in ConditionKey.values:
        raise Http404
    one = get_object_or_404(Introduction, pk=pk)
    said = ConditionState.objects.latest_of(one).get(key)
    initial = {"state": said.state, "owner": said.owner, "proof": said.proof} if said else {}
    form = forms.ConditionForm(request.POST or None, initial=initial)
    if form.is_valid():
        ConditionState.say(one, key, **form.cleaned_data, by=request.user)
        say(request, _("It is kept."))
        return redirect("guide:introduction")
    return _task(request, form, str(ConditionKey(key).label), _("Save"))


@staff(Ability.SEE_METHOD)
def tell_story(request: StaffRequest, pk: int) -> HttpResponse:
    """A story of an interview."""
    one = get_object_or_404(Introduction, pk=pk)
    form = forms.StoryForm(request.POST or None)
    if form.is_valid():
        form.tell(one, by=request.user)
        say(request, _("The story is kept."))
        return redirect("guide:introduction")
    return _task(request, form, _("A story"), _("Save the story"))


@staff(Ability.SEE_METHOD)
@require_POST
def quote(request: StaffRequest, pk: int, *, may: bool) -> HttpResponse:
    """Colleagues may read a story, or no longer: who told it changes that by who wrote it down."""
    story = get_object_or_404(Story, pk=pk)
    if story.by_id != request.user.pk and not request.user.can(Ability.INTRODUCE_METHOD):
        raise PermissionDenied
    story.let_quote(may, by=request.user)
    say(request, _("Colleagues may read this story.") if may else _("Colleagues do not read this story any more."))
    return redirect("guide:introduction")


def self_check(request: HttpRequest) -> HttpResponse:
    """Five questions for who wonders whether the method fits; for everybody, and nothing is kept."""
    form = forms.SelfCheckForm(request.POST or None)
    told = {"form": form, "advice": form.advice if form.is_valid() else None}
    return page(request, "guide/self_check.html", told)


def _task(request: HttpRequest, form: BaseForm, title: str, button: str) -> HttpResponse:
    return one_form(request, form, title=title, button=button, close_url=reverse("guide:introduction"))
