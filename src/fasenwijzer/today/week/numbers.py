"""The week in numbers: what went well, what asks attention and what comes. No number is about a colleague."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from fasenwijzer import clock
from fasenwijzer.access.roles import Role
from fasenwijzer.analysis.models import Strength
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import Conversation, Thanks
from fasenwijzer.journal.moments import bounds
from fasenwijzer.method.moves import due
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import ActionDone, Outcome
from fasenwijzer.today.attention import Pressing, attention_of
from fasenwijzer.today.mine import Standing, standing_of

WEEK = timedelta(days=7)
EVALUATIONS = {"evaluation_date", "evaluation_after_plan"}
PLANS = {"plan_after_person_description", "provisional_plan"}
MOST = 10


@dataclass(frozen=True)
class Well:
    """In the last seven days, this one included."""

    goals: int
    strengths: int
    actions: int
    thanks: int

    @property
    def many(self) -> int:
        return self.goals + self.strengths + self.actions + self.thanks


@dataclass(frozen=True)
class Comes:
    """In the seven days ahead."""

    talks: int
    evaluations: int
    plans: int

    @property
    def many(self) -> int:
        return self.talks + self.evaluations + self.plans


@dataclass(frozen=True)
class Week:
    """For one reader, over who is looked after: the own clients, and those of a team that is led."""

    first: date
    last: date
    well: Well
    attention: Pressing
    comes: Comes
    is_of_a_team: bool

    @property
    def asking(self) -> int:
        return len(self.attention.shown) + self.attention.more


def week_of(user: User) -> Week:
    """A fixed number of queries, whatever the number of clients."""
    today = clock.today()
    leads = Role.TEAM_LEADER in user.roles
    cases = Case.objects.visible_to(user) if leads else Case.objects.guided_by(user)
    standing = [one for one in standing_of(user) if leads or one.own]
    pressing = attention_of(standing, cases, most=MOST)
    first = today - WEEK + timedelta(days=1)
    numbers = list(cases.values_list("pk", flat=True))
    return Week(first, today, _well(numbers, first, today), pressing, _comes(numbers, standing, today), leads)


def _well(cases: list[int], first: date, last: date) -> Well:
    """Four queries."""
    days, start = (first, last), bounds(first, last)[0]
    reached = Outcome.objects.filter(goal__case__in=cases, result="reached", on__range=days, goal__withdrawn_at=None)
    named = Strength.objects.standing().filter(case__in=cases, on__range=days)
    done = ActionDone.objects.filter(action__goal__case__in=cases, on__range=days, action__withdrawn_at=None)
    thanks = Thanks.objects.filter(entry__case__in=cases, at__gte=start)
    return Well(reached.count(), named.count(), done.count(), thanks.count())


def _comes(cases: list[int], standing: list[Standing], today: date) -> Comes:
    """One query; the days follow from the facts that are there."""
    ahead = Conversation.objects.filter(case__in=cases).planned().between(today + timedelta(days=1), today + WEEK)
    soon = [
        {what.key for what in due(one.facts, one.method) if today <= what.due_on <= today + WEEK} for one in standing
    ]
    evaluations, plans = (sum(bool(keys & wanted) for keys in soon) for wanted in (EVALUATIONS, PLANS))
    return Comes(ahead.count(), evaluations, plans)
