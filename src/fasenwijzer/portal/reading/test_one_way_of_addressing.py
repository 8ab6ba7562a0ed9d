"""In Ukrainian and Turkish an adult is addressed politely, a child familiarly, and never both ways in one text."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import fasenwijzer

HOUSE = Path(fasenwijzer.__file__).parent
FAMILIAR = {
    "uk": re.compile(r"\b(ти|тебе|тобі|тобою|тво(я|є|ї|го|му|єї|єю|ю|їй|їм|їх|їми)|твій)\b|\w(еш|єш|їш)(ся)?\b", re.I),
    "tr": re.compile(
        r"\b(sen|seni|sana|senin|sende|senden|seninle)\b"
        r"|\b(mısın|misin|musun|müsün)\b|(yor|[aeıiuü]r|maz|mez|bil[ie]r|acak|ecek)(sın|sin|sun|sün)\b",
        re.I,
    ),
}
POLITE = {"uk": re.compile(r"\b(вас|вам|вами|ваш\w*)\b", re.I), "tr": re.compile(r"\b(siz|sizi|size|sizin)\b", re.I)}
FOR_ADULTS, FOR_CHILDREN = ("standard",), ("leefhuis", "youth")
"""The interface and the standard edition speak to adults; a home for children and the youth edition to children."""


def interface(language):
    """Every text of the interface in this language, with where it stands."""
    for file in sorted(HOUSE.glob(f"*/locale/{language}/LC_MESSAGES/django.po")):
        with file.open("rb") as content:
            for message in read_po(content, locale=language):
                told = message.string if isinstance(message.string, tuple) else (message.string,)
                yield from (text for text in told if message.id)


def method(language, edition):
    return (HOUSE / "method" / "words" / language / f"{edition}.toml").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("language", FAMILIAR)
def test_the_interface_is_polite(language):
    assert [text for text in interface(language) if FAMILIAR[language].search(text)] == []


@pytest.mark.parametrize("language", FAMILIAR)
@pytest.mark.parametrize("edition", FOR_ADULTS)
def test_the_method_is_polite_to_adults(language, edition):
    assert [line for line in method(language, edition) if FAMILIAR[language].search(line)] == []


@pytest.mark.parametrize("language", POLITE)
@pytest.mark.parametrize("edition", FOR_CHILDREN)
def test_the_method_is_familiar_with_children(language, edition):
    assert [line for line in method(language, edition) if POLITE[language].search(line)] == []


def test_polish_is_familiar_throughout():
    """Pan and Pani ask who reads; a text for everybody does not know that."""
    polite = re.compile(r"\b(Pan|Pani|Pana|Panu|Państw[ao])\b")
    texts = [*interface("pl"), *(line for edition in (*FOR_ADULTS, *FOR_CHILDREN) for line in method("pl", edition))]
    assert [text for text in texts if polite.search(text)] == []
