"""Words that label, judge or guess, and what can be written instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

LABEL, JUDGEMENT, JARGON, INTERPRETATION = KINDS = ("label", "judgement", "jargon", "interpretation")


@dataclass(frozen=True, slots=True)
class Advice:
    """One rule: the forms of a word, what can be written instead, and why. The first form is its name."""

    forms: tuple[str, ...]
    instead: str
    why: str
    kind: str = JUDGEMENT


@dataclass(frozen=True, slots=True)
class Found:
    """A word as it was typed, where it begins, and what the advice is."""

    words: str
    at: int
    advice: Advice


def found_in(text: str, advice: tuple[Advice, ...]) -> Iterator[Found]:
    """Every word or group of words with an advice, in the order of the text; the longest group counts."""
    rules = by_form(advice)
    for hit in pattern(advice).finditer(text):
        yield Found(hit[0], hit.start(), rules[plain(hit[0])])


@lru_cache(maxsize=64)
def by_form(advice: tuple[Advice, ...]) -> dict[str, Advice]:
    return {plain(form): rule for rule in advice for form in rule.forms}


@lru_cache(maxsize=64)
def pattern(advice: tuple[Advice, ...]) -> re.Pattern[str]:
    """Whole words only, the longest first. Without any advice it finds nothing."""
    forms = sorted(by_form(advice), key=len, reverse=True)
    either = "|".join(re.escape(form).replace(r"\ ", r"\s+").replace("'", "['’]") for form in forms)
    return re.compile(rf"(?<![\w'’])(?:{either or '(?!)'})(?!\w)", re.IGNORECASE)


def plain(words: str) -> str:
    """As the list has it: lower case, one space between words, a straight apostrophe."""
    return " ".join(words.lower().replace("’", "'").split())


def with_own(advice: Iterable[Advice], own: dict[str, str], why: str) -> tuple[Advice, ...]:
    """The list with what an organisation says differently: other words instead; empty words leave the rule out."""
    asked = {plain(word): instead.strip() for word, instead in own.items()}
    kept = [rule for rule in advice if not asked.keys() & {plain(form) for form in rule.forms}]
    return (*kept, *(_own(word, instead, advice, why) for word, instead in asked.items() if instead))


def _own(word: str, instead: str, advice: Iterable[Advice], why: str) -> Advice:
    before = next((rule for rule in advice if word in map(plain, rule.forms)), Advice((word,), instead, why))
    return Advice(before.forms, instead, before.why, before.kind)
