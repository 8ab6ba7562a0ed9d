"""Of the copy: the plan of every round, looking back, and figures."""

from __future__ import annotations

from collections.abc import Iterator

from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.models import Evaluation, Measurement
from fasenwijzer.method import instruments
from fasenwijzer.plan import models as plan
from fasenwijzer.portal.copy import shapes
from fasenwijzer.portal.copy.about import area_name
from fasenwijzer.portal.copy.whose import Whose, may_hear


def plans_of(whose: Whose) -> Iterator[shapes.Plan]:
    """Of every round, as it stands now. A fixed number of queries for each round."""
    for one in plan.Plan.objects.of(whose.case).order_by("cycle"):
        yield shapes.Plan(
            round=one.cycle,
            desired_situation=one.desired_situation,
            end_goal=one.end_goal,
            established_on=one.established_on,
            evaluation_on=one.evaluation_on,
            goals=tuple(_goals(whose, one)),
            agreements=tuple(text for text in _agreed(one) if may_hear(whose, text)),
            later=tuple(_later(one)),
            answers=tuple(_answers(whose, one)),
        )


def _agreed(of: plan.Plan) -> list[str]:
    return list(of.agreements.standing().values_list("text", flat=True))


def _goals(whose: Whose, of: plan.Plan) -> Iterator[shapes.Goal]:
    case = whose.case
    for one in plan.Goal.objects.standing().filter(plan=of).whole():
        if not may_hear(whose, one.text, by_id=one.own_words_of_id):
            continue
        yield shapes.Goal(
            number=one.number,
            text=one.text,
            area=area_name(case, one.life_area),
            sign=one.sign,
            mark_now=one.scale_now,
            mark_wanted=one.scale_wanted,
            result=case.method.goal_result(one.result.result) if one.result else "",
            ended_on=one.result.on if one.result else None,
            steps=tuple(
                _step(case, step) for step in one.steps if may_hear(whose, step.text, by_id=step.own_words_of_id)
            ),
        )


def _step(case: Case, step: plan.Action) -> shapes.Step:
    who = step.doer if step.who_name or step.network_member else case.client.first_name
    done = tuple(one.on for one in step.done.all())
    return shapes.Step(step.text, str(who), step.due_on, str(step.how_often), done)


def _later(of: plan.Plan) -> Iterator[shapes.Later]:
    for one in of.not_nows.standing().select_related("wish"):
        yield shapes.Later(one.wish.text, one.reason)


def _answers(whose: Whose, of: plan.Plan) -> Iterator[shapes.Answer]:
    """Why somebody else said no stays between that person and who guides."""
    for one in plan.PlanAgreement.objects.standing().filter(version__plan=of).order_by("on", "pk"):
        how = whose.case.method.agreement_manner(one.manner)
        mine = _is_of(one, whose)
        yield shapes.Answer(one.who, how, one.on, one.reason if mine else "")


def _is_of(one: plan.PlanAgreement, whose: Whose) -> bool:
    """By the login, where there is one: two parents may have one name."""
    if whose.reach.is_client or one.as_kind == plan.AsKind.CLIENT:
        return whose.reach.is_client and one.as_kind == plan.AsKind.CLIENT
    if whose.user or one.person_id:
        return whose.user is not None and one.person_id == whose.user.pk
    return one.who.casefold() == whose.name.casefold()


def evaluations_of(whose: Whose) -> Iterator[shapes.LookedBack]:
    """Word for word, but for a text that names a secret address this person may not know."""
    for one in Evaluation.objects.of(whose.case).prefetch_related("goals__goal"):
        rows = [(row.goal.text, row.process, row.effect, row.action) for row in one.goals.all()]
        goals = tuple(shapes.GoalLookedBack(*(_heard(whose, words) for words in row)) for row in rows)
        general, along = _heard(whose, one.general), _heard(whose, one.take_along)
        yield shapes.LookedBack(one.cycle, one.on, general, along, goals)


def _heard(whose: Whose, words: str) -> str:
    return words if may_hear(whose, words) else ""


def figures_of(case: Case) -> Iterator[shapes.Figures]:
    """Of everybody who gave some, item by item; never added up."""
    known: dict[str, dict[str, str]] = {}
    for one in Measurement.objects.of(case):
        if one.instrument not in known:
            instrument = instruments.load(one.instrument, case.method.language)
            known[one.instrument] = {item.key: item.text for item in instrument.asks(case.method.life_areas)}
        items = known[one.instrument]
        given = tuple(shapes.Figure(items.get(key, key), value) for key, value in one.figures.items())
        name = case.method.instrument(one.instrument)
        yield shapes.Figures(name, one.on, one.rater_name, one.about, one.remark, given)
