"""What is asked of one person now: of a client by the case, of a colleague by the login."""

from __future__ import annotations

from django.db.models import Q

from fasenwijzer.asking.asked.models import AskedQuerySet
from fasenwijzer.asking.models import Asked, CodeTaken, Round, Who
from fasenwijzer.asking.rounds.models import RoundQuerySet
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import Membership, User


def open_for_case(case: Case) -> AskedQuerySet:
    """With a name, and still to be answered."""
    return Asked.objects.whole().open().filter(case=case)


def codes_for_case(case: Case) -> RoundQuerySet:
    """Without a name: rounds of the group of this client of which no code was taken yet."""
    here = Q(team=None, location=None)
    if case.team:
        here |= Q(team=case.team_id) | Q(location=case.team.location_id)
    taken = CodeTaken.objects.filter(case=case).values("round")
    return _without_names(Who.CLIENTS).filter(here).exclude(pk__in=taken)


def open_for_colleague(user: User) -> AskedQuerySet:
    return Asked.objects.whole().open().filter(user=user)


def codes_for_colleague(user: User) -> RoundQuerySet:
    mine = Membership.objects.current().filter(user=user)
    here = Q(team=None, location=None) | Q(team__in=mine.values("team"))
    here |= Q(location__in=mine.values("team__location"))
    taken = CodeTaken.objects.filter(user=user).values("round")
    return _without_names(Who.STAFF).filter(here).exclude(pk__in=taken)


def asks_case(case: Case) -> bool:
    """Whether something waits for this client: two queries."""
    return open_for_case(case).exists() or codes_for_case(case).exists()


def asks_colleague(user: User) -> bool:
    """Whether something waits for this colleague: two queries."""
    return open_for_colleague(user).exists() or codes_for_colleague(user).exists()


def _without_names(who: Who) -> RoundQuerySet:
    return Round.objects.running().whole().filter(anonymous=True, who=who)
