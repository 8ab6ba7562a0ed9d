"""Which records can be found, and what of them: one function per record. What is not here is not found.

What is kept apart for few people (who is restricted, who was reported) must never be added here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from fasenwijzer import clock
from fasenwijzer.analysis.models import AreaNote, Passage, Strength, Wish
from fasenwijzer.cases.models import File, Referral
from fasenwijzer.evaluations.models import Evaluation, GoalEvaluation
from fasenwijzer.exits.models import Aftercare
from fasenwijzer.journal.models import Conversation, ConversationOutcome, Entry, EntryAddition, Remark
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.models import Action, Agreement, Goal, NotNow, Plan
from fasenwijzer.search.documents.models import Kind
from fasenwijzer.search.more_texts import MORE
from fasenwijzer.search.telling import Telling, Told, lines, source_of


def entry(one: Entry) -> Iterator[Told]:
    """The report with what it says on goals, and apart from it what it says about somebody else."""
    case, where = one.case_id, reverse("journal:entry", args=[one.case_id, one.pk])
    said = [str(row) for row in one.on_goals.all()]
    yield Told(case, Kind.JOURNAL_ENTRY, one.on, lines(*said, one.text, one.withheld_reason), where, one.author_name)
    for passage in one.third_party_passages.all():
        yield Told(case, Kind.ABOUT_ANOTHER, one.on, lines(str(passage)), where, one.author_name)


def addition(one: EntryAddition) -> Iterator[Told]:
    yield below(one.entry, Kind.ADDITION, one.on, one.text, one.by.name)


def remark(one: Remark) -> Iterator[Told]:
    yield below(one.entry, Kind.REMARK, one.on, one.text, one.by.name)


def below(report: Entry, kind: Kind, on: date, text: str, who: str) -> Told:
    where = reverse("journal:entry", args=[report.case_id, report.pk])
    return Told(report.case_id, kind, on, text, where, who, source_of("journal.entry", report.pk))


def conversation(one: Conversation) -> Iterator[Told]:
    where = reverse("journal:conversation", args=[one.case_id, one.pk])
    yield Told(one.case_id, Kind.CONVERSATION, one.day, lines(one.purpose, one.place), where)


def outcome(one: ConversationOutcome) -> Iterator[Told]:
    """What was said, or why somebody was not there."""
    talk = one.conversation
    where = reverse("journal:conversation", args=[talk.case_id, talk.pk])
    held_by = source_of("journal.conversation", talk.pk)
    yield Told(talk.case_id, Kind.CONVERSATION, talk.day, lines(one.report, one.reason), where, one.by.name, held_by)


def file(one: File) -> Iterator[Told]:
    """A file by its name; it is read where it was sent along."""
    report = next(iter(one.entries.all()), None)
    where = (
        reverse("journal:entry", args=[one.case_id, report.pk]) if report else reverse("cases:data", args=[one.case_id])
    )
    yield Told(one.case_id, Kind.FILE, day(one.at), one.name.replace(".", " "), where, one.by.name)


def goal(one: Goal) -> Iterator[Told]:
    yield Told(one.case_id, Kind.GOAL, since(one.plan), one.text, reverse("plan:goal", args=[one.case_id, one.pk]))


def action(one: Action) -> Iterator[Told]:
    on_goal, where = one.goal, reverse("plan:goal", args=[one.goal.case_id, one.goal_id])
    told = lines(one.text, one.who_name)
    yield Told(on_goal.case_id, Kind.ACTION, one.due_on or since(on_goal.plan), told, where)


def agreement(one: Agreement) -> Iterator[Told]:
    yield in_plan(one.plan, Kind.AGREEMENT, one.text)


def not_now(one: NotNow) -> Iterator[Told]:
    yield in_plan(one.plan, Kind.PLAN, one.reason)


def plan(one: Plan) -> Iterator[Told]:
    yield in_plan(one, Kind.PLAN, lines(one.end_goal, one.desired_situation))


def in_plan(one: Plan, kind: Kind, text: str) -> Told:
    return Told(one.case_id, kind, since(one), text, reverse("plan:round", args=[one.case_id, one.cycle]))


def strength(one: Strength) -> Iterator[Told]:
    where = reverse("analysis:strength", args=[one.case_id, one.pk])
    yield Told(one.case_id, Kind.STRENGTH, one.on, one.text, where, one.named_by)


def wish(one: Wish) -> Iterator[Told]:
    yield Told(one.case_id, Kind.WISH, one.on, one.text, reverse("analysis:wish", args=[one.case_id, one.pk]))


def area_note(one: AreaNote) -> Iterator[Told]:
    where = reverse("analysis:area", args=[one.case_id, one.life_area])
    yield Told(one.case_id, Kind.LIFE_AREA, one.on, one.text, where, one.author_name)


def passage(one: Passage) -> Iterator[Told]:
    """A piece of the person description, in the version it belongs to."""
    version = one.description
    where = reverse("analysis:version", args=[version.case_id, version.version])
    held_by = source_of("analysis.persondescription", version.pk)
    on = version.established_on or clock.today()
    yield Told(version.case_id, Kind.PERSON_DESCRIPTION, on, one.text, where, one.author_name, held_by)


def network_member(one: NetworkMember) -> Iterator[Told]:
    where, told = reverse("network:member", args=[one.case_id, one.pk]), lines(one.name, one.relation, one.note)
    yield Told(one.case_id, Kind.NETWORK, one.since or one.case.opened_on, told, where)


def evaluation(one: Evaluation) -> Iterator[Told]:
    yield looked_back(one, lines(one.general, one.take_along))


def goal_evaluation(one: GoalEvaluation) -> Iterator[Told]:
    yield looked_back(one.evaluation, lines(one.process, one.effect, one.action))


def looked_back(one: Evaluation, text: str) -> Told:
    where = reverse("evaluations:round", args=[one.case_id, one.cycle])
    return Told(one.case_id, Kind.EVALUATION, one.day, text, where, held_by=source_of("evaluations.evaluation", one.pk))


def referral(one: Referral) -> Iterator[Told]:
    where, told = reverse("cases:referral", args=[one.case_id]), lines(one.request, one.by_name, one.by_function)
    yield Told(one.case_id, Kind.REFERRAL, one.arrived_on, told, where, one.by_name)


def aftercare(one: Aftercare) -> Iterator[Told]:
    yield Told(one.case_id, Kind.AFTERCARE, one.on, one.what, reverse("exits:exit", args=[one.case_id]), one.by_name)


SEARCHED: dict[str, tuple[QuerySet[Any], Telling]] = {
    "journal.entry": (Entry.objects.prefetch_related("on_goals__goal", "third_party_passages"), entry),
    "journal.entryaddition": (EntryAddition.objects.select_related("entry", "by"), addition),
    "journal.remark": (Remark.objects.select_related("entry", "by"), remark),
    "journal.conversation": (Conversation.objects.all(), conversation),
    "journal.conversationoutcome": (ConversationOutcome.objects.select_related("conversation", "by"), outcome),
    "cases.file": (File.objects.select_related("by").prefetch_related("entries"), file),
    "cases.referral": (Referral.objects.all(), referral),
    "plan.plan": (Plan.objects.all(), plan),
    "plan.goal": (Goal.objects.select_related("plan"), goal),
    "plan.action": (Action.objects.select_related("goal__plan"), action),
    "plan.agreement": (Agreement.objects.select_related("plan"), agreement),
    "plan.notnow": (NotNow.objects.select_related("plan"), not_now),
    "analysis.strength": (Strength.objects.all(), strength),
    "analysis.wish": (Wish.objects.all(), wish),
    "analysis.areanote": (AreaNote.objects.all(), area_note),
    "analysis.passage": (Passage.objects.select_related("description"), passage),
    "network.networkmember": (NetworkMember.objects.select_related("case"), network_member),
    "evaluations.evaluation": (Evaluation.objects.all(), evaluation),
    "evaluations.goalevaluation": (GoalEvaluation.objects.select_related("evaluation"), goal_evaluation),
    "exits.aftercare": (Aftercare.objects.all(), aftercare),
    **MORE,
}
"""By the name the log has for the record: where the records are, and what is told of each."""

WHOLES = {
    "analysis.persondescription": ("analysis.passage", "description"),
    "risks.incident": ("risks.measure", "incident"),
    "conferences.conference": ("conferences.item", "conference"),
    "conferences.item": ("conferences.itemagreement", "item"),
}
"""Records of which the parts are written and dropped with the whole: the part, and its field for the whole."""


def day(at: datetime) -> date:
    return at.astimezone(clock.AMSTERDAM).date()


def since(one: Plan) -> date:
    """The day a plan holds from; until then it is of today."""
    return one.established_on or clock.today()
