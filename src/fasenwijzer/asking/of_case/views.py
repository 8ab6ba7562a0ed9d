"""In the file of a client: what was asked with a name, the answers where who guides may read them, and paper."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.asking.answering.response import response_of
from fasenwijzer.asking.answering.said import said_by, said_in
from fasenwijzer.asking.asked.models import AskedQuerySet
from fasenwijzer.asking.models import AnsweredAlready, Asked, RoundIsOver
from fasenwijzer.asking.taking_in.forms import OfClientForm
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.questionnaires.fhir.handing_out import handed_out
from fasenwijzer.questionnaires.filling_in.forms import AnswerForm
from fasenwijzer.questionnaires.models import Version
from fasenwijzer.ui.pages import page, say
from fasenwijzer.ui.qr import qr_of


@door(Ability.SEE_CASE)
def of_case(request: CaseRequest, case: Case) -> HttpResponse:
    """Every round this client was asked in with a name."""
    asked = Asked.objects.whole().filter(case=case)
    may_write = Ability.WRITE_EVALUATION in request.case_abilities
    return page(request, "asking/of_case.html", {**_told(case), "asked": asked, "may_write": may_write})


@door(Ability.SEE_CASE)
def answers_of_case(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """What the client answered, when it was said beforehand that who guides reads it. The door logs the visit."""
    asked = get_object_or_404(_readable(case).exclude(answered_on=None), pk=pk)
    asked.read_by(request.user)
    version = Version.objects.whole().get(pk=asked.round.version_id)
    told = {"asked": asked, "round": asked.round, "said": said_by(asked, version)}
    return page(request, "asking/answers_of_case.html", {**_told(case), **told})


@door(Ability.SEE_CASE, Action.EXPORT)
def answers_as_fhir(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """The same for another system. The door writes down that it went out."""
    asked = get_object_or_404(_readable(case).exclude(answered_on=None), pk=pk)
    version = Version.objects.whole().get(pk=asked.round.version_id)
    name = f"{version.questionnaire.code}-{version.number}-{case.number.lower()}.json"
    return handed_out(response_of(asked, version), name)


@door(Ability.WRITE_EVALUATION)
def type_in(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Copy what the client filled in on paper; who does that reads it, so it is there only where that was said."""
    asked = get_object_or_404(_readable(case).open(), pk=pk)
    version = Version.objects.whole().get(pk=asked.round.version_id)
    form = AnswerForm(request.POST or None, version=version)
    if form.is_valid():
        try:
            asked.answer(form.given, typed_in=True, by=request.user)
        except (AnsweredAlready, RoundIsOver):
            raise Http404 from None
        say(request, _("The answers on paper are kept."))
        return redirect("asking:of-case", case.pk)
    told = {"round": asked.round, "version": version, "form": form}
    return page(request, "asking/type_in.html", {**_told(case), **told})


@door(Ability.WRITE_EVALUATION)
def take_over(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """What the client answered in another system: a file, looked over on a page, and only then kept.

    Who does that reads it, so it is there only where that was said, as with paper.
    """
    asked = get_object_or_404(_readable(case).open(), pk=pk)
    version = Version.objects.whole().get(pk=asked.round.version_id)
    form = OfClientForm(request.POST or None, request.FILES or None, version=version, case=case)
    told = {**_told(case), "asked": asked, "round": asked.round, "form": form}
    step = request.POST.get("step", "")
    if not form.is_bound or step == "change" or not form.is_valid():
        return page(request, "asking/take_over.html", told)
    if step == "done":
        try:
            asked.take_over(form.response.given, on=form.response.on, by=request.user)
        except (AnsweredAlready, RoundIsOver):
            raise Http404 from None
        say(request, _("The answers from the other system are kept."))
        return redirect("asking:of-case", case.pk)
    return page(request, "asking/look_over.html", told | {"said": said_in(form.response.given, version)})


@door(Ability.WRITE_EVALUATION)
def code(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """A code for a client who does not log in: a post makes one, the page shows it to print and hand over."""
    asked = get_object_or_404(Asked.objects.whole().open().filter(case=case), pk=pk)
    if request.method == "POST":
        asked.give_code(by=request.user)
        return redirect("asking:code-of-case", case.pk, pk)
    here = request.build_absolute_uri(reverse("asking:code"))
    told: dict[str, object] = {"asked": asked, "round": asked.round, "here": here}
    if asked.code:
        link = request.build_absolute_uri(reverse("asking:by-code", args=[asked.code]))
        told["picture"] = qr_of(link, _("The address as a picture for a camera"))
    return page(request, "asking/code_of_case.html", {**_told(case), **told})


def _readable(case: Case) -> AskedQuerySet:
    return Asked.objects.whole().filter(case=case, round__worker_reads=True)


def _told(case: Case) -> dict[str, object]:
    return {"case": case, "tab": "evaluation"}
