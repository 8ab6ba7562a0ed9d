"""The pages of the handbook by the group and of the instruments."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from fasenwijzer.access.roles import Ability
from fasenwijzer.configurator.models import Edition
from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.guide.matrix.forms import TakeInForm, phases_of
from fasenwijzer.guide.matrix.models import InstrumentNote, MatrixNote, Verdict
from fasenwijzer.method.phases import BY_KEY, PHASES
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import one_form, page, say

COLUMNS = {
    "what": gettext_lazy("What"),
    "who": gettext_lazy("Who"),
    "when": gettext_lazy("When"),
    "where": gettext_lazy("Where"),
    "with": gettext_lazy("With what"),
    "how": gettext_lazy("How"),
}


@staff(Ability.SEE_METHOD)
def matrix(request: StaffRequest, pk: int) -> HttpResponse:
    """Eight phases by six questions, with what everybody says for each."""
    one = get_object_or_404(Introduction, pk=pk)
    notes = list(MatrixNote.objects.of(one).select_related("taken_into"))
    by_cell: dict[tuple[str, str], list[MatrixNote]] = {}
    for note in notes:
        by_cell.setdefault((note.phase, note.question), []).append(note)
    method = Edition.objects.current().method
    rows = [
        (phase, method.phase(phase.key), [(q, w, by_cell.get((phase.key, q), [])) for q, w in COLUMNS.items()])
        for phase in PHASES
    ]
    told = {
        "one": one,
        "rows": rows,
        "labels": list(COLUMNS.values()),
        "filled": len(by_cell),
        "cells": len(PHASES) * len(COLUMNS),
        "may_lead": request.user.can(Ability.INTRODUCE_METHOD),
        "may_take_in": request.user.can(Ability.MANAGE_EDITION),
    }
    return page(request, "guide/matrix.html", told)


@staff(Ability.MANAGE_EDITION)
def take_in(request: StaffRequest, pk: int, phase: str) -> HttpResponse:
    """The notes of a phase go into a draft, where the method manager writes on."""
    one = get_object_or_404(Introduction, pk=pk)
    if phase not in BY_KEY:
        raise Http404
    form = TakeInForm(request.POST or None)
    if form.is_valid():
        draft = form.chosen(by=request.user)
        many = MatrixNote.take_into(draft, one, phase, by=request.user)
        words = ngettext("%(many)s note is in the draft now.", "%(many)s notes are in the draft now.", many)
        say(request, words % {"many": many})
        return redirect("configurator:draft-phase", draft.pk, phase)
    title = _("Take “%(phase)s” into a draft") % {"phase": Edition.objects.current().method.phase(phase).name}
    return one_form(
        request, form, title=title, button=_("Take it in"), close_url=reverse("guide:matrix", args=[one.pk])
    )


@staff(Ability.SEE_METHOD)
def instruments(request: StaffRequest, pk: int) -> HttpResponse:
    """What is in use now, by what people want with it."""
    one = get_object_or_404(Introduction, pk=pk)
    names = dict(phases_of(Edition.objects.current()))
    notes = [(note, names.get(note.phase, "")) for note in InstrumentNote.objects.of(one)]
    told = {
        "one": one,
        "verdicts": [(key, words, [n for n in notes if n[0].verdict == key]) for key, words in Verdict.choices],
        "may_lead": request.user.can(Ability.INTRODUCE_METHOD),
    }
    return page(request, "guide/instruments.html", told)
