"""Then and now: what is different between two maps, in words that can be read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from fasenwijzer.network.members.models import ContactWish, Direction, Kind, SupportKind
from fasenwijzer.ui.figures import Friend
from fasenwijzer.ui.words import initials_of, long_day


@dataclass(frozen=True)
class Someone:
    """Somebody on a map, then or now. `gets` and `gives` hold kinds of support, seen from the client."""

    key: int
    name: str
    relation: str
    kind: str
    nearness: int
    contact_wish: str = ""
    since: date | None = None
    gets: frozenset[str] = frozenset()
    gives: frozenset[str] = frozenset()
    knows: frozenset[int] = frozenset()
    """The keys of whom (s)he knows on the map."""

    @classmethod
    def of(cls, row: Any, key: int, knows: Iterable[int] = ()) -> Someone:
        """From a line of the map (NetworkMember) or of a kept one (KeptMember), with its supports fetched."""
        ways = {way: frozenset(s.kind for s in row.supports.all() if s.direction == way) for way in Direction.values}
        told = {name: getattr(row, name) for name in ("name", "relation", "kind", "nearness", "contact_wish", "since")}
        return cls(key=key, gets=ways[Direction.GETS], gives=ways[Direction.GIVES], knows=frozenset(knows), **told)

    @property
    def drawn(self) -> Friend:
        """What the star draws of somebody."""
        return Friend(
            key=self.key,
            name=(self.name.split() or [self.name])[0],
            initials=initials_of(self.name),
            relation=self.relation,
            kind=self.kind,
            nearness=self.nearness,
            wish=self.contact_wish,
            gets=len(self.gets),
            gives=len(self.gives),
        )

    @property
    def is_mutual(self) -> bool:
        """Something goes both ways."""
        return bool(self.gets and self.gives)


@dataclass(frozen=True)
class Counts:
    """A map in figures: one's own people, professionals, and with how many of one's own something goes both ways."""

    informal: int
    professional: int
    mutual: int

    @classmethod
    def of(cls, people: Iterable[Someone]) -> Counts:
        own = [one for one in people if one.kind == Kind.INFORMAL]
        others = [one for one in people if one.kind == Kind.PROFESSIONAL]
        return cls(len(own), len(others), sum(one.is_mutual for one in own))


@dataclass(frozen=True)
class Different:
    """What is different with somebody who was there then and is there now."""

    name: str
    relation: str
    words: list[str]


@dataclass(frozen=True)
class Comparison:
    """Two maps beside each other."""

    then: Counts
    now: Counts
    came: list[Someone] = field(default_factory=list)
    left: list[Someone] = field(default_factory=list)
    different: list[Different] = field(default_factory=list)

    @property
    def is_same(self) -> bool:
        return not (self.came or self.left or self.different)


def compare(then: list[Someone], now: list[Someone], client: str) -> Comparison:
    """Who came, who left, and what is different with whom; client: the name for in the words."""
    before, after = {one.key: one for one in then}, {one.key: one for one in now}
    both = [(before[key], one) for key, one in after.items() if key in before]
    names = {key: one.name for key, one in after.items()}
    changed = [
        Different(new.name, new.relation, words) for old, new in both if (words := differences(old, new, client, names))
    ]
    return Comparison(
        then=Counts.of(then),
        now=Counts.of(now),
        came=[one for key, one in after.items() if key not in before],
        left=[one for key, one in before.items() if key not in after],
        different=changed,
    )


def differences(old: Someone, new: Someone, client: str, names: Mapping[int, str]) -> list[str]:
    """Each difference in one short line; an empty list when nothing is different. names: who are on the map now."""
    told = (
        (_("%(name)s gets now too: %(what)s"), new.gets - old.gets),
        (_("%(name)s no longer gets: %(what)s"), old.gets - new.gets),
        (_("%(name)s gives now too: %(what)s"), new.gives - old.gives),
        (_("%(name)s no longer gives: %(what)s"), old.gives - new.gives),
    )
    ways = [words % {"name": client, "what": in_words(kinds)} for words, kinds in told if kinds]
    lines = (_nearness(old, new), *ways, *_knows(old, new, names), _wish(old, new), _since(old, new))
    return [line for line in lines if line]


def _nearness(old: Someone, new: Someone) -> str:
    if new.nearness == old.nearness:
        return ""
    return _("came nearer") if new.nearness < old.nearness else _("is further away now")


def _knows(old: Someone, new: Someone, names: Mapping[int, str]) -> list[str]:
    """Whom somebody came to know, and whom no longer; who left the map is told of elsewhere."""
    told = (
        (_("knows now too: %(who)s"), new.knows - old.knows),
        (_("no longer knows: %(who)s"), old.knows - new.knows),
    )
    known = ((words, [names[key] for key in sorted(keys) if key in names]) for words, keys in told)
    return [words % {"who": ", ".join(found)} for words, found in known if found]


def _wish(old: Someone, new: Someone) -> str:
    if new.contact_wish in ("", old.contact_wish):
        return ""
    return _("wish: %(wish)s") % {"wish": ContactWish(new.contact_wish).label}


def _since(old: Someone, new: Someone) -> str:
    """From when somebody plays a part, told anew or put right since then."""
    if new.since in (None, old.since):
        return ""
    if old.since is None:
        return _("plays a part from %(day)s") % {"day": long_day(new.since)}
    return _("plays a part from %(day)s, not from %(before)s") % {
        "day": long_day(new.since),
        "before": long_day(old.since),
    }


def in_words(kinds: Iterable[str]) -> str:
    """Kinds of support in their fixed order."""
    wanted = set(kinds)
    return ", ".join(str(label) for kind, label in SupportKind.choices if kind in wanted)
