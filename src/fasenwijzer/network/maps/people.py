"""Who stand on a map, of then or of now, with whom they know on it."""

from __future__ import annotations

from collections.abc import Iterable

from fasenwijzer.cases.models import Case
from fasenwijzer.network.acquaintances.models import Acquaintance
from fasenwijzer.network.maps.comparison import Someone
from fasenwijzer.network.maps.models import KeptMap
from fasenwijzer.network.members.models import NetworkMember


def people_then(kept: KeptMap) -> list[Someone]:
    """Everybody of a map that was fetched `whole`. No query."""
    knows = _known([(pair.one_id, pair.other_id) for pair in kept.pairs.all()])
    return [Someone.of(row, row.member_id, knows.get(row.member_id, ())) for row in kept.members.all()]


def people_now(case: Case) -> list[Someone]:
    """Everybody on the map of today. Three queries."""
    knows = _known(Acquaintance.objects.of(case).values_list("one", "other"))
    return [Someone.of(row, row.pk, knows.get(row.pk, ())) for row in NetworkMember.objects.of(case).current()]


def pairs_of(people: Iterable[Someone]) -> list[tuple[int, int]]:
    """Who knows whom among these people, each pair once, as the star draws it."""
    everybody = {one.key: one for one in people}
    return [(key, other) for key, one in everybody.items() for other in one.knows if key < other and other in everybody]


def _known(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    """Whom each person knows."""
    found: dict[int, set[int]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found
