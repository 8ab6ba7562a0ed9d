"""One round of a made-up life: the description, the plan, and looking back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from random import Random
from typing import Any

from fasenwijzer.analysis.models import Passage, PersonDescription, Strength, Wish
from fasenwijzer.bench.names import WORDS
from fasenwijzer.bench.pen import TAKEN_AWAY, Pen, at
from fasenwijzer.evaluations.models import Evaluation, GoalEvaluation, Measurement, Score
from fasenwijzer.network.members.models import Direction, SupportKind
from fasenwijzer.network.models import KeptMap, KeptMember, KeptSupport
from fasenwijzer.plan.models import Action, ActionDone, Goal, Outcome, Plan, PlanAgreement, PlanVersion
from fasenwijzer.risks.models import Inventory

SOURCES = ("qualities", "skills", "knowledge", "interests", "contacts", "surroundings")
WHO = (*(("client",) * 5), *(("worker",) * 3), "network", "professional")
RESULTS = (*(("reached",) * 5), "partly", "partly", "not_reached", "let_go")
MANNERS = ("signed", "signed", "oral", "portal", "signed_by_representative", "refused")


def live_round(pen: Pen, cycle: int, since: Mapping[str, date]) -> None:
    """`since`: the first day of each phase of this round, as far as it came."""
    wishes, strengths = _found(pen, cycle, since["analysis"])
    described = pen.after(since["analysis"], 7, 30)
    if described <= pen.last:
        _describe(pen, cycle, described)
    goals = _plan(pen, cycle, since["planning"], wishes, strengths) if "planning" in since else []
    if "evaluation" in since and goals:
        _look_back(pen, cycle, since["evaluation"], goals)
    if pen.case % 3:
        _give_figures(pen, cycle, min(described, pen.last))
    if pen.often(0.6):
        _keep_map(pen, cycle, since["analysis"])


def _found(pen: Pen, cycle: int, first: date) -> tuple[list[int], list[int]]:
    told = {"case_id": pen.case, "cycle": cycle}
    wishes, strengths = [], []
    for _time in range(pen.chance.randint(2, 6)):
        on = min(pen.after(first, 0, 20), pen.last)
        area = pen.chance.choice([*pen.areas, ""])
        strengths.append(
            pen.perhaps(
                Strength,
                **told,
                life_area=area,
                source=pen.chance.choice(SOURCES),
                text="koken",
                named_by="zelf",
                on=on,
            )
        )
        wishes.append(pen.perhaps(Wish, **told, life_area=area or pen.areas[1], text="rust", whose="zelf", on=on))
    return wishes, strengths


def _give_figures(pen: Pen, cycle: int, on: date) -> None:
    """A figure for most areas of life, of the client and sometimes of the worker; by a chance of its own."""
    chance = Random(f"{pen.case} {cycle}")  # noqa: S311
    for kind in chance.choice([["client"], ["client", "worker"]]):
        told = {"rater_kind": kind, "rater_name": "iemand", "written_by_id": pen.worker, "written_at": at(on)}
        told |= {"cycle": cycle, "instrument": "own_scale", "moment": "start" if cycle == 1 else "between", "on": on}
        if chance.random() < TAKEN_AWAY:
            told |= {"withdrawn_at": at(on), "withdrawn_by_id": pen.worker}
        number = pen.write(Measurement, case_id=pen.case, **told)
        for area in pen.areas:
            if chance.random() < 0.8:
                pen.write(Score, measurement_id=number, item=area, value=chance.randint(2, 9))


def _describe(pen: Pen, cycle: int, on: date) -> None:
    established = {"established_on": on, "established_by_id": pen.worker, "established_at": at(on)}
    told = {"case_id": pen.case, "cycle": cycle, "version": cycle, "begun_on": on, "begun_by_id": pen.worker}
    is_established = pen.is_writing or pen.often(0.95)
    number = pen.write(PersonDescription, **told, **(established if is_established else {}))
    pen.is_writing = pen.is_writing or not is_established
    for order, area in enumerate([*pen.chance.sample(pen.areas, pen.chance.randint(3, len(pen.areas))), "future"]):
        author = pen.chance.choice(["client", "together", "worker", "worker"])
        pen.perhaps(
            Passage,
            description_id=number,
            life_area=area,
            text=WORDS,
            order=order,
            author_kind=author,
            author_name="zelf",
        )


def _plan(pen: Pen, cycle: int, first: date, wishes: list[int], strengths: list[int]) -> list[int]:
    on = pen.after(first, 0, 25)
    holds = on <= pen.last and pen.often(0.95)
    plan = pen.write(Plan, case_id=pen.case, cycle=cycle, end_goal=WORDS, established_on=on if holds else None)
    goals = [_goal(pen, cycle, plan, number, wishes, strengths, on) for number in range(pen.chance.randint(2, 5))]
    answers = [_answer(pen, on) for _time in range(pen.chance.choice([0, 1, 1, 1, 2]) if holds else 0)]
    version = pen.write(
        PlanVersion,
        plan_id=plan,
        number=1,
        begun_at=at(first),
        begun_by_id=pen.worker,
        established_on=on if holds else None,
        established_by_id=pen.worker if holds else None,
        agreed_on=_agreed(answers),
    )
    for told in answers:
        pen.write(PlanAgreement, version_id=version, **told)
    return goals


def _answer(pen: Pen, on: date) -> dict[str, Any]:
    kind = pen.chance.choice(["client", "client", "representative", "worker", "network"])
    manner, day = pen.chance.choice(MANNERS), min(pen.after(on, 0, 9), pen.last)
    told = {"who": kind, "as_kind": kind, "manner": manner, "on": day, "reason": WORDS, "by_id": pen.worker}
    return told | pen.mistake()


def _agreed(answers: list[dict[str, Any]]) -> date | None:
    """Since when, by what each said last for the client."""
    last: dict[str, dict[str, Any]] = {}
    for told in sorted(answers, key=lambda told: told["on"]):
        if told["as_kind"] in ("client", "representative") and "withdrawn_at" not in told:
            last[told["as_kind"]] = told
    no = any(told["manner"] == "refused" for told in last.values())
    return max(told["on"] for told in last.values()) if last and not no else None


def _goal(pen: Pen, cycle: int, plan: int, number: int, wishes: list[int], strengths: list[int], on: date) -> int:
    mark = pen.chance.choice([None, 2, 4, 5, 6])
    goal = pen.perhaps(
        Goal,
        case_id=pen.case,
        plan_id=plan,
        number=cycle * 10 + number,
        life_area=pen.chance.choice(pen.areas),
        text="rust",
        kind=pen.chance.choice(["grow", "grow", "keep_stable"]),
        priority=number + 1,
        scale_now=mark,
        **_own(pen, on, number == 0 and pen.case % 2 == 0),
    )
    if pen.often(0.7):
        pen.write(Goal.wishes.through, goal_id=goal, wish_id=pen.chance.choice(wishes))
        pen.write(Goal.strengths.through, goal_id=goal, strength_id=pen.chance.choice(strengths))
    for step in range(pen.chance.randint(1, 3)):
        action = pen.perhaps(
            Action,
            goal_id=goal,
            text="bellen",
            who_name="Gul",
            who_kind=pen.chance.choice(WHO),
            due_on=pen.after(on, 5, 60),
            **_own(pen, on, step == 0 and pen.case % 5 == 0),
        )
        if on <= pen.last and pen.often(0.6):
            pen.write(ActionDone, action_id=action, on=min(pen.after(on, 1, 50), pen.last), by_id=pen.worker)
    pen.goals.append((goal, on))
    return goal


def _own(pen: Pen, on: date, written: bool) -> dict[str, Any]:
    """What a part of the plan says that somebody of the client's side wrote."""
    return {"own_words_of_id": pen.worker, "own_words_on": on} if written else {}


