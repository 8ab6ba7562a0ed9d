"""The travel guide on paper: what somebody of the client's side may read of the way, said in a few words a sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fasenwijzer import clock
from fasenwijzer.access.client_side import Capacity, OwnAbility, Reach, Stage, abilities_as, stage_of
from fasenwijzer.access.roles import Scope
from fasenwijzer.analysis.strengths.sources import SourceFound
from fasenwijzer.cases.models import Assignment, Case
from fasenwijzer.cases.safety_notes.now import names_protected_address
from fasenwijzer.journal.models import Conversation
from fasenwijzer.method.edition_parts import LifeArea, PhaseWords
from fasenwijzer.method.phases import PHASES
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Action, Agreement, Goal, Plan
from fasenwijzer.portal.about.areas import sources_for
from fasenwijzer.portal.figures.goals import goals_of
from fasenwijzer.portal.home.people import Somebody, people_of
from fasenwijzer.portal.talks.mine import coming, on_paper

MOST_TALKS = 5


@dataclass(frozen=True)
class PhaseOnPaper:
    """One of the eight, with whether it is behind, here or ahead."""

    words: PhaseWords
    state: str


@dataclass(frozen=True)
class GoalOnPaper:
    goal: Goal
    area: LifeArea
    steps: list[Action]


@dataclass(frozen=True)
class Guide:
    """What stands in it; a part that this person may not read is empty."""

    case: Case
    reach: Reach
    today: date
    phases: list[PhaseOnPaper]
    strengths: list[SourceFound]
    plan: Plan | None
    goals: list[GoalOnPaper]
    agreements: list[Agreement]
    people: list[Somebody]
    talks: list[Conversation]
    numbers: list[User]
    """Who guides now and can be called."""

    @property
    def here(self) -> PhaseWords | None:
        return next((one.words for one in self.phases if one.state == "here"), None)


def guide_of(case: Case, reach: Reach, user: User) -> Guide:
    """A fixed number of queries, however much there is to tell."""
    whole_plan = reach.can(OwnAbility.SEE_PLAN) and reach.areas is None
    plan = Plan.objects.latest_of(case) if whole_plan else None
    sees_strengths = reach.can(OwnAbility.SEE_DESCRIPTION) and reach.areas is None
    return Guide(
        case=case,
        reach=reach,
        today=clock.today(),
        phases=_phases(case) if reach.can(OwnAbility.SEE_PLAN) else [],
        strengths=[one for one in sources_for(case, reach, user) if one.found] if sees_strengths else [],
        plan=plan,
        goals=_goals(case, reach, user),
        agreements=[one for one in _agreements(plan) if not names_protected_address(case, one.text)],
        people=people_of(case, reach).everybody if reach.can(OwnAbility.SEE_NETWORK) else [],
        talks=on_paper(coming(case, reach, user)[:MOST_TALKS]) if reach.can(OwnAbility.SEE_AGENDA) else [],
        numbers=_numbers(case),
    )


def _agreements(plan: Plan | None) -> Iterable[Agreement]:
    found: Iterable[Agreement] = Agreement.objects.standing().filter(plan=plan) if plan else ()
    return found


def client_reach(case: Case) -> Reach:
    """What a worker may hand to the client on paper: what the client may read; of a small child, what a parent may."""
    stage = stage_of(case.client.age_on(clock.today()))
    capacity = Capacity.PARENT if stage is Stage.UNDER_12 else Capacity.CLIENT
    return Reach(Scope.OWN, capacity, abilities_as(capacity, stage))


def _phases(case: Case) -> list[PhaseOnPaper]:
    keys = [phase.key for phase in PHASES]
    at = len(keys) if case.ended else keys.index(case.phase)
    states = ["done" if i < at else "here" if i == at else "ahead" for i in range(len(keys))]
    return [PhaseOnPaper(case.method.phase(key), state) for key, state in zip(keys, states, strict=True)]


def _goals(case: Case, reach: Reach, user: User) -> list[GoalOnPaper]:
    goals = list(goals_of(case, reach, user).filter(outcome=None))
    steps = defaultdict(list)
    for step in Action.objects.next_up(case).filter(goal__in=goals):
        steps[step.goal_id].append(step)
    return [GoalOnPaper(goal, case.method.life_area(goal.life_area), steps[goal.pk]) for goal in goals]


def _numbers(case: Case) -> list[User]:
    guiding = Assignment.objects.current().filter(case=case).select_related("user")
    return [one.user for one in guiding if one.user.phone]
