"""Safety: what people see, side by side, and what was agreed on."""

from __future__ import annotations

from fasenwijzer import clock
from fasenwijzer.demo.story import Story
from fasenwijzer.risks.inventories.parts import Level, Seen
from fasenwijzer.risks.models import Inventory, RiskAgreement

LETTERS = {"l": Level.LOW, "m": Level.MIDDLE, "h": Level.HIGH, "?": Level.UNKNOWN}


def look(story: Story, moment: str, levels: str, who: str = "", kind: str = "worker", **words: tuple[str, str]) -> None:
    """One view, today: a letter per risk of the edition ("l", "m", "h", "?"), and remark and help where told."""
    asked = zip(story.case.method.risks, levels, strict=True)
    seen = [Seen(risk.key, LETTERS[letter], *words.get(risk.key, ("", ""))) for risk, letter in asked]
    rater = {"rater_kind": kind, "rater_name": who}
    Inventory.fill_in(case=story.case, on=clock.today(), moment=moment, seen=seen, by=story.by, **rater)


def agree(story: Story, risk: str, text: str) -> None:
    RiskAgreement.agree(case=story.case, risk=risk, text=text, by=story.by)
