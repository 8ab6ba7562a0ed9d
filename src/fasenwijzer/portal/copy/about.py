"""Of the copy: who somebody is, who stands around, and what was written in the analysis."""

from __future__ import annotations

from collections.abc import Iterator

from fasenwijzer.analysis.areas.words import place_of, words_of
from fasenwijzer.analysis.authors import Authored, AuthorKind
from fasenwijzer.analysis.models import AreaNote, PersonDescription
from fasenwijzer.analysis.models import Strength as NamedStrength
from fasenwijzer.analysis.models import Wish as MadeWish
from fasenwijzer.cases.cover import task_words
from fasenwijzer.cases.models import Assignment, Case, PhaseEntry
from fasenwijzer.cases.safety_notes.now import hides_address
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.portal.copy import shapes
from fasenwijzer.portal.copy.whose import Whose, may_hear


def person_of(case: Case) -> shapes.Person:
    """Without the address while it is protected: paper gets lost."""
    client = case.client
    born = (client.born_year, client.born_month, client.born_day)
    return shapes.Person(
        name=client.name,
        born="-".join(f"{part:02d}" for part in born if part),
        phone=client.phone,
        email=client.email,
        address="" if hides_address(case) else client.address,
        languages=client.languages,
    )


def guides_of(case: Case) -> Iterator[shapes.Guide]:
    """Everybody who guided; who came for the reporting code is nobody's to know."""
    found = Assignment.objects.seen_by_everybody().filter(case=case).select_related("user").order_by("since", "pk")
    for one in found:
        yield shapes.Guide(one.user.name, str(task_words(one, case)), one.since, one.until)


def phases_of(case: Case) -> Iterator[shapes.Stay]:
    for one in PhaseEntry.objects.standing().filter(case=case).order_by("since", "pk"):
        yield shapes.Stay(case.method.phase(one.phase).name, one.cycle, one.since, one.until)


def network_of(case: Case) -> Iterator[shapes.Near]:
    """Names and what somebody is; what was noted about them is theirs."""
    for one in NetworkMember.objects.current().filter(case=case).order_by("nearness", "pk"):
        yield shapes.Near(one.name, one.relation)


def strengths_of(whose: Whose) -> Iterator[shapes.Strength]:
    case = whose.case
    for one in NamedStrength.objects.of(case):
        if not may_hear(whose, one.text, named_by=one.named_by):
            continue
        source = str(case.method.strength(one.source).name)
        yield shapes.Strength(one.text, source, area_name(case, one.life_area), one.named_by, one.on)


def wishes_of(whose: Whose) -> Iterator[shapes.Wish]:
    case = whose.case
    for one in MadeWish.objects.standing().filter(case=case):
        if not may_hear(whose, one.text, named_by=one.whose):
            continue
        yield shapes.Wish(one.text, area_name(case, one.life_area), one.whose, one.on, one.came_true_on)


def description_of(whose: Whose) -> Iterator[shapes.Passage]:
    """The version that holds, in its order, without what this person may not know."""
    case = whose.case
    holding = PersonDescription.objects.holding(case)
    for one in holding.passages.standing() if holding else ():
        if not may_hear(whose, one.text):
            continue
        yield shapes.Passage(one.text, place_of(case, one.life_area).name, "", _author(case, one), None)


def notes_of(whose: Whose) -> Iterator[shapes.Passage]:
    """What was told about each area, with the heading it stands under."""
    case = whose.case
    for one in AreaNote.objects.of(case):
        if not may_hear(whose, one.text, by_id=one.written_by_id):
            continue
        heading = str(words_of(one.life_area, one.heading).title)
        yield shapes.Passage(one.text, place_of(case, one.life_area).name, heading, _author(case, one), one.on)


def _author(case: Case, said: Authored) -> str:
    known = case.client.name if said.author_kind == AuthorKind.CLIENT else said.get_author_kind_display()
    return said.author_name or str(known)


def area_name(case: Case, key: str) -> str:
    return case.method.life_area(key).name if key else ""
