"""What waits for an answer of somebody of the client's side, and who is asked.

Between 12 and 16 the child and the parents both decide (Jeugdwet 7.3.4, Burgerlijk Wetboek 7:450): both are asked, and
each sees whether the other answered. Why somebody said no stays between that person and who guides.
"""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.access.client_side import OwnAbility, Reach
from fasenwijzer.analysis.models import DescriptionAnswer, PersonDescription
from fasenwijzer.asking.mine import asks_case
from fasenwijzer.cases.models import Case, Representation
from fasenwijzer.cases.representation.deciding import Decider, deciders_of
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
    if description.agreed_on or answer_about(description, user):
        return False
    return not description.refused_on or description.answers.standing().exists()


def answer_about(description: PersonDescription, user: User) -> DescriptionAnswer | None:
    """What this person said about the text in the own place."""
    found: DescriptionAnswer | None = description.answers.standing().filter(by=user).first()
    return found


def asked_about_text(description: PersonDescription, case: Case) -> list[Person]:
    """Who decides about the text now, and what each said from an own login. Three queries."""
    said = {one.by_id: one.agrees for one in description.answers.standing()}
    return [_person(one, case.client.name, said.get(one.user_id)) for one in deciders_of(case).people]


def _person(one: Decider, called: str, agrees: bool | None) -> Person:
    if one.is_client:
        return Person(called, called[:1].upper(), "client", agrees)
    return Person(one.name, initials_of(one.name), "network", agrees)


def called_in(case: Case, reach: Reach, user: User) -> str:
    """The name under which somebody stands in this file."""
    if reach.is_client:
        return case.client.name
    held = Representation.objects.current().filter(case=case, user=user).values_list("name", flat=True).first()
    return held or user.name


def part_of(reach: Reach) -> AsKind:
    return AsKind.CLIENT if reach.is_client else AsKind.REPRESENTATIVE


def own_answer(version: PlanVersion, reach: Reach, user: User) -> PlanAgreement | None:
    """What this person said last, on screen or to a worker who wrote it down."""
    said = PlanAgreement.objects.standing().filter(version=version, as_kind=part_of(reach))
    own = said if reach.is_client else said.filter(person=user)
    found: PlanAgreement | None = own.order_by("on", "pk").last()
    return found


def people_asked(version: PlanVersion, case: Case) -> list[Person]:
    """Everybody who decides now, answered or not. Three queries."""
    last = {one.of_whom: one.agrees for one in PlanAgreement.objects.filter(version=version).latest_per_person()}
    return [_person(one, case.client.first_name, last.get(_key_of(one))) for one in deciders_of(case).people]


def _key_of(one: Decider) -> str:
    """As `PlanAgreement.of_whom` keeps it."""
    kind = AsKind.CLIENT if one.is_client else AsKind.REPRESENTATIVE
    return PlanAgreement(as_kind=kind, person_id=one.user_id, who=one.name).of_whom
