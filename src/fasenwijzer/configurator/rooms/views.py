"""The rooms of a draft: one page each, kept in one press."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.configurator.drafts.views import draft_or_404
from fasenwijzer.configurator.rooms import areas as life_areas
from fasenwijzer.configurator.rooms import letters as all_letters
from fasenwijzer.configurator.rooms import rows
from fasenwijzer.configurator.rooms.areas import AreaForm
from fasenwijzer.configurator.rooms.base import RoomForm
from fasenwijzer.configurator.rooms.letters import LetterForm
from fasenwijzer.configurator.rooms.others import LensForm, ListsForm, NamesForm, StrengthsForm, TermsForm
from fasenwijzer.configurator.rooms.phase import PhaseForm
from fasenwijzer.configurator.rooms.words import WordsForm, translated_languages
from fasenwijzer.method.phases import BY_KEY
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import page, say


def _room(request: StaffRequest, pk: int, kind: type[RoomForm], back: str = "draft", **about: Any) -> HttpResponse:
    """A room of a draft, shown or kept."""
    draft = draft_or_404(pk)
    form = kind(request.POST or None, draft=draft, **about)
    form.watch(draft)
    if form.is_valid():
        form.save(by=request.user)
        say(request, _("“%(room)s” is kept in the draft.") % {"room": form.title})
        return redirect(f"configurator:{back}", pk)
    return page(
        request, "configurator/drafts/room.html", {"draft": draft, "form": form, "back": f"configurator:{back}"}
    )


@staff(Ability.MANAGE_EDITION)
def words(request: StaffRequest, pk: int, language: str = "") -> HttpResponse:
    """What people call things, in Dutch or in another language."""
    if language and language not in {one.code for one in translated_languages()}:
        raise Http404
    return _room(request, pk, WordsForm, language=language)


@staff(Ability.MANAGE_EDITION)
def phase(request: StaffRequest, pk: int, phase: str) -> HttpResponse:
    """Everything of one phase."""
    if phase not in BY_KEY:
        raise Http404
    return _room(request, pk, PhaseForm, phase=phase)


@staff(Ability.MANAGE_EDITION)
def strengths(request: StaffRequest, pk: int) -> HttpResponse:
    """The six sources."""
    return _room(request, pk, StrengthsForm)


@staff(Ability.MANAGE_EDITION)
def terms(request: StaffRequest, pk: int) -> HttpResponse:
    """Norms that belong to no phase."""
    return _room(request, pk, TermsForm)


@staff(Ability.MANAGE_EDITION)
def names(request: StaffRequest, pk: int) -> HttpResponse:
    """What kinds, results and reasons are called, and what is asked."""
    return _room(request, pk, NamesForm)


@staff(Ability.MANAGE_EDITION)
def lists(request: StaffRequest, pk: int) -> HttpResponse:
    """Kinds of report and risks."""
    return _room(request, pk, ListsForm)


@staff(Ability.MANAGE_EDITION)
def lens(request: StaffRequest, pk: int) -> HttpResponse:
    """Words that are looked at, and words that mean the same."""
    return _room(request, pk, LensForm)


@staff(Ability.MANAGE_EDITION)
def areas(request: StaffRequest, pk: int) -> HttpResponse:
    """The life areas in their order, and those that were left out."""
    draft = draft_or_404(pk)
    told = {"draft": draft, "areas": draft.written_method.life_areas, "left_out": life_areas.left_out(draft)}
    return page(request, "configurator/drafts/areas.html", told)


@staff(Ability.MANAGE_EDITION)
def add_area(request: StaffRequest, pk: int) -> HttpResponse:
    """A new life area, behind the others."""
    return _room(request, pk, AreaForm, back="areas")


@staff(Ability.MANAGE_EDITION)
def area(request: StaffRequest, pk: int, key: str) -> HttpResponse:
    """One life area."""
    if key not in {row.key for row in rows.rows_of(draft_or_404(pk), life_areas.PATH)}:
        raise Http404
    return _room(request, pk, AreaForm, back="areas", key=key)


@staff(Ability.MANAGE_EDITION)
@require_POST
def move_area(request: StaffRequest, pk: int, key: str, *, up: bool) -> HttpResponse:
    """One place up or down."""
    rows.move(draft_or_404(pk), life_areas.PATH, key, up=up, by=request.user)
    return redirect("configurator:areas", pk)


@staff(Ability.MANAGE_EDITION)
@require_POST
def leave_out_area(request: StaffRequest, pk: int, key: str) -> HttpResponse:
    """The draft goes on without this area."""
    draft = draft_or_404(pk)
    name = draft.written_method.life_area(key).name
    rows.leave_out(draft, life_areas.PATH, key, by=request.user)
    words = _("“%(area)s” is left out. What was written about it stays with the clients it is about.")
    say(request, words % {"area": name})
    return redirect("configurator:areas", pk)


@staff(Ability.MANAGE_EDITION)
@require_POST
def bring_back_area(request: StaffRequest, pk: int, key: str) -> HttpResponse:
    """An area of the base, behind the others."""
    draft = draft_or_404(pk)
    rows.bring_back(draft, life_areas.PATH, key, by=request.user)
    say(request, _("“%(area)s” is back.") % {"area": draft.written_base.life_area(key).name})
    return redirect("configurator:areas", pk)


@staff(Ability.MANAGE_EDITION)
def letters(request: StaffRequest, pk: int) -> HttpResponse:
    """The letters and forms, and those that were left out."""
    draft = draft_or_404(pk)
    told = {"draft": draft, "letters": draft.written_method.letters, "left_out": all_letters.left_out(draft)}
    return page(request, "configurator/drafts/letters.html", told)


@staff(Ability.MANAGE_EDITION)
def add_letter(request: StaffRequest, pk: int) -> HttpResponse:
    """A new letter or form, behind the others."""
    return _room(request, pk, LetterForm, back="letters")


@staff(Ability.MANAGE_EDITION)
def letter(request: StaffRequest, pk: int, key: str) -> HttpResponse:
    """One letter or form."""
    if draft_or_404(pk).written_method.letter(key) is None:
        raise Http404
    return _room(request, pk, LetterForm, back="letters", key=key)


@staff(Ability.MANAGE_EDITION)
@require_POST
def leave_out_letter(request: StaffRequest, pk: int, key: str) -> HttpResponse:
    """The draft goes on without this letter; letters that were sent stay as they are."""
    draft = draft_or_404(pk)
    if (letter := draft.written_method.letter(key)) is None:
        raise Http404
    rows.leave_out(draft, all_letters.PATH, key, by=request.user)
    say(request, _("“%(letter)s” is left out.") % {"letter": letter.name})
    return redirect("configurator:letters", pk)


@staff(Ability.MANAGE_EDITION)
@require_POST
def bring_back_letter(request: StaffRequest, pk: int, key: str) -> HttpResponse:
    """A letter of the base, behind the others."""
    draft = draft_or_404(pk)
    rows.bring_back(draft, all_letters.PATH, key, by=request.user)
    say(request, _("It is back."))
    return redirect("configurator:letters", pk)
