"""The words with which Today asks: what to do now with whom, and why now. Never a reproach, always a next step."""

from __future__ import annotations

from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from fasenwijzer import clock
from fasenwijzer.cases.rights.due import REQUEST
from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.moves import Due
from fasenwijzer.risks.incidents.deadlines import CALAMITY, MEASURE
from fasenwijzer.ui.words import long_day, since

ASKS: dict[str, str | Promise] = {
    "referral_decision": gettext_lazy("Let %(name)s know whether you go on together"),
    "intake_decision": gettext_lazy("Decide with %(name)s how to go on"),
    "trial_end": gettext_lazy("Look back on the trial with %(name)s"),
    "waiting_list_contact": gettext_lazy("Tell %(name)s how things stand"),
    "analysis_talk": gettext_lazy("Speak with %(name)s again"),
    "progress_talk": gettext_lazy("Speak with %(name)s again"),
    "plan_after_person_description": gettext_lazy("Finish the plan with %(name)s"),
    "provisional_plan": gettext_lazy("Make the real plan with %(name)s"),
    "evaluation_after_plan": gettext_lazy("Look back with %(name)s"),
    "evaluation_date": gettext_lazy("Look back with %(name)s"),
    "aftercare_contact": gettext_lazy("Ask how %(name)s is doing"),
    MEASURE: gettext_lazy("Do what was agreed after the incident with %(name)s"),
    CALAMITY: gettext_lazy("Report the calamity with %(name)s"),
    REQUEST: gettext_lazy("Answer what %(name)s asks about the data"),
}
BEGAN: dict[str, str | Promise] = {
    "referral_decision": gettext_lazy("Referred on %(day)s"),
    "intake_decision": gettext_lazy("The intake began on %(day)s"),
    "plan_after_person_description": gettext_lazy("Everything for the plan is ready since %(day)s"),
    "provisional_plan": gettext_lazy("There is a provisional plan since %(day)s"),
    "evaluation_after_plan": gettext_lazy("The plan counts since %(day)s"),
}
"""What happened on the day from which is counted."""
TALKS = {"analysis_talk", "progress_talk"}
AGAIN_AND_AGAIN = {*TALKS, "waiting_list_contact"}


def ask(what: Due, name: str, word: str) -> str:
    """What to do now, and with whom. word: what the edition calls it, for what has no words here yet."""
    return str(ASKS[what.key]) % {"name": name} if what.key in ASKS else f"{name}: {word[:1].lower()}{word[1:]}"


def reason(what: Due, facts: CaseFacts) -> str:
    """Why now: what happened, the rhythm of the method or the agreed day, and what is planned already."""
    if what.key in BY_LAW:
        return BY_LAW[what.key](what)
    said = [_agreed(what)] if not what.norm_days else [_late(what, facts)] if what.days_over else _ahead(what, facts)
    if what.planned_on:
        said.append(_("A conversation is planned on %(day)s. Can it be sooner?") % {"day": named(what.planned_on)})
    return " ".join(said)


def named(day: date) -> str:
    """9 november, with the year when it is not this year."""
    return long_day(day, with_year=day.year != clock.today().year)


def _began(what: Due, facts: CaseFacts) -> str:
    if what.key in TALKS:
        spoken = facts.last_talk_on == what.counted_from
        words = _("The last conversation was on %(day)s") if spoken else _("This phase began on %(day)s")
    elif what.key == "waiting_list_contact":
        heard = facts.admission.last_waiting_contact_on == what.counted_from
        words = _("The last contact was on %(day)s") if heard else _("Waiting since %(day)s")
    else:
        words = str(BEGAN.get(what.key, gettext_lazy("Counted from %(day)s")))
    return words % {"day": named(what.counted_from)}


def _late(what: Due, facts: CaseFacts) -> str:
    told = {"began": _began(what, facts), "when": since(what.counted_from), "norm": what.norm_days}
    many = what.norm_days or 0
    if what.key in AGAIN_AND_AGAIN:
        words = ngettext(
            "%(began)s, %(when)s. Here we do that every day.",
            "%(began)s, %(when)s. Here we do that every %(norm)s days.",
            many,
        )
    else:
        words = ngettext(
            "%(began)s, %(when)s. Here we do that within a day.",
            "%(began)s, %(when)s. Here we do that within %(norm)s days.",
            many,
        )
    return words % told


def _ahead(what: Due, facts: CaseFacts) -> list[str]:
    told = {"day": named(what.due_on), "when": since(what.due_on)}
    return [f"{_began(what, facts)}.", _("Do it by %(day)s, %(when)s.") % told]


def _agreed(what: Due) -> str:
    told = {"day": named(what.due_on), "when": since(what.due_on)}
    if what.days_over:
        return _("The agreed day was %(day)s, %(when)s. Choose a new day together.") % told
    return _("The agreed day is %(day)s, %(when)s.") % told


def _calamity(what: Due) -> str:
    """The law asks this, nobody agreed on it."""
    told = {"began": named(what.counted_from), "day": named(what.due_on), "when": since(what.due_on)}
    if what.days_over:
        return _("It happened on %(began)s. The last day was %(day)s, %(when)s. Report it now.") % told
    return _("It happened on %(began)s. Report it by %(day)s, %(when)s.") % told


def _request(what: Due) -> str:
    """The law says how long there is."""
    told = {"began": named(what.counted_from), "day": named(what.due_on), "when": since(what.due_on)}
    if what.days_over:
        return _("Asked on %(began)s. The last day was %(day)s, %(when)s. Answer it now.") % told
    return _("Asked on %(began)s. Answer it by %(day)s, %(when)s.") % told


BY_LAW = {CALAMITY: _calamity, REQUEST: _request}
"""What the law asks, in words of its own."""
