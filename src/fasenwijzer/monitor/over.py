"""Over whom figures are told: the own files, a team, a location, an edition, the organisation. Never one colleague."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability, Role
from fasenwijzer.cases.models import Assignment, Case
from fasenwijzer.configurator.models import Edition
from fasenwijzer.people.models import Location, Membership, Team, User

MINE = "mine"


@dataclass(frozen=True)
class Over:
    """`where`: which files, as lookups on a file. `within`: smaller groups it is the sum of. `opens`: who asks may
    open each of these files, so that the list behind a figure may be shown."""

    key: str
    name: str
    question: str
    where: dict[str, Any] = field(default_factory=dict)
    within: tuple[str, ...] = ()
    opens: bool = False

    @property
    def is_led(self) -> bool:
        """A team: who leads it may open its files, and is told quarters too."""
        return "team" in self.where

    @property
    def edition(self) -> int | None:
        """Whose words are told, when it is about one edition."""
        return self.where.get("edition")


def offered(user: User) -> list[Over]:
    """Everything this person may see figures about, the nearest first; who leads and guides nobody, the team first.

    A fixed number of queries.
    """
    found = [*_own(user), *_led(user)]
    if len(found) > 1 and found[0].key == MINE and not files_of(found[0], user).exists():
        found = [*found[1:], found[0]]
    known = {one.key for one in found}
    if not user.can(Ability.SEE_ALL_FIGURES):
        return found
    return [*found, *(one for one in everybody() if one.key not in known)]


def chosen(key: str, among: list[Over]) -> Over | None:
    return next((one for one in among if one.key == key), among[0] if among else None)


def files_of(over: Over, user: User) -> Any:
    """The files themselves, for who may open them."""
    return Case.objects.visible_to(user).filter(**over.where)


def _own(user: User) -> list[Over]:
    if not user.can(Ability.SEE_CASE):
        return []
    guided = Assignment.objects.current().guiding().filter(user=user)
    return [
        Over(
            MINE,
            _("whom I guide"),
            _("How is it going with whom I guide?"),
            {"pk__in": guided.values("case")},
            opens=True,
        )
    ]


def _led(user: User) -> list[Over]:
    if Role.TEAM_LEADER not in user.roles:
        return []
    led = Membership.objects.current().filter(user=user, role=Role.TEAM_LEADER)
    return [_team(team, opens=True) for team in Team.objects.filter(pk__in=led.values("team"))]


def _team(team: Team, *, opens: bool = False) -> Over:
    told = {"name": team.name}
    asks = _("How is it going in team %(name)s?") % told
    return Over(f"team-{team.pk}", _("team %(name)s") % told, asks, {"team": team.pk}, opens=opens)


def _place(place: Location) -> Over:
    told = {"name": place.name}
    asks = _("How is it going in %(name)s?") % told
    return Over(f"location-{place.pk}", _("location %(name)s") % told, asks, {"team__location": place.pk}, ("team",))


def _edition(edition: Edition) -> Over:
    told = {"name": edition.name}
    asks = _("How is it going with the edition %(name)s?") % told
    return Over(f"edition-{edition.pk}", _("edition %(name)s") % told, asks, {"edition": edition.pk})


def whole_organisation() -> Over:
    """Everybody together."""
    asks = _("How is it going in the whole organisation?")
    return Over("organisation", _("the whole organisation"), asks, {}, ("team", "edition"))


def everybody() -> list[Over]:
    """The organisation, its locations, teams and editions: what is told to who opens no file."""
    teams, places, editions = Team.objects.all(), Location.objects.all(), Edition.objects.published()
    return [whole_organisation(), *map(_place, places), *map(_team, teams), *map(_edition, editions)]
