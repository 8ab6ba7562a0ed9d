"""A line of the log in plain words: who did what, where, and why that was allowed."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from fasenwijzer.access.client_side import Capacity
from fasenwijzer.access.roles import Role, Scope
from fasenwijzer.audit.models import Action, Event, Result
from fasenwijzer.people.let_in import MARK

_DATA, _TEAM, _PHASES = _("the data"), _("the list of who guides"), _("the map and the phases")
_REFERRAL, _INTAKE, _START = _("the referral"), _("the intake"), _("the start")
_EXIT, _SAFETY, _FILES, _ARRANGED = (
    _("the exit"),
    _("the room about safety"),
    _("the photos and files"),
    _("the list of what is arranged"),
)
_BSN, _REQUESTS, _FILE = _("the BSN"), _("the requests"), _("the file")

_OWN_PLACE, _ALONG = _("the own place"), _("the list of who can look along")
_PAGES_ALONG = ("along", "add-representative", "representative", "open-for", "consent-agreed", "invite", "sharing")

# The rooms of a file: by page or record where that says more, else by the package that holds them.
ROOMS: dict[str, Any] = {
    "cases:referral": _REFERRAL,
    "cases:change-referral": _REFERRAL,
    "cases.referral": _REFERRAL,
    "cases.case": _DATA,
    "cases.client": _DATA,
    "cases:data": _DATA,
    "cases:change-person": _DATA,
    "cases:change-placement": _DATA,
    "cases:bsn": _BSN,
    "cases:show-bsn": _BSN,
    "cases.bsn": _BSN,
    "privacy:keeping": _("how long it is kept"),
    "cases:requests": _REQUESTS,
    "cases:add-request": _REQUESTS,
    "cases:change-request": _REQUESTS,
    "cases:answer-request": _REQUESTS,
    "cases:extend-request": _REQUESTS,
    "cases.rightsrequest": _REQUESTS,
    "cases.answerread": _REQUESTS,
    "cases:log": _("the list of who looked"),
    "cases:emergency": _FILE,
    "cases.emergencyaccess": _FILE,
    "cases.emergencyreview": _("the emergency"),
    "cases.assignment": _TEAM,
    "cases:assign": _TEAM,
    "cases.handingover": _TEAM,
    "cases.handedover": _TEAM,
    "cases:weigh": _("the weighing"),
    "cases.weighing": _("the weighing"),
    "cases.decision": _("the decisions"),
    "cases.phaseentry": _PHASES,
    "cases:start": _START,
    "cases.checklistitem": _ARRANGED,
    **{f"cases:checklist-{page}": _ARRANGED for page in ("add", "change", "settle", "leave-out")},
    "cases.indication": _START,
    "cases:add-indication": _START,
    "cases:change-indication": _START,
    "cases.safetynote": _SAFETY,
    "cases.hiddenaddress": _SAFETY,
    "cases:add-safety-note": _SAFETY,
    "cases:change-safety-note": _SAFETY,
    "cases.file": _FILES,
    "cases:file": _FILES,
    "cases.ending": _EXIT,
    "checklist start": _ARRANGED,
    "checklist exit": _ARRANGED,
    "cases": _INTAKE,
    "network": _("the network"),
    "analysis": _("the person description"),
    "plan": _("the plan"),
    "risks": _SAFETY,
    "journal": _("the conversations and reports"),
    "evaluations": _("the evaluation"),
    "exits": _EXIT,
    "letters": _("the letters"),
    "journey": _PHASES,
    "privacy": _("the rights"),
    "cases.ownlogin": _OWN_PLACE,
    "cases.representation": _ALONG,
    "people.user": _ALONG,
    "network.consent": _ALONG,
    "network.consentgiven": _ALONG,
    **{f"portal:{name}": _ALONG for name in _PAGES_ALONG},
    **{f"portal:{name}": _("the file") for name in ("copy-paper", "copy-data", "copy-paper-for", "copy-data-for")},
    "portal": _OWN_PLACE,
}
_PAGES_APART = (
    *("my-codes", "codes", "begin-code", "code", "code-step", "code-entry"),
    *("code-weighing", "code-admit", "code-leave", "code-close", "code-open-again"),
)
_RECORDS_APART = ("reportingcode", "codemember", "codeentry", "codeanswer")
APART = (*(f"risks:{name}" for name in _PAGES_APART), *(f"risks.{name}" for name in _RECORDS_APART))
"""Pages and records of the protected part, as the log names them."""
ROOMS |= dict.fromkeys(APART, _("a protected part"))
DONE: dict[str, Any] = {
    Action.READ: pgettext_lazy("log", "looked at"),
    Action.CREATE: pgettext_lazy("log", "wrote in"),
    Action.UPDATE: pgettext_lazy("log", "changed something in"),
    Action.DELETE: pgettext_lazy("log", "took something away from"),
    Action.EXECUTE: pgettext_lazy("log", "went on with"),
    Action.SEARCH: pgettext_lazy("log", "searched in"),
    Action.PRINT: pgettext_lazy("log", "printed"),
    Action.EXPORT: pgettext_lazy("log", "made a file of"),
    Action.AUTHORISE: pgettext_lazy("log", "changed"),
}


DONE_APART: dict[tuple[str, str], Any] = {
    ("cases.emergencyaccess", Action.EXECUTE): pgettext_lazy("log", "opened, in an emergency,"),
    ("cases.emergencyaccess", Action.UPDATE): pgettext_lazy("log", "closed, after an emergency,"),
    ("cases.ownlogin", Action.EXECUTE): pgettext_lazy("log", "let the client in for a quarter of an hour:"),
    ("cases.emergencyreview", Action.CREATE): pgettext_lazy("log", "looked back on"),
}
"""What the word of the action does not say: by record and action."""


def what_was_done(event: Event) -> str:
    """Such as "looked at", or that it was refused."""
    if event.result == Result.REFUSED:
        return str(pgettext_lazy("log", "wanted to look at, and was not let in:"))
    apart = DONE_APART.get((event.subject_type, event.action))
    return str(apart or DONE.get(event.action, event.get_action_display()))


def room_of(event: Event) -> str:
    """Which part of the file it was about."""
    about = event.subject_type or event.what
    package = about.replace(":", ".").split(".")[0]
    return str(ROOMS.get(about) or ROOMS.get(package) or _FILE)


def who(event: Event) -> str:
    """The name of who did it; empty when nobody did.

    Not that of an officer for abuse: many know who that is, so the name would tell what the protected part is about.
    Who supervises the log reads it there.
    """
    officer = Role.ATTENTION_OFFICER in event.role.split(",")
    return str(_("A colleague")) if officer else event.actor_name


def role_words(event: Event) -> str:
    """The roles in which it was done, in words; not that of the officer, which would tell what the part is about.

    And by whom somebody was let in, who came without a login of one's own.
    """
    names: dict[str, Any] = {role: words for role, words in Role.choices if role != Role.ATTENTION_OFFICER}
    names |= dict(Capacity.choices)
    told = event.role.split(",")
    known = [str(names[role]) for role in told if role in names]
    let_in = [_("let in by %(name)s") % {"name": one[len(MARK) :]} for one in told if one.startswith(MARK)]
    return ", ".join([*known, *map(str, let_in)])


def ground_words(event: Event) -> str:
    """Why it was allowed."""
    return str(dict(Scope.choices).get(event.ground, "")) if event.ground else ""
