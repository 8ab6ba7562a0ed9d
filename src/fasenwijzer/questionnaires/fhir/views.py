"""Handing a questionnaire out as FHIR, and taking one in."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.questionnaires.editing.views import version_or_404
from fasenwijzer.questionnaires.fhir.forms import TakeInForm
from fasenwijzer.questionnaires.fhir.handing_out import handed_out
from fasenwijzer.questionnaires.fhir.writing import to_fhir
from fasenwijzer.questionnaires.models import OneDraftAtATime
from fasenwijzer.ui.pages import page, say


@staff(Ability.SEE_METHOD)
def hand_out(request: StaffRequest, pk: int, release: str) -> HttpResponse:
    """The version as a file for another system."""
    version = version_or_404(pk)
    if version.is_draft and not request.user.can(Ability.MAKE_QUESTIONNAIRES):
        raise Http404
    name = f"{version.questionnaire.code}-{version.number}-{release.lower()}.json"
    return handed_out(to_fhir(version, release), name)


@staff(Ability.MAKE_QUESTIONNAIRES)
def take_in(request: StaffRequest) -> HttpResponse:
    """A questionnaire of elsewhere, as a draft."""
    form = TakeInForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            draft = form.take_in(by=request.user)
        except OneDraftAtATime as error:
            form.there_is_a_draft(error)
        else:
            left_out = ", ".join(form.taken.left_out)
            words = _("It is a draft now. Not taken over: %(names)s.") % {"names": left_out}
            say(request, words if left_out else _("It is a draft now. Look it over before you publish it."))
            return redirect("questionnaires:version", draft.pk)
    return page(request, "questionnaires/take_in.html", {"form": form})
