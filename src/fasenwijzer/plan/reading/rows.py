"""The plan as it is read: one shape for the plan of now and for a version that was kept."""

from __future__ import annotations

from collections.abc import Iterable

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.actions.models import Action
from fasenwijzer.plan.goals.models import Goal
from fasenwijzer.plan.levels.models import LEVELS
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.plan.reading.shapes import Aside, Level, Reading, Rung, Scale, StartLine, Step, Voice
from fasenwijzer.plan.start.models import StartStep
from fasenwijzer.plan.versions.models import LineKind, PlanVersion, VersionLine
from fasenwijzer.ui.words import initials_of


def read_plan(plan: Plan, case: Case) -> Reading:
    """The plan as it stands now, in a fixed number of queries."""
    return Reading(
        desired_situation=plan.desired_situation,
        end_goal=plan.end_goal,
        evaluation_on=plan.evaluation_on,
        rungs=[rung_of(goal, case) for goal in Goal.objects.standing().filter(plan=plan).whole()],
        asides=[
            Aside(put_off.wish.text, put_off.reason, put_off.back_on, put_off.pk, put_off.wish_id)
            for put_off in plan.not_nows.standing().select_related("wish", "plan")
        ],
        agreements=list(plan.agreements.standing()),
        start=[StartLine(row.text, row.who_kind, row.who, row.until) for row in _start(plan)],
    )


def _start(plan: Plan) -> Iterable[StartStep]:
    """What the start plan says; nothing once the real plan is there."""
    return plan.start_steps.filter(withdrawn_at=None) if plan.established_on is None else ()


def rung_of(goal: Goal, case: Case) -> Rung:
    """A goal with everything on its rung; needs the relations of `Goal.objects.whole()`."""
    result = goal.result
    return Rung(
        number=goal.number,
        area=case.method.life_area(goal.life_area),
        text=goal.text,
        kind=goal.kind,
        wishes=[wish.text for wish in goal.wishes.all()],
        strengths=[strength.text for strength in goal.built_on],
        sign=goal.sign,
        scale=Scale(goal.scale_now, goal.scale_wanted, goal.step_up),
        levels=[Level(row.words, row.text) for row in goal.levels.all()],
        steps=[step_of(action, case) for action in goal.steps],
        earlier=goal.earlier,
        comes_back=goal.returns_from_id is not None,
        outcome=result,
        result=case.method.goal_result(result.result) if result else "",
        voice=voice_of(goal),
        pk=goal.pk,
    )


def step_of(action: Action, case: Case) -> Step:
    done = list(action.done.all())
    name = action.doer if action.who_name or action.network_member else case.client.first_name
    return Step(
        who=mark_of(action.who_kind),
        initials=case.client.initial if action.who_kind == "client" else initials_of(name),
        name=name,
        text=action.text,
        due_on=action.due_on,
        rhythm=action.how_often,
        next_on=action.next_on,
        day_has_passed=not action.repeats and action.due_on is not None and action.due_on < clock.today(),
        last_done=done[-1] if done else None,
        times_done=len(done),
        times_skipped=len(action.skipped.all()),
        voice=voice_of(action),
        asks_help=any(one.waits for one in action.help_questions.all()),
        pk=action.pk,
    )


def voice_of(part: Goal | Action) -> Voice:
    """What the client's side says about it."""
    who = part.own_words_of.name if part.own_words_of else ""
    return Voice(hasattr(part, "important"), who, part.own_words_on)


def read_version(version: PlanVersion, case: Case) -> Reading:
    """The plan as it was when this version was established."""
    return read_lines(version.lines.all(), case)


def read_lines(lines: Iterable[VersionLine], case: Case) -> Reading:
    told = Reading()
    for line in lines:
        match line.kind:
            case LineKind.DESIRED_SITUATION:
                told.desired_situation = line.text
            case LineKind.END_GOAL:
                told.end_goal = line.text
            case LineKind.GOAL:
                told.rungs.append(_rung(line, case))
            case LineKind.ACTION:
                told.rungs[-1].steps.append(_step(line, case))
            case LineKind.STRENGTH | LineKind.SIGN | LineKind.LEVEL:
                _tell_more(told.rungs[-1], line)
            case LineKind.MARK_NOW | LineKind.MARK_WANTED | LineKind.STEP_UP:
                _tell_scale(told.rungs[-1].scale, line)
            case LineKind.NOT_NOW:
                told.asides.append(Aside(line.text, line.note, line.day))
            case LineKind.AGREEMENT:
                told.agreements.append(line)
            case LineKind.START:
                told.start.append(StartLine(line.text, line.who_kind, line.who, line.day))
            case LineKind.EVALUATION:
                told.evaluation_on = line.day
    return told


def _rung(line: VersionLine, case: Case) -> Rung:
    area = case.method.life_area(line.life_area)
    return Rung(line.number or 0, area, line.text, line.who_kind, line.note.splitlines())


def _tell_more(rung: Rung, line: VersionLine) -> None:
    match line.kind:
        case LineKind.STRENGTH:
            rung.strengths.append(line.text)
        case LineKind.SIGN:
            rung.sign = line.text
        case LineKind.LEVEL:
            rung.levels.append(Level(LEVELS[line.mark or 0], line.text))


def _tell_scale(scale: Scale, line: VersionLine) -> None:
    match line.kind:
        case LineKind.MARK_NOW:
            scale.now = line.mark
        case LineKind.MARK_WANTED:
            scale.wanted = line.mark
        case LineKind.STEP_UP:
            scale.step_up = line.text


def _step(line: VersionLine, case: Case) -> Step:
    initials = case.client.initial if line.who_kind == "client" else initials_of(line.who)
    return Step(mark_of(line.who_kind), initials, line.who, line.text, line.day, line.note)


def mark_of(kind: str) -> str:
    """The shape of somebody's mark: client, worker, or one of the others."""
    return kind if kind in ("client", "worker") else "network"
