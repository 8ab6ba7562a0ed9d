"""The people around the client, as the client sees them: own people first, then who guides."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.access.client_side import Reach
from fasenwijzer.cases.cover import task_words
from fasenwijzer.cases.models import Assignment, Case
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.models import Action
from fasenwijzer.ui.words import initials_of

NEAREST, MOST = 3, 12


@dataclass(frozen=True)
class Somebody:
    """name, the mark beside it, and what this person is or does."""

    name: str
    initials: str
    who: str
    does: str


@dataclass(frozen=True)
class People:
    """Those who are nearest and who guides; the others are folded away."""

    shown: list[Somebody]
    others: list[Somebody]

    @property
    def everybody(self) -> list[Somebody]:
        """The nearest first, then who guides, then the others."""
        return [*self.shown, *self.others]


def people_of(case: Case, reach: Reach) -> People:
    """At most twelve of the network, those near first, and who guides today. What they do, in open areas only."""
    members = NetworkMember.objects.current().filter(case=case).informal().order_by("nearness", "pk")[:MOST]
    done = Action.objects.next_up(case).filter(network_member__in=list(members))
    in_reach = done if reach.areas is None else done.filter(goal__life_area__in=reach.areas)
    helps = dict(in_reach.values_list("network_member", "text"))
    near = [Somebody(m.name, m.initials, "network", helps.get(m.pk, m.relation)) for m in members]
    guiding = Assignment.objects.current().seen_by_everybody().filter(case=case).select_related("user")
    workers = [Somebody(one.user.name, initials_of(one.user.name), "worker", task_words(one, case)) for one in guiding]
    return People([*near[:NEAREST], *workers], near[NEAREST:])
