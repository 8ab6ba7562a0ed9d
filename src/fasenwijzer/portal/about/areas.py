"""The life areas as the client sees them: the own figure, the own words, what goes well and what (s)he wishes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from fasenwijzer.access.client_side import Reach
from fasenwijzer.analysis.models import AreaNote, Strength, Wish
from fasenwijzer.analysis.strengths.sources import SourceFound, sources_of
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.safety_notes.watch import may_be_told
from fasenwijzer.evaluations.measurements.models import Score
from fasenwijzer.evaluations.models import Measurement, Rater
from fasenwijzer.language.sentences import sentences
from fasenwijzer.method.edition_parts import LifeArea
from fasenwijzer.people.models import User
from fasenwijzer.portal.figures.in_time import InTime

OWN_SCALE = "own_scale"
MOST = 20


@dataclass(frozen=True)
class OwnArea(InTime):
    """One area with the client's own figures in time, the oldest first."""

    area: LifeArea

    @property
    def plain(self) -> str:
        return in_plain_words(self.area)


@dataclass(frozen=True)
class Told:
    """What is written about one area: passages the newest first, strengths, wishes."""

    notes: list[AreaNote]
    strengths: list[Strength]
    wishes: list[Wish]


def in_plain_words(area: LifeArea) -> str:
    """What the name means, in one sentence of the edition."""
    return (sentences(area.explanation) or [""])[0]


def open_areas(case: Case, reach: Reach) -> list[LifeArea]:
    """The areas this person may read, in the order of the edition."""
    return [area for area in case.method.life_areas if reach.covers(area.key)]


def own_areas(case: Case, areas: Iterable[LifeArea]) -> list[OwnArea]:
    """The client's own figures for these areas, in one query."""
    taken = Measurement.objects.standing().filter(case=case, instrument=OWN_SCALE, rater_kind=Rater.CLIENT)
    found: dict[str, list[int]] = {}
    given = Score.objects.filter(measurement__in=taken).order_by("measurement__on", "measurement_id")
    for item, value in given.values_list("item", "value"):
        found.setdefault(item, []).append(value)
    return [OwnArea(area, figures=found.get(area.key, [])) for area in areas]


def may_read(one: Strength | Wish, case: Case, reach: Reach, user: User) -> bool:
    """Whether a strength or a wish may be told to this person; what (s)he named is the own words."""
    named_by = one.named_by if isinstance(one, Strength) else one.whose
    called = case.client.first_name if reach.is_client else user.name
    return named_by == called or may_be_told(user, case, one.text)


def sources_for(case: Case, reach: Reach, user: User) -> list[SourceFound]:
    """The six sources with what this person may read of them."""
    return [
        replace(source, found=[one for one in source.found if may_read(one.strength, case, reach, user)])
        for source in sources_of(case)
    ]


def told_about(case: Case, area: str, reach: Reach, user: User) -> Told:
    """In three queries; at most twenty passages. What names an address this person may not know is left out."""
    notes = AreaNote.objects.of(case).about(area).order_by("-on", "-pk")[:MOST]
    strengths = Strength.objects.of(case).filter(life_area=area)
    wishes = Wish.objects.open(case).filter(life_area=area)
    return Told(
        [one for one in notes if may_be_told(user, case, one.text, by_id=one.written_by_id)],
        [one for one in strengths if may_read(one, case, reach, user)],
        [one for one in wishes if may_read(one, case, reach, user)],
    )
