"""The person description: which version holds, of which round, and what the client says to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fasenwijzer.analysis.areas.models import COHERENCE
from fasenwijzer.analysis.description.models import Outcome
from fasenwijzer.analysis.description.outcome import outcomes_of
from fasenwijzer.analysis.models import Passage, PersonDescription
from fasenwijzer.cases.models import Case
from fasenwijzer.method.facts import Description


@dataclass(frozen=True, slots=True)
class Descriptions:
    """Versions per case, the newest first, and the versions in which is written how things hang together."""

    versions: dict[int, list[PersonDescription]]
    with_coherence: frozenset[int]
    outcomes: dict[int, Outcome]

    def of(self, case: Case, *, coherence_in_notes: bool) -> Description:
        """The description of one case. The newest version may still be in the making; an older one then holds."""
        versions = self.versions.get(case.pk, [])
        newest = versions[0].pk if versions else 0
        holding = _holding(versions)
        return Description(
            coherence_is_written=coherence_in_notes or newest in self.with_coherence,
            established_on=holding.established_on if holding else None,
            of_this_cycle=holding is None or holding.cycle == case.cycle,
            agreed=holding is not None and self.outcomes[holding.pk].agreed,
        )


def descriptions_of(cases: Iterable[Case]) -> Descriptions:
    """For every case its person descriptions, and what people say to the one that holds. Two to five queries."""
    cases = list(cases)
    versions: dict[int, list[PersonDescription]] = {}
    for version in PersonDescription.objects.filter(case__in=cases).order_by("case", "-version"):
        versions.setdefault(version.case_id, []).append(version)
    passages = Passage.objects.standing().filter(description__case__in=cases, life_area=COHERENCE)
    holding = [(case, one) for case in cases if (one := _holding(versions.get(case.pk, [])))]
    with_coherence = frozenset(passages.order_by().values_list("description", flat=True))
    return Descriptions(versions, with_coherence, outcomes_of(holding))


def _holding(versions: list[PersonDescription]) -> PersonDescription | None:
    """The newest that is established."""
    return next((version for version in versions if version.is_established), None)
