"""The list as who reads it sees it: what can be pressed on each line, and who is in the circle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from fasenwijzer.access.client_side import BY_PART, OwnAbility, Part
from fasenwijzer.cases.models import Case, OwnLogin
from fasenwijzer.network.models import Consent
from fasenwijzer.people.models import User
from fasenwijzer.plan.goals.models import GoalQuerySet
from fasenwijzer.plan.models import Goal
from fasenwijzer.portal.circle.models import TAKEN_UP, CircleLine, LineKind

LATEST, PER_PAGE = 8, 20
OPENS = [part for part in Part if OwnAbility.TAKE_PART in BY_PART[part]]
"""Which parts of a consent let somebody into the circle."""


@dataclass(frozen=True)
class Row:
    """A line, who does it, and what this reader can do with it."""

    line: CircleLine
    doer: str
    mark: str
    mine: bool = False
    may_take: bool = False
    may_give_back: bool = False
    may_finish: bool = False
    may_remove: bool = False
    may_plan: bool = False


@dataclass(frozen=True)
class Reader:
    """Who looks at the list: somebody of the circle, the client, or a worker who reads along."""

    user: User
    owners: frozenset[int]
    is_client: bool = False
    along: bool = False
    removes: bool = False
    plans: bool = False

    def row(self, line: CircleLine) -> Row:
        doer, mine = line.doer, line.by_id == self.user.pk
        does = doer is not None and doer.pk == self.user.pk
        took = line.taken_by is not None and line.taken_by.pk == self.user.pk
        here, still = not self.along, not line.is_done
        agreed = line.kind != LineKind.OFFERS or line.taken_by is not None
        offered = line.kind in (LineKind.OFFERS, LineKind.DOES) and line.by_id not in self.owners
        return Row(
            line,
            doer.name if doer else "",
            "client" if line.by_id in self.owners else "network",
            mine=mine,
            may_take=here and still and line.kind in TAKEN_UP and not mine and line.taken_by is None,
            may_give_back=took and still,
            may_finish=here and still and agreed and doer is not None and (does or self.is_client),
            may_remove=mine or self.is_client or self.removes,
            may_plan=(self.is_client or self.plans) and still and offered and not line.is_in_plan,
        )

    def rows(self, lines: Iterable[CircleLine]) -> list[Row]:
        return [self.row(line) for line in lines]


def owners_of(case: Case) -> frozenset[int]:
    """The logins of the client, those of before included."""
    return frozenset(OwnLogin.objects.filter(client=case.client_id).values_list("user", flat=True))


def told_of(case: Case, reader: Reader, page: str | None) -> dict[str, object]:
    """What both sides show of the list. A fixed number of queries."""
    lines = CircleLine.objects.of(case)
    some: Page[CircleLine] = Paginator(lines.said(), PER_PAGE).get_page(page)
    return {
        "to_do": reader.rows(lines.to_do()),
        "done": reader.rows(lines.done()[:LATEST]),
        "slice": some,
        "said": reader.rows(some),
        "people": people_in(case),
        "goals": goals_for(case) if reader.is_client or reader.plans else [],
    }


def goals_for(case: Case) -> GoalQuerySet:
    """The open goals an offer may become a step of."""
    return Goal.objects.of(case).open().order_by("priority", "pk")


def people_in(case: Case) -> list[str]:
    """Who takes part today, by name: the client, and for whom a consent holds."""
    held = Consent.objects.current().filter(case=case, parts__part__in=OPENS).distinct()
    names = [one.member.name for one in held.whole() if one.holds and not one.member.has_left]
    return [case.client.first_name, *dict.fromkeys(names)]
