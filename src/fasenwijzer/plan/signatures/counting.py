"""What the answers to a version of the plan come to: agreed, not agreed, or neither.

Who decides about a child decides together: a yes is needed of both parents, and from 12 of the child as well (Jeugdwet
7.3.4; domain.md, section 9). Of anybody else one yes is enough. A yes that was enough when it was given stays enough. A
no counts as long as who said it decides; that of the child counts at any age, because it is about the child. (The same
about the description: `analysis.description.outcome`.)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, TypeVar

from fasenwijzer.cases.models import Case, Representation
from fasenwijzer.cases.representation.deciding import Decider, Deciders, deciders_of_each


class Said(Protocol):
    """What counting asks of an answer (`PlanAgreement`)."""

    pk: Any
    on: date
    who: str
    person_id: int | None

    @property
    def agrees(self) -> bool: ...
    @property
    def for_the_client(self) -> bool: ...
    @property
    def is_of_representative(self) -> bool: ...
    def is_of(self, person: Decider) -> bool: ...


Answer = TypeVar("Answer", bound=Said)


@dataclass(frozen=True)
class Hearing:
    """Who decides about one file now, and who ever stood in it as a representative, by name in small letters."""

    deciders: Deciders
    known: frozenset[str]

    def counting(self, answers: Iterable[Answer]) -> list[Answer]:
        """Without what representatives said who don't decide any more.

        A worker may write down a representative who never stood in the file: that is taken at the worker's word.
        """
        said = list(answers)
        standing = [one for one in said if not self._said_anew(one, said)]
        return [one for one in standing if not one.is_of_representative or self._counts(one)]

    def agrees(self, answers: Iterable[Said]) -> bool:
        """Whether these answers, one of each person, are enough to agree."""
        theirs = [one for one in self.counting(answers) if one.for_the_client]
        return all(one.agrees for one in theirs) and self._are_enough(theirs)

    def _said_anew(self, answer: Said, others: Iterable[Said]) -> bool:
        """Written down by name before this person had a login, with which (s)he answered since."""
        if answer.person_id or not answer.is_of_representative:
            return False
        people = [one for one in self.deciders.people if answer.is_of(one)]
        since = [one for one in others if one.person_id and (one.on, one.pk) > (answer.on, answer.pk)]
        return len(people) == 1 and any(one.is_of(people[0]) for one in since)

    def _counts(self, answer: Said) -> bool:
        if any(answer.is_of(one) for one in self.deciders.people):
            return True
        return not answer.person_id and answer.who.casefold() not in self.known

    def _are_enough(self, yes: list[Said]) -> bool:
        if not self.deciders.together or not self.deciders.people:
            return bool(yes)
        left = sorted(yes, key=lambda one: one.person_id is None)
        for person in self.deciders.people:
            found = next((one for one in left if one.is_of(person)), None)
            if found is None:
                return False
            left.remove(found)
        return True


def hearing_of(case: Case) -> Hearing:
    """Three queries."""
    return hearing_of_each([case])[case.pk]


def hearing_of_each(cases: Iterable[Case]) -> dict[int, Hearing]:
    """By the number of the file. Three queries, none without files."""
    files = {case.pk: case for case in cases}
    if not files:
        return {}
    deciders, known = deciders_of_each(files.values()), {pk: set[str]() for pk in files}
    for case, name in Representation.objects.filter(case__in=files).values_list("case", "name"):
        known[case].add(name.casefold())
    return {pk: Hearing(deciders[pk], frozenset(known[pk])) for pk in files}
