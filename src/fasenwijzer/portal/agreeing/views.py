"""Reading what waits in a plain form, and saying yes, signing, or saying why not."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.analysis.description.reading import Piece, pieces_of
from fasenwijzer.analysis.models import PersonDescription
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.safety_notes.watch import may_be_told
from fasenwijzer.plan.models import Action, Goal, PlanAgreement, PlanVersion
from fasenwijzer.plan.reading.rows import read_version
from fasenwijzer.plan.reading.shapes import Reading
from fasenwijzer.portal.agreeing.asked import (
    answer_about,
    asked_about_text,
    description_of,
    own_answer,
    people_asked,
    version_of,
)
from fasenwijzer.portal.agreeing.forms import AgreeForm, AgreePlanForm
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.ui.pages import page, say


@own_place(OwnAbility.DECIDE)
def agree_plan(request: OwnRequest, case: Case) -> HttpResponse:
    """The version that holds, word for word; who is asked at this age is shown with it."""
    version, reach, user = version_of(case), request.reach, request.user
    if version is None:
        raise Http404
    form = AgreePlanForm(request.POST or None, version=version)
    if form.is_valid():
        given = form.answer_as(reach, by=user)
        say(request, _("Your answer is saved."), undo=reverse("portal:take-agreement-back", args=[case.pk, given.pk]))
        return redirect("portal:home", case.pk)
    told = {"version": version, "reading": _reading(request, case, version), "form": form}
    told |= {"own": own_answer(version, reach, user), "people": people_asked(version, case)}
    return page(request, "portal/agreeing/plan.html", _told(request, case) | told)


@require_POST
@own_place(OwnAbility.DECIDE)
def take_back(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """One's own answer of today."""
    mine = PlanAgreement.objects.standing().filter(version__plan__case=case, by=request.user, on=clock.today())
    get_object_or_404(mine.select_related("version__plan"), pk=pk).withdraw(by=request.user)
    say(request, _("Your answer is taken back."))
    return redirect("portal:agree-plan", case.pk)


@own_place(OwnAbility.DECIDE)
def agree_description(request: OwnRequest, case: Case) -> HttpResponse:
    """The text about the person; each who decides gives an own answer, and sees that of the others without why."""
    description = description_of(case, request.reach)
    if description is None:
        raise Http404
    form, people = AgreeForm(request.POST or None, text=description), asked_about_text(description, case)
    if form.is_valid():
        form.give(description, reach=request.reach, by=request.user)
        say(request, _("Your answer is saved."))
        return redirect("portal:home", case.pk)
    told = {"description": description, "pieces": _pieces(request, case, description), "form": form, "people": people}
    told["own"] = answer_about(description, request.user)
    return page(request, "portal/agreeing/description.html", _told(request, case) | told)


def _reading(request: OwnRequest, case: Case, version: PlanVersion) -> Reading:
    """The version without what names an address that this person may not know; one's own words stay."""
    reading, user = read_version(version, case), request.user
    own = {*Goal.objects.of(case).filter(own_words_of=user).values_list("text", flat=True)}
    own |= {*Action.objects.of(case).filter(own_words_of=user).values_list("text", flat=True)}
    reading.agreements = [one for one in reading.agreements if may_be_told(user, case, one.text)]
    reading.rungs = [one for one in reading.rungs if one.text in own or may_be_told(user, case, one.text)]
    for rung in reading.rungs:
        rung.steps = [one for one in rung.steps if one.text in own or may_be_told(user, case, one.text)]
    return reading


def _pieces(request: OwnRequest, case: Case, description: PersonDescription) -> list[Piece]:
    """Without what names an address that this person may not know."""
    return [one for one in pieces_of(case, description) if may_be_told(request.user, case, one.passage.text)]


def _told(request: OwnRequest, case: Case) -> dict[str, Any]:
    return {"case": case, "here": "plan", "reach": request.reach}
