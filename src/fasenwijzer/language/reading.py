"""How hard a text reads: the formula of Flesch as Douma fitted it to Dutch, and the sentence that makes it hard.

Score = 206.84 - 0.93 × words per sentence - 77 × syllables per word, with Douma's seven grades (W.H. Douma, De
leesbaarheid van landbouwbladen, Wageningen 1960). A formula knows nothing of meaning: a helping hand, never a mark.
"""

from __future__ import annotations

from dataclasses import dataclass

from fasenwijzer.language.sentences import sentences, words
from fasenwijzer.language.syllables import syllables

GRADES = (
    (90, "very_easy"),
    (80, "easy"),
    (70, "rather_easy"),
    (60, "normal"),
    (45, "rather_hard"),
    (30, "hard"),
)
HARDEST_GRADE = "very_hard"
ENOUGH_WORDS = 20
"""Below this a score says nothing."""
EASY_ENOUGH = 70
LONG_SENTENCE = 20
"""Words. From here a sentence is hard whatever its words: the advice for B1 is about twelve."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as it was typed, with its own score."""

    text: str
    words: int
    score: float

    @property
    def is_long(self) -> bool:
        return self.words >= LONG_SENTENCE


@dataclass(frozen=True, slots=True)
class Reading:
    """The whole: its score (None when it is too short to tell), and the hardest sentence when there is a hard one."""

    words: int
    sentences: int
    score: float | None
    hardest: Sentence | None

    @property
    def of_a_hundred(self) -> int:
        """The score as people read it: the formula itself goes below 0 and over 100."""
        return round(min(max(self.score or 0, 0), 100))

    @property
    def grade(self) -> str:
        """One of the keys of Douma's grades; empty without a score."""
        return "" if self.score is None else grade_of(self.score)


def reading_of(text: str) -> Reading:
    """The reading level of a text; of an empty text zero words and no score."""
    found = [_sentence(piece) for piece in sentences(text)]
    many = sum(sentence.words for sentence in found)
    hardest = min(found, key=lambda sentence: sentence.score, default=None)
    hard = hardest is not None and (hardest.is_long or (hardest.score < EASY_ENOUGH and hardest.words > 5))
    score = flesch_douma(text) if many >= ENOUGH_WORDS else None
    return Reading(many, len(found), score, hardest if hard else None)


def flesch_douma(text: str) -> float:
    """The score of a text with at least one word; higher is easier. Raises ValueError without a word."""
    pieces = sentences(text)
    every = [word for piece in pieces for word in words(piece)]
    if not every:
        raise ValueError("there is no word in this text")
    return 206.84 - 0.93 * len(every) / len(pieces) - 77 * sum(map(syllables, every)) / len(every)


def grade_of(score: float) -> str:
    return next((grade for least, grade in GRADES if score >= least), HARDEST_GRADE)


def _sentence(text: str) -> Sentence:
    return Sentence(text, len(words(text)), flesch_douma(text))
