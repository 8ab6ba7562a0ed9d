"""What asks for attention: a norm of the method or an agreed day, with the reason and one way to answer it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from itertools import islice

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from fasenwijzer.cases.models import Case
from fasenwijzer.cases.rights.due import REQUEST
from fasenwijzer.exits.models import Aftercare
from fasenwijzer.journal.models import Conversation
from fasenwijzer.journey.places import place_to_answer
from fasenwijzer.method.moves import Due, due
from fasenwijzer.risks.incidents.deadlines import CALAMITY, due_of
from fasenwijzer.today.asking import ask, reason
from fasenwijzer.today.mine import Standing
from fasenwijzer.ui.words import short_month

MOST = 5
AFTERCARE = "aftercare_contact"
DAYS_AHEAD = {"evaluation_date": 14, "trial_end": 14, REQUEST: 100, "progress_talk": 3, "analysis_talk": 3}
"""What somebody asks about the own data shows from the day it came: nobody waits until the term has nearly ended."""
USUALLY_AHEAD = 7
LINKS: dict[str, str | Promise] = {
    "referral_decision": gettext_lazy("To the decision"),
    "intake_decision": gettext_lazy("To the decision"),
    "trial_end": gettext_lazy("To the decision"),
    "waiting_list_contact": gettext_lazy("Write down a contact"),
    "analysis_talk": gettext_lazy("Plan a conversation"),
    "progress_talk": gettext_lazy("Plan a conversation"),
    "plan_after_person_description": gettext_lazy("Open the plan"),
    "provisional_plan": gettext_lazy("Open the plan"),
    "evaluation_after_plan": gettext_lazy("Look back"),
    "evaluation_date": gettext_lazy("Look back"),
    "aftercare_contact": gettext_lazy("Open aftercare"),
    "incident_measure": gettext_lazy("Open safety"),
    "calamity_report": gettext_lazy("Open safety"),
    REQUEST: gettext_lazy("Open the request"),
}


@dataclass(frozen=True)
class Attention:
    """One thing that asks for attention, with the day by which."""

    case_id: int
    name: str
    due: Due
    ask: str
    why: str
    url: str
    link: str

    @property
    def month(self) -> str:
        return short_month(self.due.due_on)

    @property
    def kind(self) -> str:
        """A soft sign for what is still ahead."""
        return "" if self.due.days_over else "soft"


@dataclass(frozen=True)
class Pressing:
    """What is shown, the most pressing first, and how many more there are."""

    shown: list[Attention]
    more: int


def attention_of(
    standing: Iterable[Standing],
    cases: QuerySet[Case],
    requests: Mapping[int, list[Due]] | None = None,
    most: int = MOST,
) -> Pressing:
    """Of each case the most pressing thing, and what follows its incidents; calamities on top.

    `cases`: the question for these cases, or for more. `requests`: what clients asked about their data and the reader
    takes care of, by case. Four queries, for the incidents and, of what is shown, for what was promised for afterwards
    and for talks that are planned too late.
    """
    asked = list(standing)
    apart = (due_of(cases), requests or {})
    found = [(one, what) for one in asked for what in _pressing(one, *(dues.get(one.pk, []) for dues in apart))]
    first = nsmallest(most, found, key=lambda pair: (pair[1].key != CALAMITY, pair[1].due_on))
    promised, planned = _promised(one.pk for one, _what in first), _planned(first)
    return Pressing([_told(one, what, promised, planned) for one, what in first], len(found) - len(first))


def _pressing(one: Standing, *apart: list[Due]) -> Iterator[Due]:
    """One thing that the method asks, one that an incident asks, one that the client asks: none hides another."""
    for asked in (due(one.facts, one.method), *apart):
        yield from islice(filter(_presses, asked), 1)


def _presses(what: Due) -> bool:
    """Late or nearly so, and not answered by a talk that is planned in time."""
    return what.days_left <= DAYS_AHEAD.get(what.key, USUALLY_AHEAD) and not what.is_planned_in_time


def _promised(cases: Iterable[int]) -> dict[tuple[int, date], str]:
    """What was agreed for after the exit, and who does it, per case and day. One query."""
    told = Aftercare.objects.open().filter(case__in=list(cases))
    return {(row.case_id, row.on): f"{row.what} ({row.by_name})." for row in told}


def _planned(found: Iterable[tuple[Standing, Due]]) -> dict[tuple[int, date], int]:
    """The talk that is planned later than the norm asks, per case and day: it is moved, not doubled. One query."""
    late = {one.pk for one, what in found if what.planned_on}
    return {(talk.case_id, talk.day): talk.pk for talk in Conversation.objects.filter(case__in=late).ahead()}


def _told(
    one: Standing, what: Due, promised: Mapping[tuple[int, date], str], planned: Mapping[tuple[int, date], int]
) -> Attention:
    link = LINKS.get(what.key, gettext_lazy("Open the file"))
    url = place_to_answer(one.pk, what.key)
    if what.planned_on and (talk := planned.get((one.pk, what.planned_on))):
        url, link = reverse("journal:change-conversation", args=[one.pk, talk]), gettext_lazy("Move the conversation")
    asked = ask(what, one.name, one.method.norm_word(what.key).name)
    why = reason(what, one.facts)
    if what.key == AFTERCARE:
        why = " ".join(filter(None, (why, promised.get((one.pk, what.due_on), ""))))
    return Attention(one.pk, one.name, what, asked, why, url, str(link))
