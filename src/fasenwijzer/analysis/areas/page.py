"""The page of one area, gathered in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from fasenwijzer.access.roles import Ability
from fasenwijzer.analysis import rooms
from fasenwijzer.analysis.areas.forms import LeaveOpenForm
from fasenwijzer.analysis.areas.models import WHOLE, AreaLeftOpen, AreaNote, Heading
from fasenwijzer.analysis.areas.words import HeadingWords, place_of, words_of
from fasenwijzer.analysis.strengths.forms import QuickStrengthForm
from fasenwijzer.analysis.strengths.models import Strength
from fasenwijzer.analysis.wishes.forms import QuickWishForm
from fasenwijzer.analysis.wishes.models import Wish
from fasenwijzer.cases.gate import CaseRequest
from fasenwijzer.cases.models import Case
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.ui.pages import page


@dataclass(frozen=True)
class Block:
    """A heading with what was told under it."""

    key: str
    words: HeadingWords
    notes: list[AreaNote]
    add_url: str


def area_page(request: CaseRequest, case: Case, area: str, **forms: Any) -> HttpResponse:
    """The page of a life area, with forms that came back with problems in their place."""
    index = rooms.rooms_of(case, area)
    before, after = rooms.beside(index)
    context = {
        "case": case,
        "tab": "person",
        "rooms": index,
        "before": before,
        "after": after,
        "area": place_of(case, area),
        "may_write": Ability.WRITE_ANALYSIS in request.case_abilities,
        **(_whole(case) if area == rooms.WHOLE else _life_area(request, case, area)),
        **forms,
    }
    return page(request, f"analysis/areas/{'whole' if area == rooms.WHOLE else 'area'}.html", context)


def _whole(case: Case) -> dict[str, Any]:
    notes = list(AreaNote.objects.of(case).about(*WHOLE))
    return {"blocks": [_block(case, area, Heading.SITUATION, notes) for area in WHOLE]}


def _life_area(request: CaseRequest, case: Case, area: str) -> dict[str, Any]:
    notes = list(AreaNote.objects.of(case).about(area))
    adding = request.GET.get("add", "")
    strengths = list(Strength.objects.of(case).filter(life_area=area))
    return {
        **{heading.value: _block(case, area, heading, notes) for heading in Heading},
        "strengths": [(strength, case.method.strength(strength.source)) for strength in strengths],
        "wishes": list(Wish.objects.of(case).filter(life_area=area)),
        "left_open": AreaLeftOpen.objects.of(case).filter(life_area=area).first(),
        "adding": adding,
        "strength_form": QuickStrengthForm(
            case=case, again=adding == "strength", initial=_as_before(adding, strengths)
        ),
        "wish_form": QuickWishForm(case=case, again=adding == "wish"),
        "leave_open_form": LeaveOpenForm(),
        "people_around": people_around(case),
    }


def _block(case: Case, area: str, heading: Heading, notes: list[AreaNote]) -> Block:
    key = area if area in WHOLE else heading.value
    found = [note for note in notes if (note.life_area, note.heading) == (area, heading)]
    add_url = reverse("analysis:add-note", args=[case.pk, area, heading.value])
    return Block(key, words_of(area, heading), found, add_url)


def _as_before(adding: str, strengths: list[Strength]) -> dict[str, str]:
    """Who just named a strength is likely to name another: source and name stay as they were."""
    if adding != "strength" or not strengths:
        return {}
    return {"source": strengths[-1].source, "named_by": strengths[-1].named_by}


def people_around(case: Case) -> list[str]:
    """Names to choose from while typing: the client, and everybody on the map."""
    around = NetworkMember.objects.of(case).prefetch_related(None).values_list("name", flat=True)
    return [case.client.first_name, *around]
