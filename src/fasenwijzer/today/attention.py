"""What asks attention: a norm of the method or an agreed day, with the reason and one way to answer it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from fasenwijzer.cases.models import Case
from fasenwijzer.journey.places import place_to_answer
from fasenwijzer.method.moves import Due, due
from fasenwijzer.risks.incidents.deadlines import CALAMITY, due_of
from fasenwijzer.today.mine import Standing
from fasenwijzer.ui.words import long_day

MOST = 5
DAYS_AHEAD = {"evaluation_date": 14, "trial_end": 14, "progress_talk": 3, "analysis_talk": 3}
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
}


@dataclass(frozen=True)
class Attention:
    """One thing that asks attention."""

    case: Case
    due: Due
    name: str
    why: str
    url: str
    link: str

    @property
    def days(self) -> int:
        """On the sign: how long ago it began to count when it is late, or else how long there is left."""
        if self.due.days_over and self.due.norm_days:
            return self.due.days_left * -1 + self.due.norm_days
        return abs(self.due.days_left)

    @property
    def unit(self) -> str:
        return ngettext("day", "days", self.days)

    @property
    def kind(self) -> str:
        """A soft sign for what is still ahead."""
        return "" if self.due.days_over else "soft"


def attention_of(standing: Iterable[Standing]) -> list[Attention]:
    """Of each case the most pressing thing, and what follows its incidents; the most pressing first, calamities on top.

    Two queries, for the incidents.
    """
    asked = list(standing)
    incidents = due_of(one.case for one in asked)
    found = [(one.case, what) for one in asked for what in _pressing(one, incidents.get(one.case.pk, []))]
    return [
        _told(case, what) for case, what in sorted(found, key=lambda pair: (pair[1].key != CALAMITY, pair[1].due_on))
    ]


def _pressing(one: Standing, incidents: list[Due]) -> Iterator[Due]:
    """One thing that the method asks, and one that an incident asks: neither hides the other."""
    for asked in (due(one.facts, one.case.method), incidents):
        yield from islice(filter(_presses, asked), 1)


def _presses(what: Due) -> bool:
    """Late or nearly so, and not answered by a talk that is planned in time."""
    return what.days_left <= DAYS_AHEAD.get(what.key, USUALLY_AHEAD) and not what.is_planned_in_time


def _told(case: Case, what: Due) -> Attention:
    words = case.method.norm_word(what.key)
    link = LINKS.get(what.key, gettext_lazy("Open the file"))
    return Attention(
        case, what, words.name[:1].lower() + words.name[1:], _why(what), place_to_answer(case.pk, what.key), str(link)
    )


def _why(what: Due) -> str:
    """The norm and the reason, in words."""
    said = [_since(what.counted_from, what.norm_days) if what.norm_days else _agreed(what.due_on)]
    if not what.days_over and what.norm_days:
        said.append(_("Before or on %(day)s.") % {"day": long_day(what.due_on, with_year=False)})
    if what.planned_on:
        said.append(_("Planned on %(day)s.") % {"day": long_day(what.planned_on, with_year=False)})
    return " ".join(said)


def _since(day: date, norm: int) -> str:
    told = {"day": long_day(day, with_year=False), "norm": norm}
    return (
        ngettext("Counted from %(day)s. Here: %(norm)s day.", "Counted from %(day)s. Here: %(norm)s days.", norm) % told
    )


def _agreed(day: date) -> str:
    return _("Agreed for %(day)s.") % {"day": long_day(day, with_year=False)}
