"""Phase 5: from wish to goal, with the steps, and what is left for later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fasenwijzer import clock
from fasenwijzer.analysis.models import Strength, Wish
from fasenwijzer.demo.story import Story
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.models import Action, Agreement, Every, Goal, NotNow, PlanAgreement, PlanVersion, StartStep


@dataclass(frozen=True)
class Step:
    """Who does what, and when: on a day, or how often. `who` is "" for the client, "worker", or a name."""

    text: str
    who: str = ""
    due: date | None = None
    often: str = ""


@dataclass(frozen=True)
class Aim:
    """A goal; `wishes` are the texts it comes from."""

    area: str
    text: str
    wishes: Sequence[str] = ()
    steps: Sequence[Step] = ()
    kind: str = "grow"
    more: Mapping[str, Any] = field(default_factory=dict)
    """Also continues or returns_from: an earlier goal; sign, scale_now, scale_wanted and step_up."""
    builds_on: Sequence[str] = ()
    """The texts of strengths."""


def want(story: Story, *, desired: str, end_goal: str, evaluation_on: date | None) -> None:
    plan = story.plan
    plan.write(desired_situation=desired, end_goal=end_goal, by=story.by)
    plan.look_back_on(evaluation_on, by=story.by)


def aim(story: Story, *aims: Aim) -> None:
    """Put goals in the plan of this round, with their steps."""
    for one in aims:
        wishes = Wish.objects.open(story.case).filter(text__in=one.wishes)
        told = {"text": one.text, "life_area": one.area, "kind": one.kind, **one.more}
        strengths = Strength.objects.of(story.case).filter(text__in=one.builds_on)
        goal = Goal.add(plan=story.plan, wishes=list(wishes), strengths=list(strengths), by=story.by, **told)
        for step in one.steps:
            take_step(story, goal, step)


def take_step(story: Story, goal: Goal, step: Step) -> Action:
    told = {"text": step.text, "due_on": step.due, **_how_often(step.often), **_doer(story, step.who)}
    return Action.add(goal=goal, by=story.by, **told)


RHYTHMS: dict[str, dict[str, Any]] = {
    "elke week": {"every": Every.WEEK},
    "elke twee weken": {"every": Every.TWO_WEEKS},
    "elke maand": {"every": Every.MONTH},
    "elke dag": {"every": Every.DAYS, "weekdays": "1234567"},
    "elke maandag": {"every": Every.DAYS, "weekdays": "1"},
    "elke vrijdag": {"every": Every.DAYS, "weekdays": "5"},
}


def _how_often(often: str) -> dict[str, Any]:
    return RHYTHMS.get(often, {"rhythm": often})


def _doer(story: Story, who: str) -> dict[str, Any]:
    if not who:
        return {"who_kind": "client"}
    if who == "worker":
        return {"who_kind": "worker", "who_name": story.by.name}
    member = NetworkMember.objects.filter(case=story.case, name__startswith=who).first()
    if member is None:
        return {"who_kind": "professional", "who_name": who}
    return {"who_kind": "professional" if member.is_professional else "network", "network_member": member}


def done(story: Story, goal: int, text: str, note: str = "") -> None:
    """The step that begins with these words was done today."""
    step = Action.objects.get(goal__case=story.case, goal__number=goal, text__startswith=text)
    step.mark_done(on=clock.today(), by=story.by, note=note)


def not_now(story: Story, **reasons: str) -> None:
    """Every wish that is in no goal is left for later: the life area to the reason; the others "eerst de rest"."""
    for wish in Wish.objects.open(story.case).filter(goals=None):
        reason = reasons.get(wish.life_area, f"{story.name}: “Eerst het andere, dan dit.”")
        NotNow.put_aside(plan=story.plan, wish=wish, reason=reason, by=story.by)


def begin_with(story: Story, *steps: Step) -> None:
    """What happens in the first weeks, before there is a real plan."""
    for step in steps:
        who = {"who_kind": "worker", "who": story.by.name} if step.who == "worker" else {"who_kind": "client"}
        until = step.due or story.days.day(0)
        StartStep.add(plan=story.plan, text=step.text, until=until, by=story.by, **{"who": story.name, **who})


def promise(story: Story, *texts: str) -> None:
    for text in texts:
        Agreement.add(plan=story.plan, text=text, by=story.by)


def establish(story: Story, *, provisional: bool = False) -> PlanVersion:
    return story.plan.establish(on=clock.today(), by=story.by, provisional=provisional)


def answer(story: Story, who: str, as_kind: str, manner: str, reason: str = "") -> None:
    told = {"who": who, "as_kind": as_kind, "manner": manner, "reason": reason}
    PlanAgreement.give(plan=story.plan, on=clock.today(), by=story.by, **told)


def sign(story: Story, manner: str = "signed") -> None:
    """Client and worker agree, today."""
    answer(story, story.case.client.name, "client", manner)
    answer(story, story.by.name, "worker", "signed")
