"""Which actions somebody of the client's side does: one's own, never somebody else's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from fasenwijzer import clock
from fasenwijzer.access.client_side import OwnAbility, Reach
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.safety_notes.watch import without_secrets
from fasenwijzer.method.edition_parts import LifeArea
from fasenwijzer.people.models import User
from fasenwijzer.plan.actions.models import ActionQuerySet
from fasenwijzer.plan.models import Action, ActionDone, HelpQuestion, WhoKind


@dataclass(frozen=True)
class ToDo:
    """An action as a line to tick: what, until when, and the tick when it is there; and whether help was asked."""

    action: Action
    area: LifeArea
    done: ActionDone | None
    due: date | None
    help: HelpQuestion | None
    is_important: bool


def actions_of(case: Case, reach: Reach, user: User) -> ActionQuerySet:
    """For the client what the client does; for who acts for the client that and one's own; for others one's own."""
    standing = Action.objects.of(case).filter(goal__outcome=None)
    mine = Q(network_member__user=user)
    if reach.is_client:
        mine = Q(who_kind=WhoKind.CLIENT)
    elif acts_for_the_client(reach):
        mine |= Q(who_kind=WhoKind.CLIENT)
    found = standing.filter(mine)
    found = found if reach.areas is None else found.filter(goal__life_area__in=reach.areas)
    return without_secrets(found, user, case, words="text", by="own_words_of")


def acts_for_the_client(reach: Reach) -> bool:
    """A parent, guardian, curator or legal mentor: who does what the client can."""
    return reach.can(OwnAbility.DECIDE)


def to_do(case: Case, reach: Reach, user: User) -> list[ToDo]:
    """The nearest day first; what was ticked today stays until the day is over, so that it can be seen and undone."""
    today = clock.today()
    found = [line_of(case, action) for action in actions_of(case, reach, user).beside()]
    shown = [one for one in found if one.done is None or one.done.on == today]
    return sorted(shown, key=lambda one: (one.due is None, one.due or today, one.action.goal.priority, one.action.pk))


def line_of(case: Case, action: Action) -> ToDo:
    """Needs what `ActionQuerySet.beside` brings along."""
    told, today = list(action.done.all()), clock.today()
    done = next((one for one in told if one.on == today), None) if action.repeats else (told[0] if told else None)
    due = action.next_on if action.repeats else action.due_on
    area, important = case.method.life_area(action.goal.life_area), hasattr(action, "important")
    return ToDo(action, area, done, due, help_with(action), important)


def help_with(action: Action, by: User | None = None) -> HelpQuestion | None:
    """The last question for help that was not taken back: of somebody, or of anybody."""
    asked = [one for one in action.help_questions.all() if one.withdrawn_at is None]
    return next((one for one in reversed(asked) if by is None or one.by_id == by.pk), None)
