"""The thumb index beside every page of the person description."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fasenwijzer.analysis.areas.words import place_of
from fasenwijzer.analysis.counts import AreaCounts, counts_per_area
from fasenwijzer.cases.models import Case

WHOLE, STRENGTHS, TEXT = "whole", "strengths", "text"


@dataclass(frozen=True)
class Room:
    """One page of the index; `note` is what there is to know before you go there."""

    key: str
    name: str
    icon: str
    url: str
    hue: int = 0
    note: str = ""
    here: bool = False


def rooms_of(case: Case, here: str) -> list[Room]:
    """The life areas in order, the whole, all strengths and the text; one query."""
    areas = [_area(case, counts, here) for counts in counts_per_area(case)]
    whole = place_of(case, WHOLE)
    strengths = _("All %(strengths)s") % {"strengths": case.method.word("strengths")}
    return [
        *areas,
        Room(WHOLE, whole.name, whole.icon, _url(case, WHOLE), here=here == WHOLE),
        Room(STRENGTHS, strengths, "star-fill", reverse("analysis:strengths", args=[case.pk]), here=here == STRENGTHS),
        Room(TEXT, _("The text as a whole"), "file-text", reverse("analysis:text", args=[case.pk]), here=here == TEXT),
    ]


def _area(case: Case, counts: AreaCounts, here: str) -> Room:
    key = counts["key"]
    return Room(key, counts["name"], counts["icon"], _url(case, key), counts["hue"], _note(counts), here == key)


def _note(counts: AreaCounts) -> str:
    if counts["left_open"]:
        return _("rather not now")
    if not counts["strengths"]:
        return ""
    return ngettext("%(many)s strength", "%(many)s strengths", counts["strengths"]) % {"many": counts["strengths"]}


def _url(case: Case, area: str) -> str:
    return reverse("analysis:area", args=[case.pk, area])


def beside(rooms: list[Room]) -> tuple[Room | None, Room | None]:
    """The page before and the page after the one where you are; after the whole comes the text."""
    walk = [room for room in rooms if room.key != STRENGTHS]
    at = next(number for number, room in enumerate(walk) if room.here)
    return (walk[at - 1] if at else None), (walk[at + 1] if at + 1 < len(walk) else None)
