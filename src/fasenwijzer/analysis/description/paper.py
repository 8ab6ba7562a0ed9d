"""The text on paper, to read together or to give: in ordinary letters, or in large print."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.analysis.description.models import PersonDescription
from fasenwijzer.analysis.description.outcome import judged
from fasenwijzer.analysis.description.reading import reading
from fasenwijzer.analysis.description.views import numbered
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.people.paper import on_paper
from fasenwijzer.ui.downloads import pdf_to_keep


@door(Ability.SEE_CASE, Action.EXPORT)
def as_pdf(request: CaseRequest, case: Case, number: int, large: bool) -> HttpResponse:
    """A version as tagged PDF; asking for it is logged as an export. Raises Http404 when there is no such version."""
    description = numbered(judged(case, PersonDescription.objects.of(case)), number)
    told = reading(case, description) | {"case": case, "large": large, "today": clock.today()}

    def made() -> bytes:
        return on_paper("analysis/description/paper.html", told)

    back = reverse("analysis:version", args=[case.pk, number])
    otherwise = _("No PDF can be made on this machine yet. Print the page of this version.")
    return pdf_to_keep(request, made, f"beschrijving-{number}{'-groot' * large}.pdf", back=back, otherwise=otherwise)
