"""The agenda of a conference: for each case what this colleague has a ground for, and nothing of the others."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.cases.models import Case
from fasenwijzer.conferences.items.models import Item, ItemAgreement
from fasenwijzer.conferences.meetings.models import Conference
from fasenwijzer.people.models import User
from fasenwijzer.today.attention import Attention, attention_of
from fasenwijzer.today.mine import standing_of

MOST = 6
"""More proposals than this make no agenda."""


@dataclass(frozen=True)
class Line:
    """One case on the agenda. open: this colleague has a ground for it; otherwise only its number may be shown."""

    item: Item
    open: bool


def lines_of(conference: Conference, user: User) -> list[Line]:
    """In the order of bringing in; two queries and those for what was said."""
    items = list(Item.objects.on_agenda(conference))
    own = set(
        Case.objects.visible_to(user).filter(pk__in=[item.case_id for item in items]).values_list("pk", flat=True)
    )
    return [Line(item, item.case_id in own) for item in items]


def proposals_for(conference: Conference, user: User) -> list[Attention]:
    """Cases of the team that ask attention, as Today tells it, and are not on the agenda yet."""
    if not conference.is_ahead:
        return []
    there = set(Item.objects.on_agenda(conference).values_list("case_id", flat=True))
    team = [one for one in standing_of(user) if one.team_id == conference.team_id and one.pk not in there]
    first: dict[int, Attention] = {}
    for asked in attention_of(team, Case.objects.filter(team=conference.team), most=2 * MOST).shown:
        first.setdefault(asked.case_id, asked)
    return list(first.values())[:MOST]


def promised_before(conference: Conference, user: User) -> list[ItemAgreement]:
    """What was agreed in this team before and is not done yet, of cases this colleague has a ground for."""
    earlier = ItemAgreement.objects.open().filter(item__conference__team=conference.team)
    told = earlier.filter(item__conference__on__lt=conference.on, item__case__in=Case.objects.visible_to(user))
    return list(told.select_related("item__case__client").order_by("due_on", "pk")[:20])
