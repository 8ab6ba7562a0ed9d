"""What the lens sees in a text, and what it leaves alone."""

import pytest

from fasenwijzer.language.advice import Advice, with_own
from fasenwijzer.language.lens import MOST, look
from fasenwijzer.language.reading import flesch_douma, grade_of, reading_of
from fasenwijzer.language.sentences import sentences

REFUSES = Advice(("weigert", "weigerde"), "wil dit nu niet", "Een nee is ook een keuze.")
NOT_MOTIVATED = Advice(("niet gemotiveerd",), "ziet nog niet wat dit oplevert", "…")
APPARENTLY = Advice(("blijkbaar",), "", "Wat zag je?", "interpretation")
LIST = (REFUSES, NOT_MOTIVATED, APPARENTLY, Advice(("gemotiveerd",), "wil", ""))


def seen(text):
    return [(found.words, found.at) for found in look(text, LIST).words]


def test_a_label_is_found_as_it_was_typed():
    assert seen("Hij WEIGERDE, en was niet\ngemotiveerd.") == [("WEIGERDE", 4), ("niet\ngemotiveerd", 21)]


@pytest.mark.parametrize("text", ["", "Zij ging de uitdaging aan.", "De weigertje", "onweigert", "\u202e\x00"])
def test_other_words_are_left_alone(text):
    assert seen(text) == []


def test_a_guess_is_something_else_than_a_label():
    found = look("Blijkbaar weigert hij. Blijkbaar.", LIST)
    assert [one.advice for one in found.words] == [REFUSES]
    assert [one.words for one in found.guesses] == ["Blijkbaar"]


def test_too_many_remarks_are_read_by_nobody():
    many = tuple(Advice((f"woord{number}",), "anders", "") for number in range(9))
    found = look(" ".join(rule.forms[0] for rule in many), many)
    assert (len(found.words), found.more) == (MOST, 4)


def test_without_a_list_nothing_is_found():
    assert look("Hij weigert.", ()).words == ()


def test_an_organisation_says_it_differently_or_leaves_a_rule_out():
    own = with_own(
        LIST, {"weigerde": "zegt nu nee", "Blijkbaar": "", "bewoner": "huisgenoot"}, why="Zo zeggen wij het."
    )
    assert {rule.forms[0]: rule.instead for rule in own} == {
        "weigert": "zegt nu nee",
        "niet gemotiveerd": "ziet nog niet wat dit oplevert",
        "gemotiveerd": "wil",
        "bewoner": "huisgenoot",
    }


def test_sentences_end_where_people_end_them():
    text = "hij kwam om 10.30 uur. d.m.v. praten, bijv. thuis, lukte het! Mooi\nNog iets (dat hielp.) Klaar"
    assert sentences(text) == [
        "hij kwam om 10.30 uur.",
        "d.m.v. praten, bijv. thuis, lukte het!",
        "Mooi",
        "Nog iets (dat hielp.)",
        "Klaar",
    ]


def test_the_formula_of_flesch_and_douma():
    # 4 words, 1 sentence, 5 syllables: 206.84 - 0.93 * 4 - 77 * 1.25
    assert flesch_douma("De keuken lekt nog.") == pytest.approx(106.87)
    assert [grade_of(score) for score in (95, 85, 72, 61, 45, 30, 29.9)] == [
        *("very_easy", "easy", "rather_easy", "normal", "rather_hard", "hard", "very_hard")
    ]


def test_the_sentence_that_makes_it_hard_is_shown():
    hard = "De multidisciplinaire samenwerkingsverbanden faciliteren de participatiemogelijkheden van betrokkenen."
    text = f"Ik woon hier. Het is klein, maar het is van mij. {hard} Ik slaap goed. De keuken lekt nog."
    found = reading_of(text)
    assert found.hardest.text == hard
    assert found.grade in ("rather_hard", "hard", "very_hard")
    assert reading_of("Ik woon hier.").grade == ""
    assert reading_of("Ik woon hier. Het is klein, maar het is van mij.").hardest is None


def test_a_long_sentence_is_hard_whatever_its_words():
    assert reading_of("Ik ging " + "en ik kwam " * 8).hardest.is_long


def test_an_empty_text_has_no_score():
    assert (reading_of(" … ").words, reading_of("").score) == (0, None)
    with pytest.raises(ValueError, match="no word"):
        flesch_douma("")


def test_a_long_text_is_read_quickly():
    assert look("Hij weigert dit. " * 20_000, LIST).reading.words <= 4_000
    assert look("a.b. " * 20_000, LIST).reading.sentences == 1


def test_people_read_a_score_between_nothing_and_a_hundred():
    assert reading_of("Multidisciplinaire samenwerkingsovereenkomsten. " * 12).of_a_hundred == 0
    assert reading_of("Ik ga naar huis. " * 12).of_a_hundred == 100
