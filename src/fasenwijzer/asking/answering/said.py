"""The answers of one person, to read back: question by question, in words."""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.asking.models import Answer, Asked
from fasenwijzer.questionnaires.filling_in.forms import numbered
from fasenwijzer.questionnaires.models import Item, Version
from fasenwijzer.questionnaires.plain import Kind
from fasenwijzer.ui.words import long_day


@dataclass(frozen=True)
class Said:
    number: int
    item: Item
    answers: tuple[str, ...]


def said_by(asked: Asked, version: Version) -> list[Said]:
    """Every question that was answered; the version is read whole."""
    told: dict[int, list[str]] = {}
    for answer in asked.answers.select_related("choice"):
        told.setdefault(answer.item_id, []).append(in_words(answer))
    return [
        Said(number, item, tuple(told[item.pk]))
        for number, item in numbered(version)
        if item.kind != Kind.NOTE and item.pk in told
    ]


def in_words(answer: Answer) -> str:
    if answer.choice:
        return answer.choice.words
    if answer.on:
        return str(long_day(answer.on))
    return answer.text if answer.number is None else str(answer.number)
