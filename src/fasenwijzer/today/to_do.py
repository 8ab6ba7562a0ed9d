"""What a colleague has to do: steps of plans, points of a checklist with a day, and what was agreed on in case
conferences. The nearest day first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse

from fasenwijzer import clock
from fasenwijzer.cases.models import ChecklistItem
from fasenwijzer.journey.promised import Promise, promised_by
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Action

MOST = 5
AT_ALL = 50
"""What is more comes when some of these are done."""
AHEAD = timedelta(days=14)
"""What has a later day does not ask for anything yet."""


@dataclass(frozen=True)
class ToDo:
    """One line: who does what for whom, by when or how often, and where to post that it was done."""

    case_id: int
    client: str
    who: str
    what: str
    due_on: date | None
    how_often: str
    done_url: str
    day_name: str = "on"
    """What the day is called that is posted there."""


@dataclass(frozen=True)
class StillToDo:
    """The nearest ones, and the others, which are folded."""

    shown: list[ToDo]
    others: list[ToDo]


def to_do_of(user: User, names: Mapping[int, str]) -> StillToDo:
    """names: of clients, by case, with what tells namesakes apart. Three queries, and two more when there are steps."""
    found = [_of_promise(one, user, names) for one in promised_by(user)]
    found += _of_steps(Action.objects.done_by_colleague(user), user, names)
    found += [_of_point(one, names) for one in ChecklistItem.objects.asked_of(user)]
    near = [one for one in found if one.due_on is None or one.due_on <= clock.today() + AHEAD]
    nearest = sorted(near, key=lambda one: (one.due_on is None, one.due_on or clock.today()))
    return StillToDo(nearest[:MOST], nearest[MOST:AT_ALL])


def _of_promise(one: Promise, user: User, names: Mapping[int, str]) -> ToDo:
    who = user.first_name if one.who_id == user.pk else one.who
    return ToDo(one.case_id, names.get(one.case_id, one.client), who, one.what, one.due_on, "", one.done_url)


def _of_point(one: ChecklistItem, names: Mapping[int, str]) -> ToDo:
    done = reverse("cases:checklist-settle", kwargs={"case_id": one.case_id, "phase": one.phase, "pk": one.pk})
    who = f"{one.who}:" if one.who else ""
    return ToDo(
        one.case_id, names.get(one.case_id, one.case.client.name), who, one.said, one.due_on, "", done, "done_on"
    )


def _of_steps(actions: Iterable[Action], user: User, names: Mapping[int, str]) -> Iterable[ToDo]:
    """Of a rhythm the next time; what has a rhythm in words alone has no day on which it asks for anything."""
    for one in actions:
        due, case = one.next_on if one.repeats else one.due_on, one.goal.case
        if due:
            url = reverse("plan:action-done", args=[case.pk, one.pk])
            name = names.get(case.pk, case.client.name)
            yield ToDo(case.pk, name, user.first_name, one.text, due, one.how_often, url)
