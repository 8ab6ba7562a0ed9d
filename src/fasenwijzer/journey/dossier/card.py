"""The person at a glance: each part of the card is asked for by itself, in a fixed number of queries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.analysis.counts import AreaCounts, counts_per_area
from fasenwijzer.analysis.models import Strength
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.figures import marks_per_goal
from fasenwijzer.journal.models import Conversation, Entry, EntryOnGoal
from fasenwijzer.journal.moments import bounds
from fasenwijzer.method import edition_parts
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.models import Action, Agreement, Goal, Plan, WhoKind
from fasenwijzer.plan.plans.models import plan_cycle
from fasenwijzer.ui.figures import Doll, Friend, Petal
from fasenwijzer.ui.words import initials_of

MOST_GOALS, MOST_ACTIONS, MOST_ENTRIES, MOST_PER_SOURCE, MOST_AGREEMENTS, MOST_TALKS = 6, 4, 3, 3, 2, 5
WHO: dict[str, str] = {WhoKind.CLIENT: "client", WhoKind.WORKER: "worker"}


@dataclass(frozen=True)
class GoalLine:
    """A goal with how far its actions are and the client's own figures."""

    goal: Goal
    area: edition_parts.LifeArea
    done: int
    actions: int
    marks: list[int]
    results: Mapping[str, str]

    @property
    def result_words(self) -> str:
        """How it was concluded, in the words of the edition."""
        result = self.goal.result
        return self.results.get(result.result, result.get_result_display()) if result else ""

    @property
    def marks_in_words(self) -> str:
        return ", ".join(str(mark) for mark in self.marks)


@dataclass(frozen=True)
class Direction:
    """Where the client wants to go: the newest plan."""

    plan: Plan | None = None
    goals: list[GoalLine] = field(default_factory=list)
    more: int = 0
    look_back_on: date | None = None
    """The day agreed to look back on this round; nothing once the plan is of a round before, or the exit began."""
    open_per_area: Mapping[str, int] = field(default_factory=dict)
    """How many goals are still open in each life area."""


def direction_of(case: Case) -> Direction:
    """The end goal and the goals that stand, the open ones first."""
    plan = Plan.objects.current(case) or Plan.objects.latest_of(case)
    if plan is None:
        return Direction()
    standing = Goal.objects.standing().filter(plan=plan).select_related("outcome").prefetch_related("actions__done")
    goals, marks = sorted(standing, key=lambda goal: goal.result is not None), marks_per_goal(case)
    lines = [_goal_line(case, goal, marks.get(goal.pk, [])) for goal in goals]
    still_to_come = plan.cycle == plan_cycle(case) and case.phase != "exit"
    look_back_on = plan.evaluation_on if still_to_come else None
    per_area = Counter(goal.life_area for goal in goals if goal.result is None)
    return Direction(plan, lines[:MOST_GOALS], max(len(lines) - MOST_GOALS, 0), look_back_on, per_area)


def _goal_line(case: Case, goal: Goal, marks: list[int]) -> GoalLine:
    done = sum(1 for action in goal.steps if action.done.all())
    return GoalLine(goal, case.method.life_area(goal.life_area), done, len(goal.steps), marks, case.method.goal_results)


@dataclass(frozen=True)
class ActionLine:
    """Who does what, and when."""

    action: Action
    who: str
    initials: str


@dataclass(frozen=True)
class Now:
    actions: list[ActionLine]
    talk: Conversation | None
    agreements: list[Agreement]

    @property
    def how_did_it_go(self) -> bool:
        """The talk was today and nobody told yet how it went."""
        return self.talk is not None and self.talk.starts_at < clock.now()


def now_of(case: Case, plan: Plan | None) -> Now:
    """What comes first: the next actions, the next conversation and what was agreed."""
    actions = [_action_line(action) for action in Action.objects.next_up(case)[:MOST_ACTIONS]]
    agreements = list(plan.agreements.standing()[:MOST_AGREEMENTS]) if plan else []
    return Now(actions, _of(case, _next_talk(case)), agreements)


