"""What the answers to a version come to at this moment: by who decides now, each with an own login.

A yes that was enough when it was given stays. A no counts as long as who said it decides.
"""

from __future__ import annotations

from collections.abc import Iterable

from fasenwijzer.analysis.description.answers import DescriptionAnswer
from fasenwijzer.analysis.description.models import Outcome, PersonDescription
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.representation.deciding import Deciders, deciders_of_each


def judged(case: Case, versions: Iterable[PersonDescription]) -> list[PersonDescription]:
    """The versions of one file, each with what its answers come to now. At most three queries."""
    versions = list(versions)
    outcomes = outcomes_of((case, version) for version in versions)
    for version in versions:
        version.now = outcomes[version.pk]
    return versions


def outcomes_of(versions: Iterable[tuple[Case, PersonDescription]]) -> dict[int, Outcome]:
    """What it comes to for versions of many files, by number. At most three queries."""
    versions = list(versions)
    answers = _answers([version for _case, version in versions if not version.agreed_on])
    asked = [case for case, version in versions if version.pk in answers]
    deciders = deciders_of_each(asked) if asked else {}
    return {
        version.pk: _comes_to(version, answers.get(version.pk, []), deciders.get(case.pk)) for case, version in versions
    }


def _answers(versions: list[PersonDescription]) -> dict[int, list[DescriptionAnswer]]:
    found: dict[int, list[DescriptionAnswer]] = {}
    for one in DescriptionAnswer.objects.standing().filter(description__in=versions) if versions else ():
        found.setdefault(one.description_id, []).append(one)
    return found


def _comes_to(version: PersonDescription, said: list[DescriptionAnswer], deciders: Deciders | None) -> Outcome:
    written = version.written_down
    if not said or deciders is None:
        return written
    counting = [one for one in said if one.by_id in deciders.logins]
    if written.refused or any(not one.agrees for one in counting):
        return Outcome(refused=True)
    return Outcome(agreed=deciders.enough(one.by_id for one in counting))
