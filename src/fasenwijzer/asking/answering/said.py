"""The answers of one person, to read back: question by question, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fasenwijzer.asking.models import Answer, Asked
from fasenwijzer.questionnaires.filling_in.forms import Given, numbered
from fasenwijzer.questionnaires.models import Item, Version
from fasenwijzer.questionnaires.plain import Kind
from fasenwijzer.ui.words import long_day


@dataclass(frozen=True)
class Said:
    number: int | None
    item: Item
    answers: tuple[str, ...]


def said_by(asked: Asked, version: Version) -> list[Said]:
    """Every question that was answered; the version is read whole. One query, for the answers."""
    return said_in(asked.answers.select_related("item"), version)


def said_in(answers: Iterable[Answer | Given], version: Version) -> list[Said]:
    """The same of answers that are not kept yet."""
    choices = {one.pk: one.words for _number, item in numbered(version) for one in item.choices.all()}
    told: dict[int, list[str]] = {}
    for answer in answers:
        told.setdefault(answer.item.pk, []).append(_in_words(answer, choices))
    return [
        Said(number, item, tuple(told[item.pk]))
        for number, item in numbered(version)
        if item.kind != Kind.NOTE and item.pk in told
    ]


def _in_words(answer: Answer | Given, choices: dict[int, str]) -> str:
    if answer.choice_id:
        return choices[answer.choice_id]
    if answer.on:
        return str(long_day(answer.on))
    return answer.text if answer.number is None else str(answer.number)
