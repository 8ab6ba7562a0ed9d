"""A line of the log for who guards it: also what was done outside a file, and everybody by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from fasenwijzer.audit.models import Action, Event, Result
from fasenwijzer.cases.case_log.lines import Telling
from fasenwijzer.cases.case_log.words import ROOMS, room_of, what_was_done
from fasenwijzer.people.models import User

_CLIENTS, _WORK, _FIGURES = _("the list of clients"), _("the work of the team"), _("the figures")

PLACES: dict[str, Any] = {
    "asking": _("the rounds of questions"),
    "audit": _("the access log"),
    "backups": _("a backup"),
    "cases": _CLIENTS,
    "cases.client": _("the data of somebody new"),
    "cases.handingover": _WORK,
    "cases:new-referral": _CLIENTS,
    "conferences": _("the conference about cases"),
    "configurator": _("the method"),
    "evaluations": _FIGURES,
    "exits": _CLIENTS,
    "guide": _("the introduction of the method"),
    "journal": _("the agenda and the reports"),
    "journal:feed": _("the own calendar"),
    "journey": _CLIENTS,
    "letters": _("the letters"),
    "monitor": _FIGURES,
    "network": _CLIENTS,
    "analysis": _CLIENTS,
    "participation": _("improving together"),
    "people": _("the colleagues and their roles"),
    "people.absence": _WORK,
    "people.location": _("the locations and teams"),
    "people.organisation": _("the organisation"),
    "people.room": _WORK,
    "people.team": _("the locations and teams"),
    "plan": _("the examples of goals"),
    "portal": _("the own place"),
    "privacy": _("the access log"),
    "privacy:destroyed": _("what was destroyed"),
    "privacy:destroying": _("what need not be kept"),
    "privacy:emergencies": _("the emergencies"),
    "privacy:judged-emergencies": _("the emergencies"),
    "privacy:requests": _("the requests of clients"),
    "questionnaires": _("the questionnaires"),
    "risks": _("the list of incidents"),
    "risks:my-codes": _("the list of protected parts"),
    "search": _("all files of one's own"),
    "today": _("the first page"),
}
"""Outside a file: by page or record where that says more, else by the package that holds them."""

WHOLE: dict[tuple[str, str], Any] = {
    ("privacy:proof", Action.EXECUTE): pgettext_lazy("log", "checked whether the log is whole"),
}
"""What needs no place behind it."""
COMING_IN = (Action.LOGIN, Action.LOGOUT)


def telling_of(events: Iterable[Event]) -> Telling:
    """The words for these lines; one query, for the names of colleagues whose access they are about."""
    about = {event.subject_id for event in events if event.subject_type == "people.user"}
    names = {str(one.pk): one.name for one in User.objects.colleagues().filter(pk__in=about)} if about else {}
    return Telling(lambda event: event.actor_name, done_of, lambda event: place_of(event, names))


def done_of(event: Event) -> str:
    """Such as "looked at"."""
    if event.action in COMING_IN:
        refused = event.result == Result.REFUSED
        return str(pgettext_lazy("log", "tried to log in, in vain") if refused else event.get_action_display())
    return str(WHOLE.get((event.what, event.action)) or what_was_done(event))


def place_of(event: Event, names: Mapping[str, str]) -> str:
    """The part of the file, or of the organisation; nothing when what was done says it all.

    names: of colleagues, by their number; who else logs in here is nobody's business.
    """
    if event.action in COMING_IN or (event.what, event.action) in WHOLE:
        return ""
    if event.case_id:
        return _in_a_file(event)
    if event.subject_type == "people.user":
        return _access_of(event, names)
    about = event.subject_type or event.what
    return str(PLACES.get(about) or PLACES.get(_package(about)) or _("something of the organisation"))


def _in_a_file(event: Event) -> str:
    """Some rooms of a file are of packages that also do something outside one."""
    about = event.subject_type or event.what
    package = _package(about)
    known = about in ROOMS or package in ROOMS
    return room_of(event) if known else str(PLACES.get(about) or PLACES.get(package) or room_of(event))


def _access_of(event: Event, names: Mapping[str, str]) -> str:
    if event.subject_id == str(event.actor_id):
        return str(_("the own settings"))
    name = names.get(event.subject_id)
    return str(_("the access of %(name)s") % {"name": name} if name else _("the access of a client or somebody beside"))


def _package(about: str) -> str:
    return about.replace(":", ".").split(".")[0].split(" ")[0]
