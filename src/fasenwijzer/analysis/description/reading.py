"""A version as it is read, and the notes that can become part of the one being written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Window
from django.db.models.functions import RowNumber
from django.utils.text import capfirst

from fasenwijzer.analysis.areas.models import WHOLE, AreaNote, AreaNoteQuerySet
from fasenwijzer.analysis.areas.words import HeadingWords, place_of, words_of
from fasenwijzer.analysis.description.answers import DescriptionAnswer
from fasenwijzer.analysis.description.models import Manner, Passage, PersonDescription
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.representation.deciding import deciders_of
from fasenwijzer.method.edition_parts import LifeArea

MOST = 20
"""Notes of one area that can be taken over one by one: the newest."""


@dataclass(frozen=True)
class Piece:
    """A passage with the place it is about; `opens` when that place begins here."""

    passage: Passage
    place: LifeArea
    opens: bool


@dataclass(frozen=True)
class Material:
    """The notes of one area that are not in the text yet."""

    place: LifeArea
    notes: list[tuple[AreaNote, HeadingWords]]
    many: int


def pieces_of(case: Case, description: PersonDescription) -> list[Piece]:
    """The text in its order, with a heading where the place changes; one query."""
    pieces: list[Piece] = []
    for passage in description.passages.standing():
        passage.description = description
        before = pieces[-1].passage.life_area if pieces else None
        pieces.append(Piece(passage, place_of(case, passage.life_area), passage.life_area != before))
    return pieces


def material_of(case: Case, pieces: list[Piece]) -> list[Material]:
    """What was told per area, and is not in the text yet: the newest of each. One query."""
    taken = Passage.objects.filter(pk__in=[piece.passage.pk for piece in pieces], note=OuterRef("pk"))
    notes = newest_per_area(AreaNote.objects.of(case).exclude(Exists(taken)))
    order = [*(area.key for area in case.method.life_areas), *WHOLE]
    return [
        Material(place_of(case, key), [(note, words_of(key, note.heading)) for note in notes[key]], notes[key][0].many)
        for key in order
        if key in notes
    ]


def newest_per_area(left: AreaNoteQuerySet) -> dict[str, list[Any]]:
    """Of each area the newest notes, oldest first; on each note how many its area has in all. One query."""
    place = Window(RowNumber(), partition_by="life_area", order_by=["-on", "-pk"])
    many = Window(Count("pk"), partition_by="life_area")
    found: dict[str, list[Any]] = {}
    for note in left.annotate(place=place, many=many).filter(place__lte=MOST).order_by("on", "pk"):
        found.setdefault(note.life_area, []).append(note)
    return found


@dataclass(frozen=True)
class Length:
    """How long the text is: five minutes is what somebody reads in one go."""

    words: int

    @property
    def minutes(self) -> int:
        """At 150 words a minute, which leaves time to talk about it."""
        return max(1, round(self.words / 150))

    @property
    def is_long(self) -> bool:
        return self.minutes > 5


def length_of(pieces: list[Piece]) -> Length:
    return Length(sum(len(piece.passage.text.split()) for piece in pieces))


def how_agreed(case: Case, description: PersonDescription) -> str:
    """In which way the client agreed, in words."""
    if description.agreed_how == Manner.OTHER:
        return description.agreed_words
    if not description.agreed_how:
        return ""
    return capfirst(case.method.agreement_manner(description.agreed_how))


@dataclass(frozen=True)
class Said:
    """What one of the people who decide answered in the own place; `counts`: whether this person decides now."""

    row: DescriptionAnswer
    counts: bool


def said_about(case: Case, description: PersonDescription) -> list[Said]:
    """Every answer, each of an own login. One query, and two more when there are any."""
    answers = list(description.answers.standing())
    logins = deciders_of(case).logins if answers else frozenset()
    return [Said(one, one.by_id in logins) for one in answers]


def reading(case: Case, description: PersonDescription) -> dict[str, Any]:
    """What the page of one version shows, of which `judged` told what its answers come to.

    `answers`: each apart, where one sentence for all of them would not tell it.
    """
    answers = said_about(case, description)
    return {
        "description": description,
        "pieces": pieces_of(case, description),
        "how_agreed": how_agreed(case, description),
        "answers": answers if len(answers) > 1 or not description.agreed else [],
    }
