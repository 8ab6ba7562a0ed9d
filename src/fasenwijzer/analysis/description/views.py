"""The text as a whole: begin, establish, answer, read; per version."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.analysis import rooms
from fasenwijzer.analysis.description.comparing import compare
from fasenwijzer.analysis.description.forms import AnswerForm, EstablishForm
from fasenwijzer.analysis.description.models import PersonDescription
from fasenwijzer.analysis.description.outcome import judged
from fasenwijzer.analysis.description.reading import length_of, material_of, pieces_of, reading
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.ui.pages import page, say


@door(Ability.SEE_CASE)
def text(request: CaseRequest, case: Case) -> HttpResponse:
    """The version being written, else the one that holds, else an invitation to begin."""
    versions = judged(case, PersonDescription.objects.of(case))
    newest = versions[0] if versions else None
    context = _frame(request, case, versions)
    if newest is None:
        return page(request, "analysis/description/none.html", context)
    if newest.is_established:
        return page(request, "analysis/description/version.html", context | reading(case, newest))
    pieces = pieces_of(case, newest)
    context |= {
        "description": newest,
        "pieces": pieces,
        "material": material_of(case, pieces),
        "length": length_of(pieces),
    }
    return page(request, "analysis/description/writing.html", context)


@door(Ability.SEE_CASE)
def version(request: CaseRequest, case: Case, number: int) -> HttpResponse:
    versions = judged(case, PersonDescription.objects.of(case))
    description = numbered(versions, number)
    if not description.is_established:
        return redirect("analysis:text", case.pk)
    context = _frame(request, case, versions)
    return page(request, "analysis/description/version.html", context | reading(case, description))


@door(Ability.SEE_CASE)
def beside(request: CaseRequest, case: Case, number: int) -> HttpResponse:
    """A version beside an older one: ?then=…, or the last one of the round before, or the version before."""
    versions = judged(case, PersonDescription.objects.of(case))
    now = numbered(versions, number)
    older = [version for version in versions if version.version < number]
    if not older:
        return redirect("analysis:version", case.pk, number)
    then = _asked(request, older) or next((version for version in older if version.cycle < now.cycle), older[0])
    compared = compare(case, *(list(version.passages.standing()) for version in (then, now)))
    context = {"case": case, "tab": "person", "then": then, "now": now, "older": older, "compared": compared}
    return page(request, "analysis/description/beside.html", context)


def numbered(versions: list[PersonDescription], number: int) -> PersonDescription:
    """Raises Http404 when this file has no such version."""
    found = next((version for version in versions if version.version == number), None)
    if found is None:
        raise Http404
    return found


def _asked(request: CaseRequest, older: list[PersonDescription]) -> PersonDescription | None:
    asked = request.GET.get("then", "")
    return next((version for version in older if str(version.version) == asked), None)


@door(Ability.WRITE_ANALYSIS)
def begin(request: CaseRequest, case: Case) -> HttpResponse:
    if request.method == "POST":
        previous = PersonDescription.objects.holding(case) if "previous" in request.POST else None
        new = PersonDescription.begin(case=case, by=request.user, previous=previous)
        say(request, _("Version %(version)s is begun.") % {"version": new.version})
    return redirect("analysis:text", case.pk)


@door(Ability.WRITE_ANALYSIS)
def drop(request: CaseRequest, case: Case) -> HttpResponse:
    """Only an empty version is dropped: what is written is taken away piece by piece, each with its undo."""
    writing = PersonDescription.objects.being_written(case)
    if request.method == "POST" and writing and not writing.passages.standing().exists():
        writing.drop(by=request.user)
        say(request, _("There is no version being written any more."))
    return redirect("analysis:text", case.pk)


@door(Ability.WRITE_ANALYSIS)
def establish(request: CaseRequest, case: Case) -> HttpResponse:
    writing = PersonDescription.objects.being_written(case)
    if writing is None or not writing.passages.standing().exists():
        say(request, _("There is nothing to establish yet."))
        return redirect("analysis:text", case.pk)
    form = EstablishForm(request.POST or None, case=case, initial={"on": clock.today()})
    if form.is_valid():
        writing.establish(on=form.cleaned_data["on"], by=request.user)
        words = _("Version %(version)s is established.") % {"version": writing.version}
        say(request, words, undo=reverse("analysis:go-on-writing", args=[case.pk, writing.version]))
        return redirect("analysis:text", case.pk)
    return _task(request, case, "establish", {"form": form, "description": writing})


@door(Ability.WRITE_ANALYSIS)
def go_on_writing(request: CaseRequest, case: Case, number: int) -> HttpResponse:
    description = get_object_or_404(PersonDescription.objects.established(), case=case, version=number)
    if request.method == "POST" and description.can_go_on:
        description.go_on_writing(by=request.user)
        say(request, _("Version %(version)s can be changed again.") % {"version": number})
    elif request.method == "POST":
        say(request, _("This version stands. Begin a new version to change something."))
    return redirect("analysis:text", case.pk)


@door(Ability.WRITE_ANALYSIS)
def answer(request: CaseRequest, case: Case, number: int) -> HttpResponse:
    description = get_object_or_404(PersonDescription.objects.established(), case=case, version=number)
    form = AnswerForm(request.POST or None, case=case, initial={"on": clock.today()})
    if form.is_valid():
        form.give(description, by=request.user)
        words = _("The answer of %(name)s is written down.") % {"name": case.client.first_name}
        say(request, words, undo=reverse("analysis:forget-answer", args=[case.pk, number]))
        return redirect("analysis:version", case.pk, number)
    return _task(request, case, "answer", {"form": form, "description": description})


@door(Ability.WRITE_ANALYSIS)
def forget_answer(request: CaseRequest, case: Case, number: int) -> HttpResponse:
    description = get_object_or_404(PersonDescription.objects.established(), case=case, version=number)
    if request.method == "POST":
        description.forget_answer(by=request.user)
        say(request, _("The answer is taken back."))
    return redirect("analysis:version", case.pk, number)


def _frame(request: CaseRequest, case: Case, versions: list[PersonDescription]) -> dict[str, Any]:
    """What every page of the text has around it."""
    return {
        "case": case,
        "tab": "person",
        "rooms": rooms.rooms_of(case, rooms.TEXT),
        "versions": versions,
        "holding": next((version for version in versions if version.is_established), None),
        "may_write": Ability.WRITE_ANALYSIS in request.case_abilities,
    }


def _task(request: CaseRequest, case: Case, name: str, context: dict[str, Any]) -> HttpResponse:
    close_url = reverse("analysis:text", args=[case.pk])
    return page(request, f"analysis/description/{name}.html", {"case": case, "close_url": close_url} | context)
