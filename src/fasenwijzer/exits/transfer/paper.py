"""What goes along, part by part, as it was on the day of consent; what came later stays here, and the paper says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from fasenwijzer.analysis.description.reading import pieces_of
from fasenwijzer.analysis.models import PersonDescription, Strength
from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.measurements.reading import sheet, sheets_of
from fasenwijzer.exits.network_afterwards.models import NetworkAfterwards
from fasenwijzer.exits.transfer.as_of import AsOf
from fasenwijzer.exits.transfer.contents import Offer
from fasenwijzer.exits.transfer.models import Transfer
from fasenwijzer.exits.transfer.parts import PartKind, TransferPart
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.plan.reading.rows import read_plan, rung_of, step_of
from fasenwijzer.plan.reading.shapes import Reading, Rung
from fasenwijzer.risks.inventories.comparing import compared, moments_of


@dataclass(frozen=True)
class Sheet:
    """One part on paper: its name, the template that shows it, what it says, and whether it says more by now."""

    name: str
    template: str
    content: Any
    says_more_now: bool


def sheets(case: Case, transfer: Transfer, offers: list[Offer]) -> list[Sheet]:
    """Exactly the parts that go along, as they were at the end of the day on which there was consent for them."""
    if transfer.consent_on is None:
        return []
    going = {part.key: part for part in transfer.parts.all()}
    then = AsOf(case, transfer.consent_on)
    return [_sheet(then, going[key], words) for key, words in offers if key in going]


def _sheet(then: AsOf, part: TransferPart, words: str) -> Sheet:
    then.something_left_out = False
    content = _CONTENT[PartKind(part.kind)](then, part.number)
    return Sheet(words, f"exits/transfer/goes/{part.kind}.html", content, then.something_left_out)


def _plan(then: AsOf, cycle: int) -> Reading:
    plan = Plan.objects.get(case=then.case, cycle=cycle)
    if then.one(plan) is None:
        return Reading()
    told = read_plan(plan, then.case)
    put_off = plan.not_nows.standing().select_related("wish", "plan")
    kept = {row.pk: row.reason for row in then.keep(put_off)}
    told.rungs = [_rung(then, goal) for goal in then.keep(Goal.objects.standing().filter(plan=plan).whole())]
    told.asides = [replace(aside, reason=kept[aside.pk]) for aside in told.asides if aside.pk in kept]
    told.agreements = then.keep(told.agreements)
    return told


def _rung(then: AsOf, goal: Goal) -> Rung:
    rung = rung_of(goal, then.case)
    rung.strengths = [strength.text for strength in then.keep(goal.built_on)]
    rung.steps = [step_of(action, then.case) for action in then.keep(goal.steps)]
    rung.outcome = then.one(rung.outcome) if rung.outcome else None
    rung.result = then.case.method.goal_result(rung.outcome.result) if rung.outcome else ""
    return rung


def _agreements(then: AsOf, cycle: int) -> Any:
    return then.keep(Plan.objects.get(case=then.case, cycle=cycle).agreements.standing())


def _description(then: AsOf, version: int) -> Any:
    """The words of a version that holds are never changed; one that did not hold yet stays here whole."""
    description = PersonDescription.objects.of(then.case).get(version=version)
    held = description.established_on is not None and description.established_on <= then.day
    then.something_left_out = not held
    return pieces_of(then.case, description) if held else []


def _network(then: AsOf, _number: int) -> str:
    written = then.one(NetworkAfterwards.objects.get(case=then.case))
    return written.text if written else ""


def _risks(then: AsOf, _number: int) -> Any:
    moments = [replace(moment, inventories=then.keep(moment.inventories)) for moment in moments_of(then.case)]
    return compared(then.case, [moment for moment in moments if moment.inventories])


def _figures(then: AsOf, _number: int) -> Any:
    kept = [(one.instrument, then.keep(one.measurements)) for one in sheets_of(then.case)]
    return [sheet(then.case, instrument, measurements) for instrument, measurements in kept if measurements]


_CONTENT: dict[PartKind, Callable[[AsOf, int], Any]] = {
    PartKind.PLAN: _plan,
    PartKind.AGREEMENTS: _agreements,
    PartKind.DESCRIPTION: _description,
    PartKind.STRENGTHS: lambda then, _number: then.keep(Strength.objects.of(then.case)),
    PartKind.NETWORK: _network,
    PartKind.RISKS: _risks,
    PartKind.FIGURES: _figures,
}
