"""Adding a line to an introduction, changing it, taking it away and putting it back: one way for all kinds."""

from __future__ import annotations

from collections.abc import Mapping

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.guide.parts.kinds import LED, SHARED, Kind
from fasenwijzer.guide.parts.models import Part
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import page, say


@staff(Ability.INTRODUCE_METHOD)
def add_led(request: StaffRequest, pk: int, kind: str) -> HttpResponse:
    """A line of who leads."""
    return _form(request, _kind_or_404(LED, kind), introduction=get_object_or_404(Introduction, pk=pk))


@staff(Ability.SEE_METHOD)
def add_shared(request: StaffRequest, pk: int, kind: str) -> HttpResponse:
    """A line of any colleague."""
    return _form(request, _kind_or_404(SHARED, kind), introduction=get_object_or_404(Introduction, pk=pk))


@staff(Ability.INTRODUCE_METHOD)
def change_led(request: StaffRequest, kind: str, pk: int) -> HttpResponse:
    """Other words for a line of who leads."""
    found = _kind_or_404(LED, kind)
    part = _part_or_404(found, pk)
    return _form(request, found, introduction=part.introduction, part=part)


@staff(Ability.SEE_METHOD)
def change_shared(request: StaffRequest, kind: str, pk: int) -> HttpResponse:
    """Other words for an own line."""
    found = _kind_or_404(SHARED, kind)
    part = _part_or_404(found, pk)
    _must_be_of(part, request)
    return _form(request, found, introduction=part.introduction, part=part)


def _form(request: StaffRequest, kind: Kind, *, introduction: Introduction, part: Part | None = None) -> HttpResponse:
    """The form of a line, shown or kept."""
    form = kind.form(
        request.POST or None, request.FILES or None, introduction=introduction, part=part, chosen=request.GET.dict()
    )
    if form.is_valid():
        if part:
            part.change(by=request.user, **form.told)
        else:
            kind.record.add(introduction=introduction, by=request.user, **form.told)
        say(request, _("It is kept."))
        return redirect(kind.record.page, introduction.pk)
    told = {
        "form": form,
        "title": kind.title,
        "button": _("Save"),
        "close_url": reverse(kind.record.page, args=[introduction.pk]),
        "take_away_url": reverse("guide:take-away", args=[kind.key, part.pk]) if part else "",
    }
    return page(request, "guide/part.html", told)


@staff(Ability.SEE_METHOD)
@require_POST
def take_away(request: StaffRequest, kind: str, pk: int) -> HttpResponse:
    """Not shown any more."""
    part = _part_or_404(_kind_or_404(LED | SHARED, kind), pk)
    _must_be_of(part, request, led=kind in LED)
    part.take_away(by=request.user)
    say(request, _("It is taken away."), undo=reverse("guide:put-back", args=[kind, pk]))
    return redirect(part.page, part.introduction_id)


@staff(Ability.SEE_METHOD)
@require_POST
def put_back(request: StaffRequest, kind: str, pk: int) -> HttpResponse:
    """Shown again."""
    away = _kind_or_404(LED | SHARED, kind).record._default_manager.exclude(taken_away_at=None)
    part = get_object_or_404(away.select_related("introduction"), pk=pk)
    _must_be_of(part, request, led=kind in LED)
    try:
        with transaction.atomic():
            part.put_back(by=request.user)
    except IntegrityError:
        say(request, _("Another one took its place."))
    else:
        say(request, _("It is back."))
    return redirect(part.page, part.introduction_id)


def _kind_or_404(kinds: Mapping[str, Kind], key: str) -> Kind:
    if key not in kinds:
        raise Http404
    return kinds[key]


def _part_or_404(kind: Kind, pk: int) -> Part:
    standing = kind.record._default_manager.filter(taken_away_at=None)
    return get_object_or_404(standing.select_related("introduction"), pk=pk)


def _must_be_of(part: Part, request: StaffRequest, *, led: bool = False) -> None:
    """Of who asks, or of the project that (s)he leads. Raises PermissionDenied."""
    own = not led and part.by_id == request.user.pk
    if not (own or request.user.can(Ability.INTRODUCE_METHOD)):
        raise PermissionDenied
