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
    found = {}
    with (HOUSE / package / "locale" / locale / "LC_MESSAGES" / "django.po").open("rb") as file:
        for message in read_po(file, locale="nl" if locale.startswith("nl") else locale):
            if message.id:
                plural = isinstance(message.id, tuple)
                told = message.string if plural else (message.string,)
                found[message.id[0] if plural else message.id] = [
                    OPEN_PLACE.sub("Noor", TAG.sub("", text)) for text in told
                ]
    return found


def in_simple(package):
    """What a client meets of it (what is told in Polish too), in still easier Dutch or else in ordinary Dutch."""
    met = said(package, "pl").keys()
    told = said(package, "nl") | said(package, "nl_Simple")
    return [text for key, texts in told.items() if key in met for text in texts]


def sentences_of(texts):
    return [sentence for text in sorted(set(texts)) for sentence in sentences(text) if len(words(sentence)) > 2]


def ease(sentences):
    return flesch_douma(" ".join(text if text.endswith((".", "?")) else f"{text}." for text in sentences))


SENTENCES = sentences_of(text for texts in said("portal", "nl").values() for text in texts)
SIMPLE = {package: sentences_of(in_simple(package)) for package in ("portal", "people", "ui")}


def test_there_is_something_to_measure():
    assert len(SENTENCES) > 40


def test_the_interface_as_a_whole_is_easy_to_read():
    assert ease(SENTENCES) >= EASY


@pytest.mark.parametrize("package", SIMPLE)
def test_the_easier_level_has_short_sentences_and_short_words(package):
    assert [sentence for sentence in SIMPLE[package] if len(words(sentence)) > MOST_IN_SIMPLE] == []
    assert ease(SIMPLE[package]) >= STILL_EASIER


def test_no_sentence_is_long():
    assert [sentence for sentence in SENTENCES if len(words(sentence)) > MOST_WORDS] == []
