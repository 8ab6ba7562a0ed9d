"""How a checklist stands."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer import clock
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.checklists.models import ChecklistItem
from fasenwijzer.cases.cover import address, home_of

# The page where each list stands. The exit is a package above this one, so only its address is known here.
PAGES = {"start": "cases:start", "exit": "exits:exit"}


@dataclass(frozen=True)
class Line:
    """An item, and what the edition tells about it."""

    item: ChecklistItem
    help: str


@dataclass(frozen=True)
class Checklist:
    """The list of a case for a phase. `proposed`: items of the edition that are not on it, as they will be stored."""

    phase: str
    lines: list[Line]
    proposed: list[tuple[str, str]]

    @property
    def today(self) -> str:
        """For the button that says "done today"."""
        return clock.today().isoformat()

    @property
    def settled(self) -> int:
        return sum(line.item.settled for line in self.lines)


def checklist_of(case: Case, phase: str) -> Checklist:
    """The items of a case in one query, with the proposals of its edition for its setting."""
    helps = {item.key: item.help for item in case.method.checklist(phase, case.setting)}
    items = list(ChecklistItem.objects.of(case, phase).select_related("settled_by"))
    for item in items:
        item.case = case
    there = {item.key for item in items}
    written = case.written_method.checklist(phase, case.setting)
    proposed = [(item.key, item.text) for item in written if item.key not in there]
    return Checklist(phase, [Line(item, helps.get(item.key, "")) for item in items], proposed)


def page_of(case: Case, phase: str) -> str:
    """Where the list of this phase stands."""
    return address(PAGES[phase], case.pk) or home_of(case)