def _look_back(pen: Pen, cycle: int, first: date, goals: list[int]) -> None:
    on = pen.after(first, 0, 12)
    talked = on if on <= pen.last and pen.often(0.9) else None
    evaluation = pen.write(
        Evaluation, case_id=pen.case, cycle=cycle, on=talked, general=WORDS, begun_by_id=pen.worker, begun_at=at(first)
    )
    for goal in goals:
        told = {key: WORDS if pen.often(0.85) else "" for key in ("process", "effect", "action")}
        if pen.often(0.9):
            pen.write(GoalEvaluation, evaluation_id=evaluation, goal_id=goal, **told)
        if talked and pen.often(0.8):
            pen.write(
                Outcome, goal_id=goal, result=pen.chance.choice(RESULTS), on=talked, reason=WORDS, by_id=pen.worker
            )
    if pen.often(0.5):
        rater = {"rater_id": pen.worker, "rater_name": "Collega", "written_by_id": pen.worker, "written_at": at(first)}
        pen.perhaps(Inventory, case_id=pen.case, on=min(on, pen.last), moment="evaluation", cycle=cycle, **rater)


def _keep_map(pen: Pen, cycle: int, on: date) -> None:
    kept = pen.write(KeptMap, case_id=pen.case, cycle=cycle, on=on, kept_by_id=pen.worker, kept_at=at(on))
    for member in pen.members:
        if pen.often(0.8):
            row = pen.write(
                KeptMember,
                map_id=kept,
                member_id=member,
                name="Gul",
                kind=pen.chance.choice(["informal", "informal", "professional"]),
                nearness=1,
            )
            for way in Direction.values:
                if pen.often(0.6):
                    pen.write(KeptSupport, member_id=row, direction=way, kind=pen.chance.choice(SupportKind.values))
