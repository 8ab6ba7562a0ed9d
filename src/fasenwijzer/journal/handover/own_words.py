"""What the client's side wrote beside reports since a reader was here: every kind of it, as the log tells it.

The log holds whatever somebody does behind a door, so nothing that a client can write is forgotten here; WRITTEN names
each kind, or says in ELSEWHERE where colleagues meet it instead.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.roles import Scope
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.cases.case_log.words import role_words
from fasenwijzer.cases.cover import address, home_of
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.handover.news import since_read
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import ActionDone

MOST = 40
CLIENTS_SIDE = (Scope.OWN, Scope.REPRESENTATION, Scope.CONSENT)


class Written(NamedTuple):
    """What it is, in words; the page where it stands; and which words of it are shown here."""

    words: Any
    page: str
    text: str = ""


WRITTEN: dict[str, Written] = {
    "analysis.strength": Written(_("something that goes well"), "analysis:strengths", "text"),
    "analysis.areanote": Written(_("how it goes in a part of life"), "analysis:description", "text"),
    "analysis.descriptionanswer": Written(_("an answer about the description"), "analysis:text", "reason"),
    "analysis.wish": Written(_("a wish"), "analysis:description", "text"),
    "evaluations.measurement": Written(_("own figures"), "evaluations:figures", "remark"),
    "evaluations.goalopinion": Written(_("how a goal went"), "evaluations:evaluation", "text"),
    "evaluations.evaluationanswer": Written(_("an answer about looking back"), "evaluations:evaluation", "reason"),
    "plan.goal": Written(_("a goal"), "plan:plan", "text"),
    "plan.action": Written(_("a step"), "plan:plan", "text"),
    "plan.actiondone": Written(_("a step that was done"), "plan:plan"),
    "plan.important": Written(_("what matters most"), "plan:plan", "important"),
    "plan.helpquestion": Written(_("a question for help"), "plan:helps", "text"),
    "plan.planagreement": Written(_("an answer about the plan"), "plan:plan", "reason"),
    "journal.topicwish": Written(_("what to talk about"), "journal:conversations", "text"),
    "journal.talklook": Written(_("how a talk was"), "journal:conversations", "words"),
    "portal.circleline": Written(_("something in the circle"), "portal:circle-along", "text"),
    "portal.circletaking": Written(_("something taken up in the circle"), "portal:circle-along", "line"),
    "portal.circledone": Written(_("something done in the circle"), "portal:circle-along", "line"),
    "risks.inventory": Written(_("what may go wrong and what helps"), "risks:safety"),
    "network.consent": Written(_("who may see what"), "portal:along"),
    "network.consentgiven": Written(_("who may see what"), "portal:along"),
}
"""By the record, as the log names it."""

ELSEWHERE: dict[str, str] = {
    "journal.entry": "stands among the new reports",
    "journal.remark": "brings its report among the new ones",
    "cases.file": "comes with its report",
    "journal.message": "waits in Today until a colleague opened it",
    "cases.rightsrequest": "stands in Today of who takes care of it; why somebody looked is not for who looked",
    "analysis.persondescription": "changes with the answer about it",
    "plan.plan": "changes with the goal or step that is named",
    "plan.planversion": "changes with the goal or step that is named",
    "plan.signature": "comes with its answer about the plan",
    "network.networkmember": "help that was given counts on the map",
    "portal.circleaction": "stands in the plan as a step",
    "portal.readingwishes": "how somebody reads is nobody's news",
    "people.user": "how somebody logs in is nobody's news",
}


@dataclass(frozen=True)
class Said:
    """Who, as whom, what, and where it stands."""

    case_id: int
    client: str
    who: str
    role: str
    what: str
    text: str
    at: datetime
    url: str


def own_words_for(user: User, cases: QuerySet[Case]) -> list[Said]:
    """The newest first, at most `MOST`; what was changed stands once, what was taken back not at all. Four queries."""
    newest: dict[tuple[str, str], Event] = {}
    for event in events_for(user, cases).prefetch_related("changes")[: MOST * 2]:
        newest.setdefault((event.subject_type, event.subject_id), event)
    found = list(newest.values())[:MOST]
    known = {case.pk: case for case in cases.filter(pk__in={event.case_id for event in found})}
    done = _steps_done(found)
    return [_said(event, known[event.case_id], done) for event in found if event.case_id in known]


def is_any(user: User, cases: QuerySet[Case]) -> bool:
    return bool(events_for(user, cases).exists())


def events_for(user: User, cases: QuerySet[Case]) -> Any:
    """The lines of the log about it, since this reader said to be up to date."""
    about = Event.objects.filter(subject_type=OuterRef("subject_type"), subject_id=OuterRef("subject_id"))
    gone = about.filter(case_id=OuterRef("case_id"), action=Action.DELETE, pk__gt=OuterRef("pk"))
    written = Event.objects.filter(
        case_id__in=cases.values_list("pk", flat=True),
        ground__in=CLIENTS_SIDE,
        action__in=[Action.CREATE, Action.UPDATE, Action.AUTHORISE],
        subject_type__in=list(WRITTEN),
    )
    return since_read(written.exclude(Exists(gone)), user, "case_id", "at").order_by("-pk")


def _steps_done(events: Iterable[Event]) -> dict[str, str]:
    ticked = [event.subject_id for event in events if event.subject_type == "plan.actiondone"]
    rows = ActionDone.objects.filter(pk__in=ticked).select_related("action")
    return {str(one.pk): one.action.text for one in rows}


def _said(event: Event, case: Case, done: dict[str, str]) -> Said:
    kind = WRITTEN[event.subject_type]
    told = {change.field: change.after for change in event.changes.all()}
    text = done.get(event.subject_id, "") if event.subject_type == "plan.actiondone" else told.get(kind.text, "")
    return Said(
        case_id=case.pk,
        client=case.client.name,
        who=event.actor_name,
        role=role_words(event),
        what=str(kind.words),
        text=text,
        at=event.at,
        url=address(kind.page, case.pk) or home_of(case),
    )
