"""What waits for an answer of somebody of the client's side, and who is asked.

Between 12 and 16 the child and the parents both decide (Jeugdwet 7.3.4, Burgerlijk Wetboek 7:450): both are asked, and
each sees whether the other answered. Why somebody said no stays between that person and who guides.
"""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer import clock
from fasenwijzer.access.client_side import Capacity, OwnAbility, Reach, Stage, abilities_as, stage_of
from fasenwijzer.analysis.models import DescriptionAnswer, PersonDescription
from fasenwijzer.asking.mine import asks_case
from fasenwijzer.cases.models import Case, Representation
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Plan, PlanAgreement, PlanVersion
from fasenwijzer.plan.signatures.models import AsKind
from fasenwijzer.portal.inventory.moment import is_asked
from fasenwijzer.portal.looking_back.asked import asks_an_answer, asks_to_prepare
from fasenwijzer.ui.words import initials_of


@dataclass(frozen=True)
class Person:
    """Who is asked, and the last answer: True, False, or None when there is none yet."""

    name: str
    initials: str
    mark: str
    agrees: bool | None


def version_of(case: Case) -> PlanVersion | None:
    """The version of the plan that holds; before the first one nobody is asked."""
    plan = Plan.objects.latest_of(case)
    version = plan.in_force() if plan else None
    if version and plan:
        plan.case, version.plan = case, plan
    return version


def description_of(case: Case, reach: Reach) -> PersonDescription | None:
    """The text that holds, for who answers about it: the client, who decides in that place, from 12 to 16 both."""
    return PersonDescription.objects.holding(case) if reach.can(OwnAbility.DECIDE) else None


def waiting_for(case: Case, reach: Reach, user: User) -> list[str]:
    """The pages on which an answer of this person is still to be given."""
    if not reach.can(OwnAbility.DECIDE):
        return []
    version, description = version_of(case), description_of(case, reach)
    plan = version is not None and own_answer(version, reach, user) is None
    text = description is not None and asks_about_text(description, case, user)
    risks = is_asked(case, reach, user)
    back = asks_an_answer(case, user)
    asked = (
        ("portal:agree-plan", plan),
        ("portal:agree-description", text),
        ("portal:evaluation", back),
        ("portal:prepare-evaluation", not back and asks_to_prepare(case, user)),
        ("portal:inventory", risks),
        ("portal:asked", reach.can(OwnAbility.GIVE_FIGURES) and asks_case(case)),
    )
    return [name for name, waits in asked if waits]


def asks_about_text(description: PersonDescription, case: Case, user: User) -> bool:
    """Who did not say anything about it yet is asked, unless a worker wrote an answer down. One or two queries."""
    if description.agreed or answer_about(description, user):
        return False
    return not description.refused or description.answers.standing().exists()


def answer_about(description: PersonDescription, user: User) -> DescriptionAnswer | None:
    """What this person said about the text in the own place."""
    found: DescriptionAnswer | None = description.answers.standing().filter(by=user).first()
    return found


def asked_about_text(description: PersonDescription, case: Case) -> list[Person]:
    """Who decides about the text at this age (domain.md, section 9: from 12 to 16 child and parents). Two queries."""
    stage = stage_of(case.client.age_on(clock.today()))
    said = {one.who.casefold(): one.agrees for one in description.answers.standing()}
    client = Person(case.client.name, case.client.initial, "client", said.get(case.client.name.casefold()))
    found = [client] if OwnAbility.DECIDE in abilities_as(Capacity.CLIENT, stage) else []
    for one in _representing(case, stage):
        found.append(Person(one.name, initials_of(one.name), "network", said.get(one.name.casefold())))
    return found


def whose_yes(case: Case, who: str) -> list[str]:
    """Whose yes is needed, by name: under 12 of all with authority, under 16 of the child too, then of who answers."""
    stage = stage_of(case.client.age_on(clock.today()))
    if stage not in (Stage.UNDER_12, Stage.FROM_12):
        return [who]
    child = [case.client.name] if stage is Stage.FROM_12 else []
    return [*child, *(one.name for one in _representing(case, stage))]


def called_in(case: Case, reach: Reach, user: User) -> str:
    """The name under which somebody stands in this file."""
    if reach.is_client:
        return case.client.name
    held = Representation.objects.current().filter(case=case, user=user).values_list("name", flat=True).first()
    return held or user.name


def _representing(case: Case, stage: Stage) -> list[Representation]:
    """Who decides in the place of the client, or with the client, at this age."""
    current = Representation.objects.current().filter(case=case)
    return [one for one in current if OwnAbility.DECIDE in abilities_as(Capacity(one.capacity), stage)]


def part_of(reach: Reach) -> AsKind:
    return AsKind.CLIENT if reach.is_client else AsKind.REPRESENTATIVE


def own_answer(version: PlanVersion, reach: Reach, user: User) -> PlanAgreement | None:
    """What this person said last, on screen or to a worker who wrote it down."""
    said = PlanAgreement.objects.standing().filter(version=version, as_kind=part_of(reach))
    own = said if reach.is_client else said.filter(who__iexact=user.name)
    found: PlanAgreement | None = own.order_by("on", "pk").last()
    return found


def people_asked(version: PlanVersion, case: Case) -> list[Person]:
    """Everybody who decides at this age, answered or not; two queries."""
    stage = stage_of(case.client.age_on(clock.today()))
    said = list(PlanAgreement.objects.standing().filter(version=version).order_by("on", "pk"))
    people = []
    if OwnAbility.DECIDE in abilities_as(Capacity.CLIENT, stage):
        own = [one.agrees for one in said if one.as_kind == AsKind.CLIENT]
        people.append(Person(case.client.first_name, case.client.initial, "client", own[-1] if own else None))
    for one in _representing(case, stage):
        theirs = [answer.agrees for answer in said if answer.who.casefold() == one.name.casefold()]
        people.append(Person(one.name, initials_of(one.name), "network", theirs[-1] if theirs else None))
    return people
