"""What a client reads of the interface: short sentences of short words, measured.

Flesch-Douma of 80 and more is easy to read; sentences have at most 15 words. The easier level: 95, and 10 words.
The names of people and what they wrote are not ours to measure.
"""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import fasenwijzer
from fasenwijzer.language.reading import flesch_douma
from fasenwijzer.language.sentences import sentences, words

HOUSE = Path(fasenwijzer.__file__).parent
EASY, STILL_EASIER = 80, 95
MOST_WORDS, MOST_IN_SIMPLE = 15, 10
OPEN_PLACE, TAG = re.compile(r"%\(\w+\)[sd]"), re.compile(r"<[^>]*>")


def said(package, locale):
    """What this package says in this language: its texts by msgid, with a short word in every open place."""
    found, catalog = {}, HOUSE / package / "locale" / locale / "LC_MESSAGES" / "django.po"
    if not catalog.exists():
        return found
    with catalog.open("rb") as file:
        for message in read_po(file, locale="nl" if locale.startswith("nl") else locale):
            if message.id:
                plural = isinstance(message.id, tuple)
                told = message.string if plural else (message.string,)
                found[message.id[0] if plural else message.id] = [
                    OPEN_PLACE.sub("Noor", TAG.sub("", text)) for text in told
                ]
    return found


def in_dutch(package, easier=()):
    """What a client meets of it: what is told in Polish too."""
    met = said(package, "pl").keys()
    told = said(package, "nl") | dict(easier)
    return [text for key, texts in told.items() if key in met for text in texts]


def in_simple(package):
    """The same in still easier Dutch, or else in ordinary Dutch."""
    return in_dutch(package, said(package, "nl_Simple"))


def sentences_of(texts):
    return [sentence for text in sorted(set(texts)) for sentence in sentences(text) if len(words(sentence)) > 2]


def ease(sentences):
    return flesch_douma(" ".join(text if text.endswith((".", "?")) else f"{text}." for text in sentences))


PACKAGES = sorted(po.parents[3].name for po in HOUSE.glob("*/locale/pl/LC_MESSAGES/django.po"))
"""Those of which a client meets something."""
SENTENCES = sentences_of(text for package in PACKAGES for text in in_dutch(package))
SIMPLE = {package: sentences_of(in_simple(package)) for package in PACKAGES}


def test_there_is_something_to_measure():
    assert len(SENTENCES) > 400


def test_the_interface_as_a_whole_is_easy_to_read():
    assert ease(SENTENCES) >= EASY


@pytest.mark.parametrize("package", PACKAGES)
def test_the_easier_level_has_short_sentences(package):
    assert [sentence for sentence in SIMPLE[package] if len(words(sentence)) > MOST_IN_SIMPLE] == []


@pytest.mark.parametrize("package", ["portal", "people", "ui"])
def test_the_easier_level_has_short_words(package):
    assert ease(SIMPLE[package]) >= STILL_EASIER


def test_nothing_that_a_client_meets_is_hard_to_read():
    """Of a handful of sentences no ease can be told."""
    told = {package: ease(sentences) for package, sentences in SIMPLE.items() if len(sentences) > 9}
    assert {package: found for package, found in told.items() if found < EASY} == {}
    assert ease([sentence for sentences in SIMPLE.values() for sentence in sentences]) >= STILL_EASIER


def test_no_sentence_is_long():
    assert [sentence for sentence in SENTENCES if len(words(sentence)) > MOST_WORDS] == []
