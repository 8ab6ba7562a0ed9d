"""Phase 4: the life areas, the people around somebody, and the person description."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fasenwijzer import clock
from fasenwijzer.analysis.models import AreaNote, PersonDescription, Strength, Tie, Wish
from fasenwijzer.analysis.ties.models import Topic
from fasenwijzer.demo.story import Story
from fasenwijzer.network.models import Acquaintance, NetworkMember

SUPPORT = {"P": "practical", "G": "company", "A": "advice", "E": "emotional"}
"""Letters as on the map of the network: Praktisch, Gezelschap, Advies, Emotioneel."""

COHERENCE, FUTURE = "coherence", "future"


@dataclass(frozen=True)
class About:
    """What is told about one life area. A strength is (source, text), or with who named it as the third."""

    area: str
    now: str = ""
    strengths: Sequence[tuple[str, ...]] = ()
    hard: str = ""
    wishes: Sequence[str] = ()
    own: str = ""
    helps: str = ""
    author: str = "client"


@dataclass(frozen=True)
class Near:
    """Somebody around the client; `gets` and `gives` in letters of SUPPORT, seen from the client."""

    name: str
    relation: str
    gets: str = ""
    gives: str = ""
    nearness: int = 2
    professional: bool = False
    phone: str = ""
    note: str = ""
    wish: str = ""
    knows: Sequence[str] = ()
    """Names of who came on the map before and is known too."""


def tell(story: Story, *areas: About) -> None:
    """Write down what was told, today."""
    for about in areas:
        headings = {
            "situation": about.now,
            "hard": about.hard,
            "own_contribution": about.own,
            "who_helps": about.helps,
        }
        for heading, text in headings.items():
            if text:
                write(story, about.area, heading, text, about.author)
        for source, text, *named_by in about.strengths:
            whose = named_by[0] if named_by else story.name
            Strength.name(case=story.case, source=source, text=text, named_by=whose, life_area=about.area, by=story.by)
        for wish in about.wishes:
            Wish.make(case=story.case, life_area=about.area, text=wish, whose=story.name, by=story.by)


def write(story: Story, area: str, heading: str, text: str, author: str = "client", name: str = "") -> AreaNote:
    told = {"life_area": area, "heading": heading, "text": text, "author_kind": author, "author_name": name}
    return AreaNote.write(case=story.case, on=clock.today(), by=story.by, with_consent=author == "other", **told)


def tie(story: Story, source: tuple[str, str], target: tuple[str, str], effect: str = "hinders") -> None:
    """Draw a line together: from (area, name) to (area, name)."""
    Tie.draw(case=story.case, source=Topic(*source), target=Topic(*target), effect=effect, by=story.by)


def surround(story: Story, *people: Near) -> None:
    """Put people on the map."""
    for near in people:
        member = NetworkMember.add(
            case=story.case,
            by=story.by,
            gets=[SUPPORT[letter] for letter in near.gets],
            gives=[SUPPORT[letter] for letter in near.gives],
            name=near.name,
            relation=near.relation,
            kind="professional" if near.professional else "informal",
            nearness=near.nearness,
            phone=near.phone,
            note=near.note,
            contact_wish=near.wish,
        )
        known = NetworkMember.objects.of(story.case).filter(name__in=near.knows) if near.knows else ()
        Acquaintance.introduce(member, known, by=story.by)


def meet_again(story: Story, name: str, *, gets: str = "", gives: str = "", **told: Any) -> None:
    """What is different with somebody on the map: support both ways in letters, and fields of the record."""
    member = NetworkMember.objects.of(story.case).get(name=name)
    member.correct(by=story.by, **told)
    member.tune(by=story.by, gets=[SUPPORT[letter] for letter in gets], gives=[SUPPORT[letter] for letter in gives])


def describe(story: Story, *passages: tuple[str, ...], agreed: str = "oral") -> PersonDescription:
    """Write and establish the person description today: (area, text) in the client's words, or with the author."""
    description = PersonDescription.begin(case=story.case, by=story.by)
    for area, text, *author in passages:
        kind = author[0] if author else "client"
        name = {"worker": story.by.name, "client": story.name}.get(kind, "")
        description.write(by=story.by, life_area=area, text=text, author_kind=kind, author_name=name)
    description.establish(on=clock.today(), by=story.by)
    if agreed:
        description.agree(how=agreed, on=clock.today(), by=story.by)
    return description
