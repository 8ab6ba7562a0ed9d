"""Who reads along on the client's side, and what that reader sees of a report: all, without passages, or nothing.

Workers are no readers in this sense: they read everything (`cases/gate.py`). What the law asks: a client reads the own
file, except what is about somebody else (Jeugdwet 7.3.10, Wmo 5.3.2, AVG 15 lid 4).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from fasenwijzer.cases.safety_notes.watch import may_be_told
from fasenwijzer.people.models import User

if TYPE_CHECKING:
    from fasenwijzer.cases.models import File
    from fasenwijzer.journal.additions.models import EntryAddition
    from fasenwijzer.journal.entries.models import Entry
    from fasenwijzer.journal.entries.passages import ThirdPartyPassage
    from fasenwijzer.journal.remarks.models import Remark


class Side(StrEnum):
    """In what part somebody reads along."""

    CLIENT = "client"
    REPRESENTATIVE = "representative"
    """A parent with authority, a guardian, an authorised person: reads in the name of the client."""
    NETWORK = "network"
    """Reads only the own words, and what was shared with this person."""


@dataclass(frozen=True)
class Reader:
    """`person`: whom it is on the map, as primary key. `life_areas`: the only ones a representative acts in.

    `login`: who it is, for what not everybody may know; without one (on paper, for anybody) such words are not asked.
    """

    side: Side
    person: int | None = None
    life_areas: frozenset[str] | None = None
    login: User | None = None

    @classmethod
    def representing(
        cls, person: int | None, life_areas: frozenset[str] | None = None, login: User | None = None
    ) -> Reader:
        return cls(Side.REPRESENTATIVE, person, life_areas, login)

    @classmethod
    def around(cls, person: int | None, login: User | None = None) -> Reader:
        """Somebody of the network."""
        return cls(Side.NETWORK, person, login=login)


THE_CLIENT = Reader(Side.CLIENT)


@dataclass(frozen=True)
class Seen:
    """What a reader sees of a report: all but the passages, and those passages that were shared with this reader."""

    entry: Entry
    passages: tuple[ThirdPartyPassage, ...]
    leaves_out: bool
    """Something about somebody else is not shown; the page says so, and not about whom."""
    reader: Reader

    @property
    def files(self) -> list[File]:
        """Photos and letters with it. Where something is left out, a photo may show just that: then none."""
        return [] if self.leaves_out else self.entry.standing_files

    @property
    def additions(self) -> list[EntryAddition]:
        """What was added later, but for what names an address that this reader may not know."""
        return [one for one in self.entry.additions.all() if self._may_hear(one.text, one.by_id)]

    @property
    def remarks(self) -> list[Remark]:
        """What was said back, but for the same."""
        return [one for one in self.entry.remarks.all() if self._may_hear(one.text, one.by_id)]

    def _may_hear(self, words: str, by_id: int) -> bool:
        login = self.reader.login
        return login is None or may_be_told(login, self.entry.case, words, by_id=by_id)


def seen_by(entry: Entry, reader: Reader) -> Seen | None:
    """What a reader sees of a report, or None. Give entries of `Entry.objects.whole()`, so that it asks no queries."""
    if not may_read(entry, reader):
        return None
    everything = entry.third_party_passages.all()
    shown = tuple(passage for passage in everything if passage.is_shared_with(reader))
    if gives_away(entry, shown, reader):
        return None
    return Seen(entry, shown, len(shown) < len(everything), reader)


def may_read(entry: Entry, reader: Reader) -> bool:
    """Whether a report may be read, passages apart. `EntryQuerySet.readable_by` says the same in SQL."""
    if entry.withheld_reason:
        return False
    if reader.side is Side.CLIENT or is_theirs(entry, reader):
        return True
    return reader.side is Side.REPRESENTATIVE and entry.audience == "along" and is_within(entry, reader.life_areas)


def gives_away(entry: Entry, shown: Iterable[ThirdPartyPassage], reader: Reader) -> bool:
    """Whether it names an address that was noted as secret later, which this reader may not know."""
    if reader.login is None:
        return False
    said = [str(one) for one in (*entry.on_goals.all(), *shown)]
    return not may_be_told(reader.login, entry.case, " ".join([entry.text, *said]), by_id=entry.written_by_id)


def is_theirs(entry: Entry, reader: Reader) -> bool:
    """Their own words, or shared with this person by name."""
    shared = {person.pk for person in entry.shared_with.all()}
    return reader.person is not None and reader.person in {entry.told_by_id, *shared}


def is_within(entry: Entry, life_areas: frozenset[str] | None) -> bool:
    """Whether everything it is about lies in these life areas; None: no limit. A report about no area is about all."""
    areas = {entry.life_area, *(row.goal.life_area for row in entry.on_goals.all())} - {""}
    return life_areas is None or (bool(areas) and areas <= life_areas)
