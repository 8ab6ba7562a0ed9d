"""How long there is to answer a request about one's own data, and who decides about it: pure functions over the law.

Wmo 2015 and Jeugdwet follow the AVG, and say something else where a file must be destroyed.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

DESTROY = "destroy"


@dataclass(frozen=True)
class Term:
    """So many months, and so many more when that is told in time, with the reason; `source`: where that stands."""

    months: int
    more: int
    source: str


ANSWER = Term(1, 2, "AVG, artikel 12 lid 3")
DESTROYING: dict[str, Term] = {
    "wmo": Term(3, 0, "Wmo 2015, artikel 5.3.4"),
    "jeugdwet": Term(3, 0, "Jeugdwet, artikel 7.3.9"),
    "wlz": Term(3, 0, "BW 7:455"),
    "zvw": Term(3, 0, "BW 7:455"),
}


def term_for(kind: str, law: str) -> Term:
    """The term for a kind of request in a file under a law."""
    return DESTROYING.get(law, ANSWER) if kind == DESTROY else ANSWER


def months_after(day: date, months: int) -> date:
    """The same day so many months on; the last day of that month when it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class Decider(TextChoices):
    """Who has the say about somebody's data."""

    PARENTS = "parents", _("the parents with authority, or the guardian")
    TOGETHER = "together", _("the child and the parents with authority, together")
    CLIENT = "client", _("the client, or who represents the client by law")


OLD_ENOUGH_TOGETHER, OLD_ENOUGH_ALONE = 12, 16


def who_decides(age: int | None) -> Decider:
    """By the age at the moment of asking (Jeugdwet 7.3.15, BW 7:450 and 7:465); not known counts as grown up."""
    if age is None or age >= OLD_ENOUGH_ALONE:
        return Decider.CLIENT
    return Decider.TOGETHER if age >= OLD_ENOUGH_TOGETHER else Decider.PARENTS
