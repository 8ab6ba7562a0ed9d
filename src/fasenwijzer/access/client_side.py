"""Who stands on the client's side, and what each may: one table of capacity × age, evaluated at the moment of asking.

Sources: domain.md 9 (age; curator, legal mentor, bewindvoerder, power of attorney as written), Jeugdwet 7.3.4 and
Wgbo (from 16 the client decides alone, from 12 together with the parents), Burgerlijk Wetboek 1 (who acts for whom).
The manual prints this table and a generated test asks every address as every capacity at every age.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.roles import Scope


class Capacity(TextChoices):
    """As who somebody stands there. The legal names stay Dutch where English has none."""

    CLIENT = "client", _("the client self")
    PARENT = "parent", _("parent with authority")
    GUARDIAN = "guardian", _("guardian")
    CURATOR = "curator", _("curator")
    LEGAL_MENTOR = "legal_mentor", _("legal mentor")
    BEWINDVOERDER = "bewindvoerder", _("bewindvoerder")
    ATTORNEY = "attorney", _("with a power of attorney")
    NETWORK_MEMBER = "network_member", _("somebody of the network")


REPRESENTING = (
    Capacity.PARENT,
    Capacity.GUARDIAN,
    Capacity.CURATOR,
    Capacity.LEGAL_MENTOR,
    Capacity.BEWINDVOERDER,
    Capacity.ATTORNEY,
)


class Stage(TextChoices):
    """The ages at which the law changes who decides."""

    UNDER_12 = "under_12", _("younger than 12")
    FROM_12 = "from_12", _("12 to 15 years")
    FROM_16 = "from_16", _("16 and 17 years")
    FROM_18 = "from_18", _("18 years and older")


def stage_of(age: int | None) -> Stage:
    """The stage at an age in whole years. Whose birth is not known counts as grown up: nobody decides for them."""
    if age is None or age >= 18:
        return Stage.FROM_18
    if age >= 16:
        return Stage.FROM_16
    return Stage.FROM_12 if age >= 12 else Stage.UNDER_12


class OwnAbility(TextChoices):
    """One thing that can be done in the client's own place."""

    ENTER = "enter", _("come in")
    DO_ACTIONS = "do_actions", _("see one's own actions and say what was done")
    SEND_MESSAGES = "send_messages", _("send messages")
    TAKE_PART = "take_part", _("take part in the circle")
    SEE_HELPED_GOALS = "see_helped_goals", _("read the goals one helps with")
    SEE_PLAN = "see_plan", _("read the plan")
    SEE_DESCRIPTION = "see_description", _("read how it goes per life area")
    SEE_NETWORK = "see_network", _("see who stands around")
    SEE_AGENDA = "see_agenda", _("see the appointments")
    SEE_JOURNAL = "see_journal", _("read the reports")
    SEE_WHO_LOOKED = "see_who_looked", _("see who looked")
    WRITE_PLAN = "write_plan", _("propose goals and actions")
    WRITE_DESCRIPTION = "write_description", _("write how it goes")
    WRITE_JOURNAL = "write_journal", _("write reports and answer them")
    GIVE_FIGURES = "give_figures", _("give own figures")
    MARK_IMPORTANT = "mark_important", _("mark what is important to oneself")
    PREPARE_TALKS = "prepare_talks", _("prepare a conversation and say how it was")
    DECIDE = "decide", _("agree, sign, or say why not")
    FILL_IN_RISKS = "fill_in_risks", _("fill in what may go wrong and what helps")
    CHOOSE_WHO_SEES = "choose_who_sees", _("choose who sees what")
    ASK = "ask", _("ask to inspect, correct, copy or destroy")


class Part(TextChoices):
    """What can be opened for somebody, one by one. What they do themselves, they always see."""

    AGENDA = "agenda", _("the appointments")
    GOALS = "goals", _("the goals they help with")
    PLAN = "plan", _("the whole plan")
    DESCRIPTION = "description", _("how it goes per life area")
    JOURNAL = "journal", _("the reports")
    CIRCLE = "circle", _("the shared list of the circle")
    ALL = "all", _("everything")


A = OwnAbility

