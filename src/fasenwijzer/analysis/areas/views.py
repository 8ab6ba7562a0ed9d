"""Reading and writing about a life area."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fasenwijzer.access.roles import Ability
from fasenwijzer.analysis import rooms
from fasenwijzer.analysis.areas.forms import LeaveOpenForm, NoteForm
from fasenwijzer.analysis.areas.models import WHOLE, AreaLeftOpen, AreaNote
from fasenwijzer.analysis.areas.page import area_page
from fasenwijzer.analysis.areas.taking_back import name_of, named
from fasenwijzer.analysis.areas.words import place_of, words_of
from fasenwijzer.analysis.areas.writing import AreaWriting
from fasenwijzer.analysis.strengths.models import Strength
from fasenwijzer.analysis.wishes.models import Wish
from fasenwijzer.cases.case_record import CaseRecord
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.ui.pages import page, say


@door(Ability.SEE_CASE)
def description(request: CaseRequest, case: Case) -> HttpResponse:
    """The person description opens at the first life area."""
    return redirect("analysis:area", case.pk, case.method.life_areas[0].key)


@door(Ability.SEE_CASE)
def area(request: CaseRequest, case: Case, area: str) -> HttpResponse:
    if area != rooms.WHOLE:
        must_be_an_area(case, area)
    return area_page(request, case, area)


@door(Ability.WRITE_ANALYSIS)
def write(request: CaseRequest, case: Case, area: str) -> HttpResponse:
    """Keep what was typed on the page; then stay, stay at one part, or go on to the next area."""
    if area != rooms.WHOLE:
        must_be_an_area(case, area)
    if request.method != "POST":
        return redirect("analysis:area", case.pk, area)
    writing = AreaWriting(case, area, request.POST)
    if not writing.is_valid():
        return area_page(request, case, area, writing)
    written = writing.write(by=request.user)
    then = request.POST.get("then", "")
    if written:
        _tell(request, case, area, written)
    elif then != "on":
        say(request, _("Nothing was typed yet. Choose a heading and begin with one sentence."))
    return redirect(_where_to(case, area, then, writing.goes_on_with(then)))


@door(Ability.WRITE_ANALYSIS)
def take_back(request: CaseRequest, case: Case, area: str, written: str) -> HttpResponse:
    """Everything that was kept in one press, together."""
    if request.method == "POST":
        for record in named(case, written):
            record.withdraw(by=request.user)
        say(request, _("It is taken away again."))
    return redirect("analysis:area", case.pk, area)


@door(Ability.WRITE_ANALYSIS)
def note(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    written = get_object_or_404(AreaNote, pk=pk, case=case)
    if written.withdrawn_at and request.method != "POST":
        return redirect(_page_of(case, written.life_area))
    form = NoteForm(request.POST or None, case=case, instance=written)
    if form.is_valid():
        form.correct(by=request.user)
        say(request, _("The words are changed."))
        return redirect(_page_of(case, written.life_area))
    return _note_page(request, case, written, form)


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


def _tell(request: CaseRequest, case: Case, area: str, written: list[CaseRecord]) -> None:
    """What is kept now; one undo for all of it."""
    words = ngettext("It is written down.", "%(many)s things are written down.", len(written))
    only = written[0] if len(written) == 1 else None
    if isinstance(only, Strength):
        words = _("“%(text)s” is one of the strengths now.")
    elif isinstance(only, Wish):
        words = _("The wish is written down. It can become a goal in the plan.")
    undo = reverse("analysis:take-back", args=[case.pk, area, name_of(written)])
    say(request, words % {"many": len(written), "text": only}, undo=undo)


def _where_to(case: Case, area: str, then: str, again: str) -> str:
    """The next page of the index, or this one, with the part open in which the next thing can be typed."""
    here = reverse("analysis:area", args=[case.pk, area])
    after = rooms.beside(rooms.rooms_of(case, area))[1] if then == "on" else None
    return after.url if after else f"{here}?again={again}" if again else here


def _note_page(request: CaseRequest, case: Case, written: AreaNote, form: NoteForm) -> HttpResponse:
    context = {
        "case": case,
        "tab": "person",
        "area": place_of(case, written.life_area),
        "words": words_of(written.life_area, written.heading),
        "form": form,
        "close_url": _page_of(case, written.life_area),
    }
    return page(request, "analysis/areas/note.html", context)
