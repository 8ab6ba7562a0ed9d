"""Writing the version that is being written, passage by passage."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fasenwijzer.access.roles import Ability
from fasenwijzer.analysis.areas.models import AreaNote
from fasenwijzer.analysis.author_form import author_before
from fasenwijzer.analysis.description.forms import PassageForm
from fasenwijzer.analysis.description.models import Passage, PersonDescription
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_ANALYSIS)
def add_passage(request: CaseRequest, case: Case) -> HttpResponse:
    writing = PersonDescription.objects.being_written(case)
    if writing is None:
        return _frozen(request, case, PassageForm(request.POST or None, case=case))
    form = PassageForm(request.POST or None, case=case, initial=_likely(case, writing))
    if form.is_valid():
        passage = writing.write(by=request.user, **form.told(request.user))
        undo = reverse("analysis:withdraw-passage", args=[case.pk, passage.pk])
        say(request, _("The passage is part of the text."), undo=undo)
        return redirect("analysis:add-passage" if "then" in request.POST else "analysis:text", case.pk)
    return _passage_page(request, case, form)


@door(Ability.WRITE_ANALYSIS)
def passage(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    written = get_object_or_404(Passage, pk=pk, description__case=case)
    form = PassageForm(request.POST or None, case=case, instance=written)
    if written.description.is_established:
        return _frozen(request, case, form)
    if written.withdrawn_at and request.method != "POST":
        return redirect("analysis:text", case.pk)
    if form.is_valid():
        written.put_back(by=request.user)
        written.correct(by=request.user, **form.told(request.user))
        say(request, _("The passage is changed."))
        return redirect("analysis:text", case.pk)
    return _passage_page(request, case, form, written)


@door(Ability.WRITE_ANALYSIS)
def withdraw_passage(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    written = get_object_or_404(Passage, pk=pk, description__case=case)
    if request.method == "POST":
        if written.description.is_established:
            return _frozen(request, case)
        written.withdraw(by=request.user)
        undo = reverse("analysis:put-back-passage", args=[case.pk, pk])
        say(request, _("The passage is taken out of the text."), undo=undo)
    return redirect("analysis:text", case.pk)


@door(Ability.WRITE_ANALYSIS)
def put_back_passage(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    written = get_object_or_404(Passage, pk=pk, description__case=case)
    if request.method == "POST":
        if written.description.is_established:
            return _frozen(request, case)
        written.put_back(by=request.user)
        say(request, _("The passage is back."))
    return redirect("analysis:text", case.pk)


@door(Ability.WRITE_ANALYSIS)
def move_passage(request: CaseRequest, case: Case, pk: int, up: bool) -> HttpResponse:
    written = get_object_or_404(Passage.objects.standing(), pk=pk, description__case=case)
    if request.method == "POST":
        if written.description.is_established:
            return _frozen(request, case)
        written.move(up=up, by=request.user)
    return redirect(reverse("analysis:text", args=[case.pk]) + f"#passage-{pk}")


@door(Ability.WRITE_ANALYSIS)
def take_over(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    note = get_object_or_404(AreaNote.objects.of(case), pk=pk)
    return _take_over(request, case, [note])


@door(Ability.WRITE_ANALYSIS)
def take_over_area(request: CaseRequest, case: Case, area: str) -> HttpResponse:
    return _take_over(request, case, list(AreaNote.objects.of(case).about(area)))


def _take_over(request: CaseRequest, case: Case, notes: list[AreaNote]) -> HttpResponse:
    if request.method == "POST":
        writing = PersonDescription.begin(case=case, by=request.user)
        for note in notes:
            writing.take_over(note, by=request.user)
        words = ngettext("%(many)s passage taken over.", "%(many)s passages taken over.", len(notes))
        say(request, words % {"many": len(notes)})
    return redirect("analysis:text", case.pk)


def _likely(case: Case, writing: PersonDescription) -> dict[str, str]:
    """The area after the one that was written about last, by the same author."""
    written = list(writing.passages.standing())
    keys = [area.key for area in case.method.life_areas]
    last = written[-1].life_area if written else ""
    following = keys[keys.index(last) + 1 :] if last in keys else keys if not written else []
    return {"life_area": following[0] if following else "future", "author_kind": author_before(written)}


def _frozen(request: CaseRequest, case: Case, form: PassageForm | None = None) -> HttpResponse:
    """Somebody established the text meanwhile, or it was never begun. What was typed stays to be read and copied."""
    if form is not None and form.is_bound:
        form.add_error(
            None, _("This version stands by now, so these words are not in it. Begin a new version for them.")
        )
        return _passage_page(request, case, form)
    say(request, _("This version stands. Begin a new version to change something."))
    return redirect("analysis:text", case.pk)


def _passage_page(request: CaseRequest, case: Case, form: PassageForm, written: Passage | None = None) -> HttpResponse:
    close_url = reverse("analysis:text", args=[case.pk])
    context = {"case": case, "form": form, "passage": written, "close_url": close_url}
    return page(request, "analysis/description/passage.html", context)
