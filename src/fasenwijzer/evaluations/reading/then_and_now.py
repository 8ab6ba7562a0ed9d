"""The round in what changed: the network, the own figures and the risks, then and now. Nothing is typed again."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.measurements.models import Measurement, Rater
from fasenwijzer.evaluations.measurements.reading import Row, sheet
from fasenwijzer.method import instruments
from fasenwijzer.network.maps.comparison import Comparison, compare
from fasenwijzer.network.maps.people import people_now, people_then
from fasenwijzer.network.models import KeptMap
from fasenwijzer.risks.inventories.comparing import Comparison as Risks
from fasenwijzer.risks.inventories.comparing import at_evaluation


@dataclass(frozen=True)
class ThenAndNow:
    """network is None without a map of then; figures are the client's own, as far as given more than once."""

    network: Comparison | None
    figures: list[Row]
    risks: Risks | None


def then_and_now(case: Case, cycle: int) -> ThenAndNow:
    """What a round changed. A fixed number of queries."""
    return ThenAndNow(network_of(case, cycle), figures_of(case, cycle), at_evaluation(case, cycle))


def network_of(case: Case, cycle: int) -> Comparison | None:
    """The map that was kept at the end of the analysis, beside the one of the evaluation, or that of today."""
    kept = list(KeptMap.objects.of(case).filter(cycle=cycle).whole())
    if not kept:
        return None
    later = kept[-1] if len(kept) > 1 else None
    now = people_then(later) if later else people_now(case)
    return compare(people_then(kept[0]), now, case.client.first_name)


def figures_of(case: Case, cycle: int) -> list[Row]:
    """The client's own figure per life area, from the first until this round."""
    own = Measurement.objects.of(case).filter(instrument="own_scale", rater_kind=Rater.CLIENT, cycle__lte=cycle)
    rows = sheet(case, instruments.load("own_scale", case.method.language), list(own)).rows
    return [row for row in rows if any(line.is_series for line in row.lines)]
