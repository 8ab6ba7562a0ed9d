"""Reading and writing about a life area."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.analysis import rooms
from fasenwijzer.analysis.areas.forms import LeaveOpenForm, NoteForm
from fasenwijzer.analysis.areas.models import WHOLE, AreaLeftOpen, AreaNote, Heading
from fasenwijzer.analysis.areas.page import area_page
from fasenwijzer.analysis.areas.words import place_of, words_of
from fasenwijzer.analysis.author_form import author_before
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.ui.pages import page, say

NEXT_HEADING = {
    Heading.SITUATION: Heading.HARD,
    Heading.HARD: Heading.OWN_CONTRIBUTION,
    Heading.OWN_CONTRIBUTION: Heading.WHO_HELPS,
}


@door(Ability.SEE_CASE)
def description(request: CaseRequest, case: Case) -> HttpResponse:
    return area_page(request, case, case.method.life_areas[0].key)


@door(Ability.SEE_CASE)
def area(request: CaseRequest, case: Case, area: str) -> HttpResponse:
    if area != rooms.WHOLE:
        must_be_an_area(case, area)
    return area_page(request, case, area)


@door(Ability.WRITE_ANALYSIS)
def add_note(request: CaseRequest, case: Case, area: str, heading: str) -> HttpResponse:
    if area not in WHOLE:
        must_be_an_area(case, area)
    if heading not in Heading.values or (area in WHOLE and heading != Heading.SITUATION):
        raise Http404
    form = NoteForm(request.POST or None, case=case, initial=_likely(case))
    if form.is_valid():
        note = form.write(life_area=area, heading=heading, by=request.user)
        say(request, _("It is written down."), undo=reverse("analysis:withdraw-note", args=[case.pk, note.pk]))
        following = NEXT_HEADING.get(Heading(heading))
        if "then" in request.POST and following and area not in WHOLE:
            return redirect("analysis:add-note", case.pk, area, following.value)
        return redirect(_page_of(case, area))
    return _note_page(request, case, area, heading, form, following=NEXT_HEADING.get(Heading(heading)))


@door(Ability.WRITE_ANALYSIS)
def note(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    written = get_object_or_404(AreaNote.objects.of(case), pk=pk)
    form = NoteForm(request.POST or None, case=case, instance=written)
    if form.is_valid():
        form.correct(by=request.user)
        say(request, _("The words are changed."))
        return redirect(_page_of(case, written.life_area))
    return _note_page(request, case, written.life_area, written.heading, form)


@door(Ability.WRITE_ANALYSIS)
def withdraw_note(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    written = get_object_or_404(AreaNote, pk=pk, case=case)
    if request.method == "POST":
        written.withdraw(by=request.user)
        say(request, _("The words are taken away."), undo=reverse("analysis:put-back-note", args=[case.pk, pk]))
    return redirect(_page_of(case, written.life_area))


@door(Ability.WRITE_ANALYSIS)
def put_back_note(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    written = get_object_or_404(AreaNote, pk=pk, case=case)
    if request.method == "POST":
        written.put_back(by=request.user)
        say(request, _("The words are back."))
    return redirect(_page_of(case, written.life_area))


@door(Ability.WRITE_ANALYSIS)
def leave_open(request: CaseRequest, case: Case, area: str) -> HttpResponse:
    must_be_an_area(case, area)
    if request.method != "POST":
        return redirect("analysis:area", case.pk, area)
    form = LeaveOpenForm(request.POST)
    if form.is_valid():
        left = AreaLeftOpen.leave(case=case, life_area=area, reason=form.cleaned_data["reason"], by=request.user)
        words = _("%(name)s leaves this open for now.") % {"name": case.client.first_name}
        say(request, words, undo=reverse("analysis:talk-again", args=[case.pk, left.pk]))
        return redirect("analysis:area", case.pk, area)
    return area_page(request, case, area, leave_open_form=form)


@door(Ability.WRITE_ANALYSIS)
def talk_again(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    left = get_object_or_404(AreaLeftOpen, pk=pk, case=case)
    if request.method == "POST":
        left.withdraw(by=request.user)
        say(request, _("This can be talked about again."))
    return redirect("analysis:area", case.pk, left.life_area)


def must_be_an_area(case: Case, key: str) -> None:
    """Only areas of the edition of this case have a page."""
    if key not in {area.key for area in case.method.life_areas}:
        raise Http404


def _page_of(case: Case, area: str) -> str:
    return reverse("analysis:area", args=[case.pk, rooms.WHOLE if area in WHOLE else area])


def _likely(case: Case) -> dict[str, object]:
    """What is filled in beforehand: today, and the author of the last passage."""
    return {"on": clock.today(), "author_kind": author_before(list(AreaNote.objects.of(case).order_by("-pk")[:1]))}


def _note_page(
    request: CaseRequest, case: Case, area: str, heading: str, form: NoteForm, following: Heading | None = None
) -> HttpResponse:
    context = {
        "case": case,
        "tab": "person",
        "area": place_of(case, area),
        "words": words_of(area, heading),
        "form": form,
        "following": words_of(area, following) if following and area not in WHOLE else None,
        "close_url": _page_of(case, area),
    }
    return page(request, "analysis/areas/note.html", context)