def _next_talk(case: Case) -> Conversation | None:
    """The first talk ahead; when there is none, the one of today of which nobody told yet how it went."""
    this_morning, _tonight = bounds(clock.today(), clock.today())
    planned = Conversation.objects.of(case).planned().filter(starts_at__gte=this_morning)
    talks = list(planned.order_by("starts_at", "pk")[:MOST_TALKS])
    return next((talk for talk in talks if talk.starts_at >= clock.now()), talks[0] if talks else None)


def _of(case: Case, talk: Conversation | None) -> Conversation | None:
    """The conversation knows its case, without asking for it again."""
    if talk:
        talk.case = case
    return talk


def _action_line(action: Action) -> ActionLine:
    return ActionLine(action, WHO.get(action.who_kind, "network"), initials_of(action.doer))


class AreaRow(AreaCounts):
    """What was found in one area, and the page about it."""

    url: str


@dataclass(frozen=True)
class Areas:
    rows: list[AreaRow]
    petals: list[Petal]


def areas_of(case: Case, goals: Mapping[str, int]) -> Areas:
    """What was found in each life area; `goals` are the open ones of the plan."""
    rows = [_area_row(case, row, goals.get(row["key"], 0)) for row in counts_per_area(case)]
    shown = ("hue", "icon", "strengths", "wishes", "goals", "described")
    return Areas(rows, [Petal(**{name: row[name] for name in shown}) for row in rows])  # type: ignore[literal-required]


def _area_row(case: Case, counted: AreaCounts, goals: int) -> AreaRow:
    row = AreaRow(**counted, url=address("analysis:area", case.pk, counted["key"]))
    row["goals"] = goals
    return row


@dataclass(frozen=True)
class SourceLine:
    source: edition_parts.Strength
    words: str
    count: int


@dataclass(frozen=True)
class Strengths:
    """The six sources, from the inside to the outside."""

    sources: list[SourceLine]

    @property
    def count(self) -> int:
        return sum(line.count for line in self.sources)

    @property
    def dolls(self) -> list[Doll]:
        return [Doll(line.source.icon, line.count) for line in self.sources]

    @property
    def outside_in(self) -> list[SourceLine]:
        return self.sources[::-1]


def strengths_of(case: Case) -> Strengths:
    """What somebody is good at, knows, loves and has around: the newest of each source, and how many there are."""
    texts: dict[str, list[str]] = {}
    for source, text in Strength.objects.of(case).order_by("-pk").values_list("source", "text"):
        texts.setdefault(source, []).append(text)
    return Strengths([_source_line(source, texts.get(source.key, [])) for source in case.method.strengths])


def _source_line(source: edition_parts.Strength, texts: list[str]) -> SourceLine:
    words = ", ".join(texts[:MOST_PER_SOURCE])
    if len(texts) > MOST_PER_SOURCE:
        words = _("%(words)s and %(many)s more") % {"words": words, "many": len(texts) - MOST_PER_SOURCE}
    return SourceLine(source, words, len(texts))


@dataclass(frozen=True)
class Network:
    members: list[NetworkMember]

    @property
    def friends(self) -> list[Friend]:
        return [
            Friend(m.name, m.initials, m.relation, m.nearness, len(m.gets), len(m.gives), m.kind) for m in self.members
        ]


def network_of(case: Case) -> Network:
    """Who is around now, nearest first."""
    return Network(list(NetworkMember.objects.of(case).current()))


@dataclass(frozen=True)
class Latest:
    """What was written last: the last reports, and among them, by its day, the last conversation that was held."""

    entries: list[Entry]
    talk: Conversation | None

    @property
    def newer(self) -> list[Entry]:
        """The reports of after the conversation; all of them when there was none."""
        return [entry for entry in self.entries if not self.talk or entry.on > self.talk.day]

    @property
    def older(self) -> list[Entry]:
        return [entry for entry in self.entries if entry not in self.newer]


def latest_of(case: Case) -> Latest:
    """The last three reports and the last conversation that was held."""
    on_goals = Prefetch("on_goals", EntryOnGoal.objects.select_related("goal"))
    entries = Entry.objects.of(case).prefetch_related(on_goals)[:MOST_ENTRIES]
    held = Conversation.objects.of(case).held().select_related("outcome").order_by("-starts_at", "-pk")
    return Latest(list(entries), _of(case, held.first()))
