"""Who answered to a version, and what: the last answer first, the earlier ones below it."""

from __future__ import annotations

from dataclasses import dataclass, field

from fasenwijzer.cases.models import Case
from fasenwijzer.plan.reading.rows import mark_of
from fasenwijzer.plan.signatures.models import AsKind, PlanAgreement
from fasenwijzer.plan.versions.models import PlanVersion
from fasenwijzer.ui.words import initials_of


@dataclass
class Answer:
    """An answer in the words of the edition."""

    row: PlanAgreement
    words: str


@dataclass
class Answerer:
    """A person and the answers, the newest first; none yet when this person is still asked."""

    name: str
    mark: str
    initials: str
    represents: bool = False
    answers: list[Answer] = field(default_factory=list)


def answerers(version: PlanVersion, case: Case) -> list[Answerer]:
    """The client first, answered or not; then everybody who answered."""
    people = {"": Answerer(case.client.first_name, "client", case.client.initial)}
    for row in version.answers.standing().select_related("signature"):
        key = "" if row.as_kind == AsKind.CLIENT else row.who.casefold()
        person = people.setdefault(
            key,
            Answerer(row.who, mark_of(row.as_kind), initials_of(row.who), row.as_kind == AsKind.REPRESENTATIVE),
        )
        row.version = version
        person.answers.insert(0, Answer(row, case.method.agreement_manner(row.manner)))
    return list(people.values())


def waits_for_the_client(people: list[Answerer]) -> bool:
    """Neither the client nor a representative said yes or no yet."""
    return not any(person.answers for person in people if person.mark == "client" or person.represents)
