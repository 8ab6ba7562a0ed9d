"""What is told of a record, so that it can be found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from fasenwijzer.search.documents.models import Kind


@dataclass(frozen=True)
class Told:
    """A text of a record: what kind, when, whose words, and where it is read. `held_by`: what it goes away with."""

    case_id: int
    kind: Kind
    on: date
    text: str
    address: str
    who: str = ""
    held_by: str = ""


Telling = Callable[[Any], Iterator[Told]]


def source_of(label: str, pk: object) -> str:
    return f"{label}/{pk}"


def lines(*texts: str) -> str:
    return "\n".join(text for text in texts if text)
