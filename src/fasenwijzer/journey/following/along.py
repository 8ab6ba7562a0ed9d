"""Which running cases can go on in another edition, and what that means for them.

A case in which something is written about a life area that the new edition does not have, stays where it is: otherwise
these words would have no place any more. Everything else is known by keys that editions share, or keeps its own words.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from fasenwijzer.analysis.models import AreaNote, Strength, Wish
from fasenwijzer.cases.models import Case
from fasenwijzer.configurator.models import Edition
from fasenwijzer.people.models import Team, User
from fasenwijzer.plan.models import Goal


@dataclass(frozen=True)
class Along:
    """The running cases of one other edition: how many can move, how many stay, and for which areas."""

    edition: Edition
    can_move: int
    stay: int
    areas_gone: tuple[str, ...]
    """What the areas are called that the new edition lacks."""

    @property
    def key(self) -> str:
        return str(self.edition.pk)


def others(new: Edition) -> list[Along]:
    """By edition, the running cases that follow another one: three queries an edition."""
    running = Case.objects.running().exclude(edition=new)
    many = dict(running.order_by().values_list("edition").annotate(many=Count("pk")))
    return [_along(edition, new, many[edition.pk]) for edition in Edition.objects.filter(pk__in=many).order_by("pk")]


def _along(old: Edition, new: Edition, many: int) -> Along:
    gone = areas_gone(old, new)
    can_move = movable(old, new).count()
    names = tuple(old.method.life_area(key).name for key in gone)
    return Along(old, can_move, many - can_move, names)


def areas_gone(old: Edition, new: Edition) -> list[str]:
    """The keys of the life areas that the new edition does not have."""
    kept = {area.key for area in new.written_method.life_areas}
    return [area.key for area in old.written_method.life_areas if area.key not in kept]


def movable(old: Edition, new: Edition) -> QuerySet[Case]:
    """The running cases of an edition in which nothing is written about an area that the new one lacks."""
    gone = areas_gone(old, new)
    found = Case.objects.running().filter(edition=old)
    written = Q()
    for kind in (AreaNote, Strength, Wish, Goal) if gone else ():
        written |= Q(Exists(kind._default_manager.filter(case=OuterRef("pk"), life_area__in=gone)))
    return found.exclude(written) if gone else found


@transaction.atomic
def move_along(new: Edition, olds: list[Edition], teams: list[Team], *, by: User) -> int:
    """Let the running cases of these editions and teams go on in the new one; gives how many did.

    Raises EditionDoesNotHold.
    """
    cases = [case for old in olds for case in movable(old, new).filter(team__in=teams).select_related("edition")]
    for case in cases:
        case.follow(new, by=by)
    return len(cases)
