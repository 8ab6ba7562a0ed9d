"""Every indicator counted by hand: from the records as they are, one by one, in plain Python.

It shares nothing with the questions of `monitor` but the definitions in words, and is here to check them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from fasenwijzer.analysis.models import Passage, Strength
from fasenwijzer.cases.models import Case, Decision, Ending, WaitingListPlace
from fasenwijzer.cases.phases.models import UnmetCondition
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.evaluations.models import Evaluation, GoalEvaluation, Measurement, Score
from fasenwijzer.exits.models import Aftercare, AftercareDone
from fasenwijzer.journal.models import Conversation, Entry, EntryOnGoal
from fasenwijzer.journal.voice.models import TalkLook
from fasenwijzer.network.models import KeptMap, KeptMember, KeptSupport
from fasenwijzer.plan.models import Action, Goal
from fasenwijzer.risks.models import Incident, Inventory, Measure, MeasureDone, Memo
from fasenwijzer.tests.records_by_hand import Records

PHASES = {"referral", "intake", "start", "analysis", "planning", "carrying_out", "evaluation", "exit"}


class Event(NamedTuple):
    """Something that counts: in which file, on which day, what it is worth, and under which part."""

    case: int
    on: date
    worth: float = 1
    part: str = ""


Counting = Callable[[Records], Iterable[Event]]
BY_HAND: dict[str, Counting] = {}


def counts(key: str) -> Callable[[Counting], Counting]:
    def keep(counting: Counting) -> Counting:
        BY_HAND[key] = counting
        return counting

    return keep


@counts("waiting")
def _(told: Records) -> Iterator[Event]:
    for place in told.all(WaitingListPlace):
        if place.until:
            yield Event(place.case_id, place.until, (place.until - place.since).days)


@counts("until_start")
def _(told: Records) -> Iterator[Event]:
    for case, day in told.began().items():
        yield Event(case, day, (day - told.one(Case, case).opened_on).days)


@counts("decided")
def _(told: Records) -> Iterator[Event]:
    for decision in told.all(Decision):
        if decision.phase == "intake" and decision.corrected_at is None:
            yield Event(decision.case_id, decision.on, part=decision.outcome)


@counts("days_to_plan")
def _(told: Records) -> Iterator[Event]:
    for plan in told.plans():
        same = [d for d in told.descriptions() if (d.case_id, d.cycle) == (plan.case_id, plan.cycle)]
        first = min((d.established_on for d in same), default=None)
        if first and first <= plan.established_on:
            yield Event(plan.case_id, plan.established_on, (plan.established_on - first).days)


@counts("agreed")
def _(told: Records) -> Iterator[Event]:
    for plan in told.plans():
        yield Event(plan.case_id, plan.established_on, bool(told.signed_for(plan)))


@counts("signed")
def _(told: Records) -> Iterator[Event]:
    for plan in told.plans():
        yield Event(plan.case_id, plan.established_on, any("signed" in manner for manner in told.signed_for(plan)))


@counts("own_words_in_plan")
def _(told: Records) -> Iterator[Event]:
    goals = {goal.pk: goal for goal in told.standing(Goal)}
    own = {goal.plan_id for goal in goals.values() if goal.own_words_of_id}
    own |= {goals[a.goal_id].plan_id for a in told.standing(Action) if a.own_words_of_id and a.goal_id in goals}
    for plan in told.plans():
        yield Event(plan.case_id, plan.established_on, plan.pk in own)


@counts("in_own_words")
def _(told: Records) -> Iterator[Event]:
    own = {p.description_id for p in told.standing(Passage) if p.author_kind in ("client", "together")}
    for one in told.descriptions():
        yield Event(one.case_id, one.established_on, one.pk in own)


@counts("areas_covered")
def _(told: Records) -> Iterator[Event]:
    areas = defaultdict(set)
    for passage in told.standing(Passage):
        areas[passage.description_id].add(passage.life_area)
    for one in told.descriptions():
        yield Event(one.case_id, one.established_on, len(areas[one.pk] - {"future", "coherence", "other"}))


@counts("strengths_per_person")
def _(told: Records) -> Iterator[Event]:
    for one in told.descriptions():
        known = [s for s in told.standing(Strength) if s.case_id == one.case_id and s.on <= one.established_on]
        yield Event(one.case_id, one.established_on, len(known))


@counts("strengths_by_area")
def _(told: Records) -> Iterator[Event]:
    return (Event(s.case_id, s.on, part=s.life_area) for s in told.standing(Strength) if s.life_area)


@counts("strengths_by_source")
def _(told: Records) -> Iterator[Event]:
    return (Event(s.case_id, s.on, part=s.source) for s in told.standing(Strength))


@counts("reached")
def _(told: Records) -> Iterator[Event]:
    return (Event(goal.case_id, how.on, how.result == "reached") for goal, how in told.concluded())


@counts("results")
def _(told: Records) -> Iterator[Event]:
    return (Event(goal.case_id, how.on, part=how.result) for goal, how in told.concluded())


@counts("marks_went_up")
def _(told: Records) -> Iterator[Event]:
    for goal, how in told.concluded():
        marks = [
            (told.one(Entry, row.entry_id).on, row.pk, row.score)
            for row in told.of(EntryOnGoal, "goal_id")[goal.pk]
            if row.score is not None
        ]
        if goal.scale_now is not None and marks:
            yield Event(goal.case_id, how.on, max(marks)[2] > goal.scale_now)


@counts("from_a_wish")
def _(told: Records) -> Iterator[Event]:
    for goal, plan in told.planned_goals():
        tied = any(wish.withdrawn_at is None for wish in goal.wishes.all())
        yield Event(goal.case_id, plan.established_on, tied)


@counts("goals_by_area")
def _(told: Records) -> Iterator[Event]:
    return (Event(goal.case_id, plan.established_on, part=goal.life_area) for goal, plan in told.planned_goals())


@counts("goals_by_kind")
def _(told: Records) -> Iterator[Event]:
    return (Event(goal.case_id, plan.established_on, part=goal.kind) for goal, plan in told.planned_goals())


@counts("doers")
def _(told: Records) -> Iterator[Event]:
    for goal, plan in told.planned_goals():
        for action in told.of(Action, "goal_id")[goal.pk]:
            if action.withdrawn_at is None:
                yield Event(goal.case_id, plan.established_on, part=action.who_kind)


@counts("looked_back")
def _(told: Records) -> Iterator[Event]:
    rounds = {(one.case_id, one.cycle): one for one in told.all(Evaluation) if one.on}
    whole = {(g.evaluation_id, g.goal_id) for g in told.all(GoalEvaluation) if g.process and g.effect and g.action}
    for goal, plan in told.planned_goals():
        looked = rounds.get((plan.case_id, plan.cycle))
        if looked:
            yield Event(goal.case_id, looked.on, (looked.pk, goal.pk) in whole)


@counts("came_about")
def _(told: Records) -> Iterator[Event]:
    for talk, how in told.talks():
        if how.result in ("held", "missed"):
            yield Event(talk.case_id, how.on, how.result == "held")


@counts("days_between")
def _(told: Records) -> Iterator[Event]:
    held = defaultdict(list)
    for talk, how in told.talks():
        if how.result == "held" and talk.cycle:
            held[talk.case_id].append((talk.starts_at, how.on))
    for case, days in held.items():
        days.sort()
        for (_before, earlier), (_after, later) in pairwise(days):
            yield Event(case, later, (later - earlier).days)


@counts("hours")
def _(told: Records) -> Iterator[Event]:
    for talk, how in told.talks():
        if how.result == "held":
            took = (talk.ends_at - talk.starts_at).total_seconds() / 3600 if talk.ends_at else 1
            yield Event(talk.case_id, how.on, took)


@counts("reports")
def _(told: Records) -> Iterator[Event]:
    return (Event(entry.case_id, entry.on) for entry in told.all(Entry))


@counts("felt_heard")
def _(told: Records) -> Iterator[Event]:
    days = {how.conversation_id: how.on for _talk, how in told.talks()}
    for look in told.all(TalkLook):
        if look.conversation_id in days:
            talk = told.one(Conversation, look.conversation_id)
            yield Event(talk.case_id, days[talk.pk], look.listened == "good")


@counts("content")
def _(told: Records) -> Iterator[Event]:
    for score in told.all(Score):
        asked = told.one(Measurement, score.measurement_id)
        if asked.instrument == "farewell" and asked.withdrawn_at is None:
            yield Event(asked.case_id, asked.on, score.value >= 7, score.item)


@counts("scores_went_up")
def _(told: Records) -> Iterator[Event]:
    first: dict[tuple[int, str], int] = {}
    for asked in sorted(told.standing(Measurement), key=lambda one: (one.on, one.pk)):
        if (asked.instrument, asked.rater_kind) != ("own_scale", "client"):
            continue
        for score in told.of(Score, "measurement_id")[asked.pk]:
            of_area = (asked.case_id, score.item)
            if of_area in first:
                yield Event(asked.case_id, asked.on, score.value > first[of_area], score.item)
            else:
                first[of_area] = score.value


def _when(told: Records, kept: KeptMap) -> str:
    first = min(one.on for one in told.of(KeptMap, "case_id")[kept.case_id])
    return "first" if kept.on == first else "later"


@counts("network_size")
def _(told: Records) -> Iterator[Event]:
    for kept in told.all(KeptMap):
        own = [one for one in told.of(KeptMember, "map_id")[kept.pk] if one.kind == "informal"]
        yield Event(kept.case_id, kept.on, len(own), _when(told, kept))


@counts("reciprocal")
def _(told: Records) -> Iterator[Event]:
    ways = defaultdict(set)
    for support in told.all(KeptSupport):
        ways[support.member_id].add(support.direction)
    for member in told.all(KeptMember):
        if member.kind == "informal":
            kept = told.one(KeptMap, member.map_id)
            yield Event(kept.case_id, kept.on, len(ways[member.pk]) == 2, _when(told, kept))


@counts("memos")
def _(told: Records) -> Iterator[Event]:
    return (Event(memo.case_id, memo.on, part=memo.kind) for memo in told.standing(Memo))


@counts("incidents")
def _(told: Records) -> Iterator[Event]:
    return (Event(one.case_id, one.on) for one in told.standing(Incident))


@counts("measures")
def _(told: Records) -> Iterator[Event]:
    done = {one.measure_id: one.on for one in told.all(MeasureDone)}
    for measure in told.standing(Measure):
        incident = told.one(Incident, measure.incident_id)
        if incident.withdrawn_at is None:
            in_time = measure.pk in done and done[measure.pk] <= measure.due_on
            yield Event(incident.case_id, measure.due_on, in_time)


@counts("inventories")
def _(told: Records) -> Iterator[Event]:
    looked = {(one.case_id, one.cycle) for one in told.standing(Inventory)}
    for one in told.all(Evaluation):
        if one.on:
            yield Event(one.case_id, one.on, (one.case_id, one.cycle) in looked)


@counts("all_phases")
def _(told: Records) -> Iterator[Event]:
    phases = told.phases()
    for one in told.endings():
        yield Event(one.case_id, one.on, {stay.phase for stay in phases[one.case_id]} == PHASES)


@counts("days_in_phase")
def _(told: Records) -> Iterator[Event]:
    for case, stays in told.phases().items():
        for stay in stays:
            if stay.until:
                yield Event(case, stay.until, (stay.until - stay.since).days, stay.phase)


@counts("went_on_open")
def _(told: Records) -> Iterator[Event]:
    unmet = {one.entry_id for one in told.all(UnmetCondition)}
    for case, stays in told.phases().items():
        for before, after in pairwise(stays):
            if after.came_by in ("advance", "decide"):
                yield Event(case, after.since, after.pk in unmet, before.phase)


@counts("duration")
def _(told: Records) -> Iterator[Event]:
    began = told.began()
    return (Event(one.case_id, one.on, (one.on - began[one.case_id]).days) for one in told.endings())


@counts("reasons")
def _(told: Records) -> Iterator[Event]:
    return (Event(one.case_id, one.on, part=one.kind) for one in told.endings())


@counts("dropped_out")
def _(told: Records) -> Iterator[Event]:
    early = ("by_own_wish", "contact_lost", "withdrawn")
    return (Event(one.case_id, one.on, one.kind in early) for one in told.endings())


@counts("without_return")
def _(told: Records) -> Iterator[Event]:
    """Back is a new file of the same client, or the old one opened again; within two weeks that was a mistake."""
    began, files = told.began(), told.of(Case, "client_id")
    for one in told.all(Ending):
        if one.kind not in ("goals_reached", "lighter_help_suffices") or one.case_id not in began:
            continue
        opened = [file.opened_on for file in files[told.one(Case, one.case_id).client_id]]
        again = [(day - one.on).days for day in opened]
        if one.reopened_at:
            days = (one.reopened_at.astimezone(AMSTERDAM).date() - one.on).days
            if days <= 14:
                continue
            again.append(days)
        yield Event(one.case_id, one.on + timedelta(days=365), not any(0 < days <= 365 for days in again))


@counts("goes_on_alone")
def _(told: Records) -> Iterator[Event]:
    for score in told.all(Score):
        asked = told.one(Measurement, score.measurement_id)
        of_us = asked.instrument in ("farewell", "farewell_parents") and score.item == "goes_on_alone"
        if of_us and asked.withdrawn_at is None:
            yield Event(asked.case_id, asked.on, score.value >= 7)


@counts("exit_talk")
def _(told: Records) -> Iterator[Event]:
    spoken = {talk.case_id for talk, how in told.talks() if talk.kind == "exit_talk" and how.result == "held"}
    return (Event(one.case_id, one.on, one.case_id in spoken) for one in told.endings())


@counts("aftercare")
def _(told: Records) -> Iterator[Event]:
    done = {one.aftercare_id for one in told.all(AftercareDone)}
    return (Event(one.case_id, one.on, one.pk in done) for one in told.standing(Aftercare))
