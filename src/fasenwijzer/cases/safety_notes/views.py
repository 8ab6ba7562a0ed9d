"""Agreeing on a note about safety, changing it, and taking it away."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.cover import address, home_of
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.safety_notes.forms import SafetyNoteForm
from fasenwijzer.cases.safety_notes.models import NoteKind, SafetyNote
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_RISKS)
def add(request: CaseRequest, case: Case) -> HttpResponse:
    """One more thing to know."""
    form = SafetyNoteForm(request.POST or None, case=case)
    if form.is_valid():
        note = form.save(by=request.user)
        undo = reverse("cases:withdraw-safety-note", args=[case.pk, note.pk])
        say(request, _("The note is on the cover."), undo=undo)
        return redirect(_after(note))
    return page(request, "cases/safety_notes/form.html", {"case": case, "form": form, "close_url": room_of(case)})


@door(Ability.WRITE_RISKS)
def change(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Other words, or an end."""
    note = get_object_or_404(SafetyNote, pk=pk, case=case)
    if note.withdrawn_at and request.method != "POST":
        return redirect(room_of(case))
    form = SafetyNoteForm(request.POST or None, case=case, note=note)
    if form.is_valid():
        note = form.save(by=request.user)
        say(request, _("The note is changed."))
        return redirect(_after(note))
    return page(request, "cases/safety_notes/form.html", {"case": case, "form": form, "close_url": room_of(case)})


@require_POST
@door(Ability.WRITE_RISKS)
def withdraw(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    get_object_or_404(SafetyNote, pk=pk, case=case).withdraw(by=request.user)
    undo = reverse("cases:put-back-safety-note", args=[case.pk, pk])
    say(request, _("The note is taken away."), undo=undo)
    return redirect(room_of(case))


@require_POST
@door(Ability.WRITE_RISKS)
def put_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    get_object_or_404(SafetyNote, pk=pk, case=case).put_back(by=request.user)
    say(request, _("The note is there again."))
    return redirect(room_of(case))


def _after(note: SafetyNote) -> str:
    """Of a secret address: where it stands already, so that it can be taken out there."""
    where = address("search:secret-address", note.case_id) if note.kind != NoteKind.SAFETY else ""
    return where or room_of(note.case)


def room_of(case: Case) -> str:
    """The room about safety."""
    return address("risks:safety", case.pk) or home_of(case)
