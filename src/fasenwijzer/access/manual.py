"""The tables of rights as the manual prints them: made of the tables that the doors ask, so that they say the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.client_side import (
    BY_PART,
    RIGHTS,
    Capacity,
    OwnAbility,
    Part,
    Stage,
    abilities_as,
    who_must_consent,
)
from fasenwijzer.access.roles import ABILITIES, ONLY_LEADING, SCOPES, Ability, Role, Scope

Words = str | Promise


class Mark(Enum):
    """What a cell says, in words and as a mark beside it."""

    YES = _("yes")
    OPENED = _("when opened")
    """Only what the client opened, or what the power of attorney says."""
    LEADING = _("of the own team")
    NO = _("no")

    @property
    def words(self) -> Words:
        found: Words = self.value
        return found


@dataclass(frozen=True)
class Row:
    name: Words
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Table:
    """name: what stands above it. columns: their heads."""

    name: Words
    columns: tuple[Words, ...]
    rows: tuple[Row, ...]


def tables() -> list[Table]:
    """Everything that is stated about rights, in the order in which it is read."""
    return [of_colleagues(), of_grounds(), *(of_the_client_side(stage) for stage in Stage), of_parts(), of_consent()]


def of_colleagues() -> Table:
    """What each role may do; about a file only with a ground."""
    rows = (Row(ability.label, tuple(_of(role, ability) for role in Role)) for ability in Ability)
    return Table(_("What colleagues may do, by role"), _labels(Role), tuple(rows))


def of_grounds() -> Table:
    """On which ground each role reaches a file."""
    grounds = [scope for scope in Scope if any(scope in held for held in SCOPES.values())]
    rows = (Row(scope.label, tuple(_if(scope in SCOPES[role]) for role in Role)) for scope in grounds)
    return Table(_("On which ground a colleague comes into a file"), _labels(Role), tuple(rows))


def of_the_client_side(stage: Stage) -> Table:
    """What the client and who stands beside may do, when the client has this age."""
    rows = (
        Row(ability.label, tuple(_own(capacity, stage, ability) for capacity in Capacity)) for ability in OwnAbility
    )
    return Table(_OF_AGE[stage], _labels(Capacity), tuple(rows))


def of_parts() -> Table:
    """What each part that can be opened lets somebody read."""
    opened = [ability for ability in OwnAbility if any(ability in held for held in BY_PART.values())]
    rows = (Row(part.label, tuple(_if(ability in BY_PART[part]) for ability in opened)) for part in Part)
    return Table(_("What can be opened, part by part"), tuple(ability.label for ability in opened), tuple(rows))


def of_consent() -> Table:
    """Who has to say yes before somebody of the network sees anything; of people of one kind, one is enough."""
    asked = [one for one in Capacity if any(one in group for stage in Stage for group in who_must_consent(stage))]
    rows = (
        Row(stage.label, tuple(_if(any(one in group for group in who_must_consent(stage))) for one in asked))
        for stage in Stage
    )
    return Table(_("Who says yes before somebody of the network sees anything"), _labels(asked), tuple(rows))


_OF_AGE: dict[Stage, Words] = {
    Stage.UNDER_12: _("The client is younger than 12"),
    Stage.FROM_12: _("The client is 12 to 15 years"),
    Stage.FROM_16: _("The client is 16 or 17 years"),
    Stage.FROM_18: _("The client is 18 years or older"),
}


def _of(role: Role, ability: Ability) -> Mark:
    if ability not in ABILITIES[role]:
        return Mark.NO
    return Mark.LEADING if ability in ONLY_LEADING else Mark.YES


def _own(capacity: Capacity, stage: Stage, ability: OwnAbility) -> Mark:
    if ability in RIGHTS[capacity][stage]:
        return Mark.YES
    return Mark.OPENED if ability in abilities_as(capacity, stage, Part.values) else Mark.NO


def _if(held: bool) -> Mark:
    return Mark.YES if held else Mark.NO


def _labels(choices: Iterable[TextChoices]) -> tuple[Words, ...]:
    return tuple(choice.label for choice in choices)
