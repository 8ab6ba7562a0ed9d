"""What somebody asked about the own data, and how far it is, in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from fasenwijzer.access.client_side import Reach
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.cases.models import Case, RightsRequest
from fasenwijzer.cases.rights.models import Kind, Outcome, RightsRequestQuerySet
from fasenwijzer.people.models import User
from fasenwijzer.portal.requests.kinds import NAMES
from fasenwijzer.portal.requests.pieces import WORDS


@dataclass(frozen=True)
class Asked:
    """One request as who asked follows it. may_take_back: still open, and one's own."""

    request: RightsRequest
    name: str | Promise
    piece: str | Promise
    state: str
    may_take_back: bool


def asked_by(case: Case, reach: Reach, user: User) -> RightsRequestQuerySet:
    """The newest first."""
    found: RightsRequestQuerySet = case.rights_requests.of_whom(user, is_client=reach.is_client)
    return found.select_related("assigned_to", "answered_by")


def followed_on_home(case: Case, reach: Reach, user: User) -> RightsRequestQuerySet:
    """For the first page: what was answered and not read yet, and what still runs; a handful. One query."""
    mine: RightsRequestQuerySet = case.rights_requests.of_whom(user, is_client=reach.is_client)
    return mine.follows(user)


def followed(requests: list[RightsRequest], case: Case, user: User) -> list[Asked]:
    """One question more when something is being destroyed."""
    wiped = any(one.kind == Kind.DESTROY and one.outcome == Outcome.GRANTED for one in requests)
    going = wiped and _is_going(case)
    return [_followed(one, user, going) for one in requests]


def _followed(one: RightsRequest, user: User, going: bool) -> Asked:
    piece = WORDS.get(one.piece.partition("/")[0], "")
    mine = one.by_id == user.pk and one.is_open
    return Asked(one, NAMES[one.kind], piece, _state(one, going), mine)


def _state(one: RightsRequest, going: bool) -> str:
    if one.is_open and one.is_late:
        return _("The last day has passed. Ask about it, in a message or in a talk.")
    if one.is_open and one.assigned_to:
        return _("%(name)s takes care of it.") % {"name": one.assigned_to.name}
    if one.is_open:
        return _("It has come in.")
    if one.kind != Kind.DESTROY or one.outcome != Outcome.GRANTED:
        return ""
    if going:
        return _("The first of two people has begun. When the second has done it, all is gone.")
    return _("Two people will do this together. After that you can not come in here any more.")


def _is_going(case: Case) -> bool:
    """Whether the first of two has proposed it, as the log tells; dropped again, it is not."""
    last = Event.objects.filter(case_id=case.pk, subject_type="privacy.destruction").order_by("-pk").first()
    return last is not None and last.action == Action.CREATE
