"""Whoever types a secret address in what others read is told so at the field, and it is not taken.

Colleagues are told of every secret address of the file. Who looks along is told of the own one only: otherwise one
could type addresses until one is refused (decision 32).
"""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.own_login.models import OwnLogin
from fasenwijzer.cases.representation.models import Representation
from fasenwijzer.cases.safety_notes.now import Hidden, any_hidden, hidden_in
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms.watched import Watch

Found = TypeVar("Found", bound="QuerySet[Any]")


def watch_of_colleagues(case: Case, user: User) -> Watch:
    """For the forms of what the client's side may read."""
    return lambda words: given_away(hidden_in(case, words))


def watch_of_own_place(case: Case, user: User) -> Watch:
    """For the forms of the client's side: the own address, in what others read."""

    def look(words: str) -> str:
        if not any(is_known_to(user, one, case) for one in hidden_in(case, words)):
            return ""
        return _("This is your secret address. Others can read this. Leave it out, or write it in a message.")

    return look


def is_known_to(user: User, hidden: Hidden, case: Case) -> bool:
    """Whether this is where the person of this login lives; of two in the file with one name, neither is told."""
    if hidden.of_client:
        return OwnLogin.objects.current().filter(user=user, client=case.client_id).exists()
    return hidden.belongs_to(user.name) and not _has_a_namesake(user, hidden, case)


def _has_a_namesake(user: User, hidden: Hidden, case: Case) -> bool:
    others = Representation.objects.current().filter(case=case).exclude(user=user).values_list("name", flat=True)
    return any(hidden.belongs_to(name) for name in others)


def unknown_to(user: User, case: Case, words: str) -> list[Hidden]:
    """Which secret addresses these words would tell to this person of the client's side."""
    return [one for one in hidden_in(case, words) if not is_known_to(user, one, case)]


def may_be_told(user: User, case: Case, words: str, *, by_id: int | None = None) -> bool:
    """Whether this person may read words that were written before an address in them became secret.

    What one wrote oneself stays: it tells nothing new, and leaving it out would say that a guess was right.
    """
    return by_id == user.pk or not unknown_to(user, case, words)


def without_secrets(found: Found, user: User, case: Case, *, words: str, by: str) -> Found:
    """The same records without those that may not be told; their words are only read while some address is secret.

    words, by: the fields of what is said, and of whose own words it are.
    """
    if not any_hidden(case):
        return found
    said = found.order_by().values_list("pk", words, by)
    hidden = [pk for pk, text, by_id in said if not may_be_told(user, case, text, by_id=by_id)]
    return found.exclude(pk__in=hidden) if hidden else found


def given_away(found: list[Hidden]) -> str:
    """What to say at the field, or nothing."""
    names = ", ".join(one.whose for one in found)
    words = _("The address of %(name)s is secret, and it stands here. Who looks along can read this. Leave it out.")
    return words % {"name": names} if names else ""
