"""The page of one area, gathered in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpResponse

from fasenwijzer.access.roles import Ability
from fasenwijzer.analysis import rooms
from fasenwijzer.analysis.areas.forms import LeaveOpenForm, QuickNoteForm
from fasenwijzer.analysis.areas.models import WHOLE, AreaLeftOpen, AreaNote, AreaNoteQuerySet, Heading
from fasenwijzer.analysis.areas.words import HeadingWords, place_of, words_of
from fasenwijzer.analysis.areas.writing import LINES, AreaWriting
from fasenwijzer.analysis.slices import Slice, slice_of
from fasenwijzer.analysis.strengths.models import Strength
from fasenwijzer.analysis.ties.forms import TieForm
from fasenwijzer.analysis.ties.map import map_of
from fasenwijzer.analysis.ties.models import Tie
from fasenwijzer.analysis.ties.words import said
from fasenwijzer.analysis.wishes.models import Wish
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.gate import CaseRequest
from fasenwijzer.cases.models import Case
from fasenwijzer.method import edition_parts
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.ui.pages import page

MOST_STRENGTHS, MOST_TIES = 40, 12
"""Of more there is a page with all of them."""


@dataclass(frozen=True)
class Block:
    """A heading with what was told under it, and the part of the form that adds to it.

    What was told in an earlier round is folded away as soon as something was told in this one: `notes` are the rest.
    """

    key: str
    words: HeadingWords
    piece: Slice[AreaNote]
    notes: list[AreaNote]
    earlier: list[AreaNote]
    form: QuickNoteForm
    open: bool


def area_page(
    request: CaseRequest, case: Case, area: str, writing: AreaWriting | None = None, **forms: Any
) -> HttpResponse:
    """The page of a life area, or of the whole; with the writing that came back with problems in its place."""
    index = rooms.rooms_of(case, area)
    before, after = rooms.beside(index)
    notes = AreaNote.objects.of(case).about(*(WHOLE if area == rooms.WHOLE else (area,)))
    last = AreaNote.objects.of(case).order_by("-pk").first()
    writing = writing or AreaWriting(case, area, again=request.GET.get("again", ""), last=last)
    context = {
        "case": case,
        "tab": "person",
        "rooms": index,
        "before": before,
        "after": after,
        "area": place_of(case, area),
        "may_write": Ability.WRITE_ANALYSIS in request.case_abilities,
        "forms": writing.forms,
        "said": writing.said,
        **(_whole(request, case, notes, writing) if area == rooms.WHOLE else _life_area(request, case, notes, writing)),
        **forms,
    }
    return page(request, f"analysis/areas/{'whole' if area == rooms.WHOLE else 'area'}.html", context)


def _whole(request: CaseRequest, case: Case, notes: AreaNoteQuerySet, writing: AreaWriting) -> dict[str, Any]:
    begins, ties = not notes.exists(), list(Tie.objects.of(case))
    drawing = writing.again == "tie" or "tie-from_area" in _draft_of(request)
    return {
        "blocks": [_block(request, place, Heading.SITUATION, notes, writing, begins) for place in WHOLE],
        "ties": map_of(case, ties),
        "lines": slice_of("ties", [(tie, said(tie, case.method)) for tie in ties], request.GET),
        "tie_form": TieForm(case=case, drawn=ties),
        "drawing": drawing,
    }


def _life_area(request: CaseRequest, case: Case, notes: AreaNoteQuerySet, writing: AreaWriting) -> dict[str, Any]:
    area, draft, begins = writing.area, _draft_of(request), not notes.exists()
    named = Strength.objects.of(case).filter(life_area=area)
    many = named.count()
    strengths = list(named[max(many - MOST_STRENGTHS, 0) :])
    _as_before(writing, strengths)
    return {
        **{heading.value: _block(request, area, heading, notes, writing, begins) for heading in Heading},
        "strengths": by_source(case, strengths),
        "more_strengths": many - len(strengths),
        "wishes": slice_of("wish", _wishes(case, area), request.GET),
        "goal_url": address("plan:add-goal", case.pk) if Ability.WRITE_PLAN in request.case_abilities else "",
        "left_open": AreaLeftOpen.objects.of(case).filter(life_area=area).first(),
        "lines": {key: {"form": writing.parts[key], "open": writing.is_open(key, draft)} for key in LINES},
        "leave_open_form": LeaveOpenForm(),
        "ties": [said(tie, case.method) for tie in Tie.objects.of(case).touching(area)[:MOST_TIES]],
        "people_around": people_around(case),
    }


def _wishes(case: Case, area: str) -> QuerySet[Wish]:
    """With their goals; `in_plan` says whether one of this round is going on."""
    this_round = {"goals__withdrawn_at": None, "goals__outcome": None, "goals__plan__cycle": max(case.cycle, 1)}
    going_on = Wish.objects.filter(pk=OuterRef("pk"), goals__isnull=False, **this_round)
    of_area = Wish.objects.of(case).filter(life_area=area).annotate(in_plan=Exists(going_on))
    wishes: QuerySet[Wish] = of_area.prefetch_related("goals")
    return wishes


def _block(
    request: CaseRequest, area: str, heading: Heading, notes: AreaNoteQuerySet, writing: AreaWriting, begins: bool
) -> Block:
    """`begins`: nothing was told yet, so that the first part of the form stands open."""
    key = area if area in WHOLE else heading.value
    found = notes.filter(life_area=area, heading=heading)
    is_open = (begins and key in (Heading.SITUATION, WHOLE[0])) or writing.is_open(key, _draft_of(request))
    piece = slice_of(key, found, request.GET)
    now = [note for note in piece.rows if note.cycle == writing.case.cycle] or piece.rows
    earlier = [note for note in piece.rows if note not in now]
    return Block(key, words_of(area, heading), piece, now, earlier, writing.parts[key], is_open)


def _draft_of(request: CaseRequest) -> Any:
    """What this person goes on with, when (s)he chose to."""
    return getattr(request, "draft_fields", {})


def by_source(case: Case, strengths: list[Strength]) -> list[tuple[Strength, edition_parts.Strength]]:
    """Strengths with their source, from the inside to the outside."""
    order = [source.key for source in case.method.strengths]
    found = [(strength, case.method.strength(strength.source)) for strength in strengths]
    return sorted(found, key=lambda pair: order.index(pair[1].key) if pair[1].key in order else len(order))


def _as_before(writing: AreaWriting, strengths: list[Strength]) -> None:
    """Who just named a strength is likely to name another: source and name stay as they were."""
    form = writing.parts["strength"]
    if writing.again == "strength" and strengths and not form.is_bound:
        form.initial |= {"source": strengths[-1].source, "named_by": strengths[-1].named_by}


def people_around(case: Case) -> list[str]:
    """Names to choose from while typing: the client, and everybody on the map."""
    around = NetworkMember.objects.of(case).prefetch_related(None).values_list("name", flat=True)
    return [case.client.first_name, *around]
