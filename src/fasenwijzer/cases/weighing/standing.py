"""How the weighing of a phase stands."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.weighing.models import Weighing


@dataclass(frozen=True)
class Weighed:
    """A criterion as it stands on a page: its text, what kind it is, and what was said about it so far."""

    text: str
    kind: str
    weighing: Weighing | None


def weighed(case: Case, phase: str, cycle: int = 0) -> list[Weighed]:
    """Everything that is weighed before a decision: the criteria of the edition, older ones, and own ones."""
    said = {row.criterion or f"own {row.pk}": row for row in Weighing.objects.of(case, phase, cycle)}
    given = [Weighed(row.text, row.kind, said.pop(row.key, None)) for row in case.method.criteria(phase)]
    own = [Weighed(_text(row, case, phase), "own", row) for row in said.values()]
    return given + own


def _text(weighing: Weighing, case: Case, phase: str) -> str:
    return weighing.text or case.method.criterion(phase, weighing.criterion).text
