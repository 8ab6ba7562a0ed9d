"""What a client reads of the interface: short sentences of short words, measured.

Flesch-Douma of 80 and more is easy to read; sentences have at most 15 words. The names of people and what they wrote
are not ours to measure.
"""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from fasenwijzer.language.reading import flesch_douma
from fasenwijzer.language.sentences import sentences, words

HERE = Path(__file__).parent
EASY = 80
MOST_WORDS = 15
OPEN_PLACE = re.compile(r"%\(\w+\)[sd]")


def texts():
    """Every Dutch text of this package, with a short word in every open place."""
    with (HERE / "locale" / "nl" / "LC_MESSAGES" / "django.po").open("rb") as file:
        for message in read_po(file, locale="nl"):
            if message.id:
                told = message.string if isinstance(message.string, tuple) else (message.string,)
                yield from (OPEN_PLACE.sub("Noor", text) for text in told)


TEXTS = sorted(set(texts()))
SENTENCES = [sentence for text in TEXTS for sentence in sentences(text) if len(words(sentence)) > 2]


def test_there_is_something_to_measure():
    assert len(SENTENCES) > 40


def test_the_interface_as_a_whole_is_easy_to_read():
    whole = " ".join(text if text.endswith((".", "?")) else f"{text}." for text in SENTENCES)
    assert flesch_douma(whole) >= EASY


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_sentence_is_long(sentence):
    assert len(words(sentence)) <= MOST_WORDS
