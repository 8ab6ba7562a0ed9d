"""Safety: what people see, side by side, and what was agreed on."""

from __future__ import annotations

from typing import Any

from fasenwijzer import clock
from fasenwijzer.cases.models import SafetyNote
from fasenwijzer.demo.story import Story
from fasenwijzer.risks.inventories.parts import Level, Seen
from fasenwijzer.risks.models import Incident, Inventory, Measure, Memo, RiskAgreement

LETTERS = {"l": Level.LOW, "m": Level.MIDDLE, "h": Level.HIGH, "?": Level.UNKNOWN}


def look(story: Story, moment: str, levels: str, who: str = "", kind: str = "worker", **words: tuple[str, str]) -> None:
    """One view, today: a letter per risk of the edition ("l", "m", "h", "?"), and remark and help where told."""
    asked = zip(story.case.method.risks, levels, strict=True)
    seen = [Seen(risk.key, LETTERS[letter], *words.get(risk.key, ("", ""))) for risk, letter in asked]
    on, by = clock.today(), story.by
    Inventory.fill_in(case=story.case, on=on, moment=moment, seen=seen, rater_kind=kind, rater_name=who, by=by)


def agree(story: Story, risk: str, text: str) -> None:
    RiskAgreement.agree(case=story.case, risk=risk, text=text, by=story.by)


def memo(story: Story, kind: str, happened: str, cause: str, solution: str, **told: Any) -> None:
    """What was seen (RB) or how it went (RG), today."""
    facts = {"happened": happened, "cause": cause, "solution": solution}
    Memo.write(case=story.case, kind=kind, on=clock.today(), by=story.by, **facts, **told)


def incident(story: Story, happened: str, **told: Any) -> Incident:
    """Something went wrong, today; `informed` names who was told, one a line."""
    return Incident.report(case=story.case, on=clock.today(), happened=happened, by=story.by, **told)


def measure(story: Story, about: Incident, what: str, in_days: int) -> Measure:
    """What the teller sees to, by a working day counted from today."""
    due_on = story.days.workday((clock.today() - story.days.today).days + in_days)
    return Measure.plan(incident=about, what=what, owner=story.by, due_on=due_on, by=story.by)


def good_to_know(story: Story, text: str, helps: str, agreed_with: str, in_days: int | None = None) -> None:
    """A note on the cover from today, agreed with somebody; perhaps with a last day, counted from today."""
    until = None if in_days is None else story.days.day(in_days)
    told = {"text": text, "helps": helps, "agreed_with": agreed_with, "since": clock.today(), "until": until}
    SafetyNote.agree(case=story.case, by=story.by, **told)
