"""A line of the log in plain words: who did what, where, and why that was allowed."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.roles import Role, Scope
from fasenwijzer.audit.models import Action, Event, Result

# The rooms of a file, by the package that holds them.
ROOMS: dict[str, Any] = {
    "cases": _("referral, intake, start and data"),
    "network": _("network"),
    "analysis": _("person description"),
    "plan": _("plan"),
    "journal": _("conversations and reports"),
    "evaluations": _("evaluation"),
    "exits": _("exit"),
    "journey": _("map and phases"),
    "privacy": _("rights"),
}
DONE: dict[str, Any] = {
    Action.READ: _("looked at"),
    Action.CREATE: _("wrote in"),
    Action.UPDATE: _("changed something in"),
    Action.DELETE: _("took something away from"),
    Action.EXECUTE: _("went on with"),
    Action.SEARCH: _("searched in"),
    Action.PRINT: _("printed"),
    Action.EXPORT: _("made a file of"),
    Action.AUTHORISE: _("changed who may look in"),
}


def what_was_done(event: Event) -> str:
    """Such as "looked at", or that it was refused."""
    if event.result == Result.REFUSED:
        return str(_("wanted to look at, and was not let in:"))
    return str(DONE.get(event.action, event.get_action_display()))


def room_of(event: Event) -> str:
    """Which part of the file it was about."""
    package = event.subject_type.split(".")[0] or event.what.split(":")[0]
    return str(ROOMS.get(package, _("the file")))


def role_words(event: Event) -> str:
    """The roles in which it was done, in words."""
    names = dict(Role.choices)
    return ", ".join(str(names.get(role, role)) for role in event.role.split(",") if role)


def ground_words(event: Event) -> str:
    """Why it was allowed."""
    return str(dict(Scope.choices).get(event.ground, "")) if event.ground else ""