_COMING_IN = frozenset({A.ENTER, A.DO_ACTIONS, A.SEND_MESSAGES})
_READING = frozenset({A.SEE_HELPED_GOALS, A.SEE_PLAN, A.SEE_DESCRIPTION, A.SEE_NETWORK, A.SEE_AGENDA, A.SEE_JOURNAL})
_CLIENT = frozenset(OwnAbility)
_ACTING = frozenset(OwnAbility) - {A.GIVE_FIGURES, A.MARK_IMPORTANT, A.TAKE_PART}
"""A representative does what the client can; how it goes and what matters most are the client's, and the circle is."""

BY_PART: dict[Part, frozenset[OwnAbility]] = {
    Part.AGENDA: frozenset({A.SEE_AGENDA}),
    Part.GOALS: frozenset({A.SEE_HELPED_GOALS}),
    Part.PLAN: frozenset({A.SEE_HELPED_GOALS, A.SEE_PLAN}),
    Part.DESCRIPTION: frozenset({A.SEE_DESCRIPTION}),
    Part.JOURNAL: frozenset({A.SEE_JOURNAL}),
    Part.CIRCLE: frozenset({A.TAKE_PART}),
    Part.ALL: _READING | {A.TAKE_PART},
}

NOTHING: frozenset[OwnAbility] = frozenset()

Rights = dict[Stage, frozenset[OwnAbility]]

_NEVER: Rights = dict.fromkeys(Stage, NOTHING)
_FOR_A_CHILD: Rights = _NEVER | {Stage.UNDER_12: _ACTING, Stage.FROM_12: _ACTING}
_FOR_A_GROWN_UP: Rights = _NEVER | {Stage.FROM_18: _ACTING}

RIGHTS: dict[Capacity, Rights] = {
    # Children from 12 have their own place; before, their parents read and decide, and they read along with them.
    Capacity.CLIENT: dict.fromkeys(Stage, _CLIENT) | {Stage.UNDER_12: NOTHING},
    Capacity.PARENT: _FOR_A_CHILD,
    Capacity.GUARDIAN: _FOR_A_CHILD,
    Capacity.CURATOR: _FOR_A_GROWN_UP,
    Capacity.LEGAL_MENTOR: _FOR_A_GROWN_UP,
    # Money only, so no file: what (s)he does in the plan, and messages.
    Capacity.BEWINDVOERDER: _NEVER | {Stage.FROM_18: _COMING_IN},
    # As written: the parts and life areas that the record names come on top.
    Capacity.ATTORNEY: _NEVER | {Stage.FROM_16: _COMING_IN, Stage.FROM_18: _COMING_IN},
    # Nothing by default but what they do themselves; the client opens parts, one by one.
    Capacity.NETWORK_MEMBER: dict.fromkeys(Stage, _COMING_IN),
}

_OPENED_PART_BY_PART = frozenset({Capacity.ATTORNEY, Capacity.NETWORK_MEMBER})


@dataclass(frozen=True)
class Reach:
    """How far somebody of the client's side comes in one file, at this moment.

    `areas` None means every life area; otherwise goals, reports and figures outside these areas are not shown.
    """

    scope: Scope
    capacity: Capacity
    abilities: frozenset[OwnAbility]
    areas: frozenset[str] | None = None

    def can(self, ability: OwnAbility) -> bool:
        return ability in self.abilities

    def covers(self, area: str) -> bool:
        """Whether something about this life area may be shown."""
        return self.areas is None or area in self.areas

    @property
    def is_client(self) -> bool:
        return self.capacity is Capacity.CLIENT


def abilities_as(capacity: Capacity, stage: Stage, parts: Iterable[str] = ()) -> frozenset[OwnAbility]:
    """What the table gives, with the parts that were opened for who sees nothing by default."""
    held = RIGHTS[capacity][stage]
    if not held or capacity not in _OPENED_PART_BY_PART:
        return held
    return held.union(*(BY_PART[Part(part)] for part in parts))


def who_must_consent(stage: Stage) -> tuple[frozenset[Capacity], ...]:
    """From whom a consent is needed before somebody of the network sees anything: one of each group.

    Under 12 a parent or guardian, from 12 the child and a parent or guardian, from 16 the client. For who is under
    curatorship or has a legal mentor, these may give it in the place of the client.
    """
    parents = frozenset({Capacity.PARENT, Capacity.GUARDIAN})
    client = frozenset({Capacity.CLIENT})
    if stage is Stage.UNDER_12:
        return (parents,)
    if stage is Stage.FROM_12:
        return (client, parents)
    return (client | {Capacity.CURATOR, Capacity.LEGAL_MENTOR},) if stage is Stage.FROM_18 else (client,)
