"""The evaluation of a round as PDF: in ordinary letters, or in large print."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.evaluations.reading.views import report_of
from fasenwijzer.people.paper import on_paper
from fasenwijzer.ui.downloads import pdf_to_keep


@door(Ability.SEE_CASE, Action.EXPORT)
def as_pdf(request: CaseRequest, case: Case, cycle: int, large: bool) -> HttpResponse:
    """A tagged PDF; asking for it is logged as an export. A 404 for a round on which nobody looked back."""
    found = get_object_or_404(Evaluation, case=case, cycle=cycle)
    told = report_of(case, cycle, found) | {"large": large, "today": clock.today()}

    def made() -> bytes:
        return on_paper("evaluations/reading/paper.html", told)

    back = reverse("evaluations:round", args=[case.pk, cycle])
    otherwise = _("No PDF can be made on this machine yet. Print the evaluation.")
    return pdf_to_keep(request, made, f"evaluatie-{cycle}{'-groot' * large}.pdf", back=back, otherwise=otherwise)
