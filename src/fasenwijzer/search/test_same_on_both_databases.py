"""SQLite and PostgreSQL find the same in the texts of two whole cases: what plain Python finds. Run it on both."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from fasenwijzer.search.models import Document
from fasenwijzer.search.stems import alike_in, asked, stems_of
from fasenwijzer.tests import journeys

pytestmark = pytest.mark.django_db
CASES = [Path(journeys.__file__).parent / f"case_{letter}.yaml" for letter in "ab"]
TYPED = (
    "gesprekken met Kees",
    "woningen",
    "schuld",
    "jongeren tromm",
    "zelf gekookt",
    "Zażółć",
    "€ 12,50",
    "1e",
    "...",
    "'",
)


def texts_in(told: object) -> Iterator[str]:
    """Every text of a case, however deep it stands."""
    if isinstance(told, str) and len(told) > 20:
        yield told
    parts = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
    for part in parts:
        yield from texts_in(part)


TEXTS = sorted({text for case in CASES for text in texts_in(yaml.safe_load(case.read_text(encoding="utf-8")))})


def in_python(words: str) -> set[str]:
    """The texts that hold a stem of every word, the last one as a beginning."""
    *whole, half = asked(words) or [()]
    stems = {text: stems_of(text) for text in TEXTS}
    return {
        text
        for text, own in stems.items()
        if all(set(word) & set(own) for word in whole) and any(one.startswith(stem) for stem in half for one in own)
    }


def test_every_question_finds_the_same(noor):
    Document.objects.bulk_create(
        Document(case=noor, source="x/1", kind="plan", on=date(2026, 3, 10), text=text, stems=" ".join(stems_of(text)))
        for text in TEXTS
    )
    words = sorted({word for text in TEXTS for word in text.split()})[::23]
    questions = [
        *TYPED,
        *words,
        *(word[:4] for word in words),
        *(f"{a} {b}" for a, b in pairwise(words)),
    ]
    assert len(TEXTS) > 100
    found = {
        question: set(Document.objects.with_words(question).values_list("text", flat=True)) for question in questions
    }
    assert found == {question: in_python(question) for question in questions}
    assert sum(bool(hits) for hits in found.values()) > 100


def test_words_that_mean_about_the_same_find_the_same(noor):
    alike = alike_in([("geld", "financiën", "schulden"), ("o'k", "in orde")])
    Document.objects.bulk_create(
        Document(case=noor, source="x/1", kind="plan", on=date(2026, 3, 10), text=text, stems=" ".join(stems_of(text)))
        for text in ("Schuld bij de bank", "Financiële post", "Geldzaken", "Alles in orde")
    )
    found = {words: Document.objects.with_words(words, alike).count() for words in ("geld", "schulden", "orde", "huis")}
    assert found == {"geld": 2, "schulden": 2, "orde": 1, "huis": 0}


@pytest.mark.parametrize("text", ["x" * 5000, "woord " * 30_000, "naïve_snake 𝔘𝔫𝔦 ١٢٣ 日本語 ﬁets", "a\tb\nc", "💜"])
def test_a_strange_text_can_be_kept(noor, text):
    Document.objects.create(
        case=noor, source="x/1", kind="plan", on=date(2026, 3, 10), text=text, stems=" ".join(stems_of(text))
    )
    for word in stems_of(text)[:5]:
        assert Document.objects.with_words(word).count() == 1
