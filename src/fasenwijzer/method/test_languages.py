"""Other languages lie over the Dutch: complete ones say everything, the others what a client reads; Dutch fills in."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from fasenwijzer.method import edition, instruments
from fasenwijzer.method.client_side import CLIENT_SIDE, is_client_side
from fasenwijzer.method.edition import WORDS, load, own_edition
from fasenwijzer.method.edition_parts import EditionError
from fasenwijzer.method.languages import CLIENT_SIDE as FOR_CLIENTS
from fasenwijzer.method.languages import Language, Overlay, codes, in_other_words, overlay, texts_of
from fasenwijzer.method.own import Own

MAY_BE_THE_SAME = {"words.team", "words.plan", "words.worker", "phases.intake.name", "phases.planning.name"}
"""Words that other languages share with Dutch."""
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")
FOLDERS = {WORDS: edition.available(), instruments.HERE: instruments.available()}
FILES = [(folder, name, code) for folder, names in FOLDERS.items() for name in names for code in codes(folder, name)]
each_file = pytest.mark.parametrize(("folder", "name", "code"), FILES, ids=lambda part: Path(part).name)


def dutch(folder, name):
    return dict(texts_of(tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))))


def lines(text):
    return [text] if isinstance(text, str) else text


@each_file
def test_a_language_says_all_it_must_and_nothing_else(folder, name, code):
    found = overlay(folder, name, code)
    wanted = dutch(folder, name)
    if folder == WORDS and not found.language.is_complete:
        wanted = {path for path in wanted if is_client_side(path)}
    assert sorted(wanted - found.texts.keys()) == []
    assert sorted(found.texts.keys() - wanted) == []


@each_file
def test_no_text_is_left_in_dutch_or_loses_a_line_or_a_placeholder(folder, name, code):
    ours = dutch(folder, name)
    for path, text in overlay(folder, name, code).texts.items():
        assert len(lines(text)) == len(lines(ours[path])), path
        assert all(lines(text)), path
        assert PLACEHOLDER.findall(str(text)) == PLACEHOLDER.findall(str(ours[path])), path
        left = set(lines(text)) & set(lines(ours[path]))
        assert not left or path in MAY_BE_THE_SAME or code.startswith("nl-"), path


@each_file
def test_a_language_speaks_calmly(folder, name, code):
    texts = [line for text in overlay(folder, name, code).texts.values() for line in lines(text)]
    assert [line for line in texts if "!" in line or "TODO" in line or line != line.strip()] == []


@pytest.mark.parametrize("name", edition.available())
def test_the_structure_is_the_same_in_every_language(name):
    ours = load(name)
    for language in edition.languages(name):
        theirs = load(name, language.code)
        assert theirs.language == language.code
        assert [(a.key, a.icon, a.hue) for a in theirs.life_areas] == [(a.key, a.icon, a.hue) for a in ours.life_areas]
        assert theirs.checklists.keys() == ours.checklists.keys()
        assert (theirs.norms, theirs.advice) == (ours.norms, ours.advice)
        assert [c.hard for c in theirs.conditions.values()] == [c.hard for c in ours.conditions.values()]


@pytest.mark.parametrize("name", edition.available())
def test_what_a_client_answers_is_asked_in_the_language_of_the_edition(name):
    asked = [key for key in load(name).instruments if {"client", "parent"} & set(instruments.load(key).raters)]
    for language in edition.languages(name):
        assert [key for key in asked if language.code not in codes(instruments.HERE, key)] == [], language.code


@pytest.mark.parametrize("name", edition.available())
def test_easy_dutch_is_easy(name):
    """No sentence of more than twelve words, and none of the words that are hard to read."""
    texts = [line for text in overlay(WORDS, name, "nl-simple").texts.values() for line in lines(text)]
    long = [one for line in texts for one in re.split(r"(?<=[.?:])\s", line) if len(one.split()) > 12]
    assert long == []
    hard = re.compile("traject|begeleidingsplan|persoonsbeschrijving|zingeving|evaluatie|uitstroom|overdracht", re.I)
    assert [line for line in texts if hard.search(line)] == []


def test_every_line_of_what_a_client_reads_is_about_something():
    paths = dutch(WORDS, "standard")
    for line in CLIENT_SIDE:
        assert any(is_client_side(path) and path.startswith(line.split("*")[0]) for path in paths), line
    assert not is_client_side("phases.intake.guidance")
    assert not is_client_side("phases.intake.handbook.aim")


def test_one_object_per_language_and_the_nearest_there_is():
    assert load("standard", "en") is load("standard", "en-gb")
    assert load("standard", "en") is not load("standard")
    for asked in ("nl", None, "tlh", "../en", "language"):
        assert load("standard", asked) is load("standard")


def test_words_of_an_organisation_hold_in_every_language():
    own = own_edition("standard", Own(texts={"nl": {"words.client": "bewoner"}}), "en")
    assert (own.word("client"), own.word("plan")) == ("bewoner", "plan")


TABLES = {
    "edition": {"name": "Naam"},
    "areas": [{"key": "one", "hue": 1, "name": "Een", "questions": ["a?", "b?"]}],
}


def over(**texts):
    language = Language("xx", "Xx", FOR_CLIENTS, reviewed_by_native_speaker=False)
    return in_other_words(TABLES, Overlay(language, {path.replace("__", "."): text for path, text in texts.items()}))


def test_what_is_not_said_stays_dutch_as_a_whole():
    said = over(areas__one__questions=("1?", "2?"))
    assert said["areas"] == [{"key": "one", "hue": 1, "name": "Een", "questions": ["1?", "2?"]}]
    assert said["edition"] == {"name": "Naam"}


@pytest.mark.parametrize(
    "texts",
    [
        {"areas__two__name": "Two"},
        {"areas__one__hue": "2"},
        {"areas__one__name": ("One",)},
        {"areas__one__questions": "1?"},
        {"areas__one__questions": ("1?",)},
    ],
)
def test_a_text_that_does_not_fit_is_told(texts):
    with pytest.raises(EditionError, match="does not fit the Dutch file"):
        over(**texts)


@pytest.mark.parametrize(
    "head",
    [
        "",
        '[language]\ncode = "en"',
        '[language]\ncode = "de"\nname = "D"\ncovers = "everything"\nreviewed_by_native_speaker = false',
        '[language]\ncode = "en"\nname = "E"\ncovers = "a bit"\nreviewed_by_native_speaker = false',
        '[language]\ncode = "en"\nname = "E"\ncovers = "everything"\nreviewed_by_native_speaker = true',
    ],
)
def test_a_file_says_what_it_is_and_who_read_it(tmp_path, head):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "words.toml").write_text(head, encoding="utf-8")
    with pytest.raises(EditionError, match=r"\[language\]"):
        overlay(tmp_path, "words", "en")


def test_an_instrument_is_in_the_language_of_the_reader_and_stays_the_same_scale():
    ours, theirs = instruments.load("farewell"), instruments.load("farewell", "en")
    assert (theirs.lowest, theirs.highest, theirs.raters) == (ours.lowest, ours.highest, ours.raters)
    assert [item.key for item in theirs.items] == [item.key for item in ours.items]
    assert theirs.low == "not at all"
    assert instruments.load("farewell", "tlh") is ours


@pytest.mark.parametrize("base", edition.available())
@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_an_edition_that_only_has_its_own_name_says_the_rest_as_its_base_does(base, language):
    named, changed = Own(name="Oeverlicht"), Own(name="Oeverlicht", norms={"nothing_of_the_kind": None})
    one, other = (edition.draft(base, own, language) for own in (named, changed))
    assert one.name == "Oeverlicht"
    assert [getattr(one, field.name) for field in fields(one)] == [getattr(other, field.name) for field in fields(one)]
