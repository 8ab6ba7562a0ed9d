"""What stands on the farewell page, gathered from where it was written before."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.analysis.models import Strength
from fasenwijzer.cases.models import Case
from fasenwijzer.exits.aftercare.models import Aftercare
from fasenwijzer.exits.goodbye.models import Farewell
from fasenwijzer.exits.network_afterwards.models import NetworkAfterwards
from fasenwijzer.exits.transfer.models import Transfer
from fasenwijzer.plan.models import Goal
from fasenwijzer.plan.outcomes.models import Result

MOST = 8
"""More strengths than this nobody reads on one page."""


@dataclass(frozen=True)
class FarewellPage:
    """Everything the client takes home; `page` is None as long as nobody wrote on it."""

    page: Farewell | None
    reached: list[str]
    on_the_way: list[str]
    strengths: list[str]
    network: str
    aftercare: list[Aftercare]
    transfers: list[Transfer]


def farewell_page_of(case: Case) -> FarewellPage:
    """One page for one client, over all rounds; a fixed number of queries."""
    page = Farewell.objects.select_related("word_by").filter(case=case).first()
    goals = Goal.objects.of(case).filter(outcome__result__in=[Result.REACHED, Result.PARTLY])
    ended = list(goals.order_by("outcome__on", "number").values_list("text", "outcome__result"))
    network = NetworkAfterwards.objects.filter(case=case).first()
    return FarewellPage(
        page=page,
        reached=[text for text, result in ended if result == Result.REACHED],
        on_the_way=[text for text, result in ended if result == Result.PARTLY],
        strengths=_strengths(case, page),
        network=network.text if network else "",
        aftercare=list(Aftercare.objects.of(case).filter(done=None)),
        transfers=list(Transfer.objects.of(case)),
    )


def _strengths(case: Case, page: Farewell | None) -> list[str]:
    """The chosen ones; without a choice those that carried a goal, or else the first that were named."""
    chosen = list(page.strengths.filter(withdrawn_at=None).values_list("text", flat=True)) if page else []
    if chosen:
        return chosen
    named = Strength.objects.of(case)
    carried = list(named.filter(goals__withdrawn_at=None, goals__isnull=False).distinct()[:MOST])
    return [strength.text for strength in carried or named[:MOST]]
