"""The editions that come with Fasenwijzer are complete; an organisation's own edition stays the method."""

import tomllib
from contextlib import suppress
from copy import deepcopy
from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fasenwijzer.method import keys, life_areas
from fasenwijzer.method.completeness import problems
from fasenwijzer.method.edition import WORDS, available, from_tables, load
from fasenwijzer.method.edition_parts import Criterion, EditionError
from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.moves import find

STANDARD = load("standard")
TABLES = tomllib.loads((WORDS / "standard.toml").read_text(encoding="utf-8"))
each_edition = pytest.mark.parametrize("name", available())


def every_text(value):
    """All texts in an edition, however deep."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from every_text(getattr(value, field.name))
    elif hasattr(value, "values"):
        for part in value.values():
            yield from every_text(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from every_text(part)


@each_edition
def test_an_edition_is_complete(name):
    """Loading checks every key and every field; what is wrong is in the error."""
    edition = load(name)
    assert edition.key == name
    for phase in keys.PHASE_KEYS:
        assert len(edition.phase(phase).guidance) >= 2
        assert len(edition.phase(phase).reflection) >= 2
        assert all(getattr(edition.phase(phase).handbook, f.name) for f in fields(edition.phase(phase).handbook))
    for phase, outcome in keys.OUTCOMES:
        assert edition.outcome(phase, outcome).explanation
        assert edition.outcome(phase, outcome).leads


@each_edition
def test_an_edition_speaks_calmly(name):
    """No exclamation marks, and nothing that still has to be written."""
    texts = list(every_text(load(name)))
    assert [text for text in texts if "!" in text or "TODO" in text or "…" in text[-1:]] == []


@each_edition
def test_every_area_has_a_colour_of_its_own(name):
    hues = [area.hue for area in load(name).life_areas]
    assert len(hues) == len(set(hues))


def test_the_standard_edition_has_the_areas_and_norms_of_the_described_method():
    assert tuple(area.key for area in STANDARD.life_areas) == life_areas.SEVEN
    assert dict(STANDARD.norms) == keys.DEFAULT_DAYS


def test_unknown_edition():
    with pytest.raises(EditionError, match="there is no edition"):
        load("../standard")


def test_words_of_an_organisation():
    own = STANDARD.with_changes(
        name="De Wilgenstee", words={"client": "deelnemer", "worker": "mentor"}, phase_names={"start": "Opname"}
    )
    assert (own.name, own.word("client"), own.phase("start").name) == ("De Wilgenstee", "deelnemer", "Opname")
    assert own.word("plan") == STANDARD.word("plan")
    assert STANDARD.word("client") != "deelnemer"


def test_norms_of_an_organisation():
    own = STANDARD.with_changes(norms={"analysis_talk": 31, "progress_talk": None})
    assert (own.norm("analysis_talk"), own.norm("progress_talk")) == (31, None)
    assert own.norm("plan_after_person_description") == 14


def test_life_areas_of_an_organisation():
    practical = replace(STANDARD.life_areas[0], key="practical_matters", name="Praktisch functioneren", hue=8)
    own = STANDARD.with_changes(life_areas=[*STANDARD.life_areas, practical])
    assert len(own.life_areas) == 8
    assert own.life_area("practical_matters").name == "Praktisch functioneren"
    assert own.conversation_questions("practical_matters") == practical.questions


def test_criteria_of_an_organisation():
    own = STANDARD.with_changes(criteria={"intake": [Criterion(key, key) for key in ("one", "two", "three")]})
    assert [criterion.key for criterion in own.criteria("intake")] == ["one", "two", "three"]
    assert own.criteria("referral") == STANDARD.criteria("referral")


@pytest.mark.parametrize(
    "changes, problem",
    [
        ({"words": {"mentor": "mentor"}}, "words: 'mentor' is not known"),
        ({"words": {"client": ""}}, "words: 'client' is empty"),
        ({"norms": {"progress_talk": 0}}, "norms: 'progress_talk' is not a number of days"),
        ({"norms": {"tea": 1}}, "norms: 'tea' is not known"),
        ({"hard": ["tea"]}, "conditions: 'tea' is not known"),
        ({"hard": ["client_agrees_with_plan"]}, "depends on what people want"),
        ({"hard": ["plan_came_in_time"]}, "depends on what people want, or on time"),
        ({"life_areas": STANDARD.life_areas[:4]}, "there are 4, and there should be 5 to 9"),
        ({"life_areas": (*STANDARD.life_areas, STANDARD.life_areas[0])}, "more than once"),
        ({"life_areas": (*STANDARD.life_areas, replace(STANDARD.life_areas[0], key="addiction"))}, "after a problem"),
        (
            {
                "life_areas": (
                    *STANDARD.life_areas,
                    replace(STANDARD.life_areas[0], key="x", name="Politie en justitie"),
                )
            },
            "after a problem",
        ),
        ({"life_areas": (*STANDARD.life_areas, replace(STANDARD.life_areas[0], key="x", questions=()))}, "questions"),
        ({"criteria": {"intake": ()}}, "criteria.intake: there are fewer than 3"),
        ({"checklists": {("start", "moon"): ()}}, "checklists: 'start.moon' is not known"),
    ],
)
def test_what_may_not_be_configured_away(changes, problem):
    with pytest.raises(EditionError) as caught:
        STANDARD.with_changes(**changes)
    assert any(problem in sentence for sentence in caught.value.problems)


def test_records_of_an_older_edition_stay_readable():
    assert STANDARD.life_area("practical_matters").name == "Practical matters"
    assert STANDARD.conversation_questions("practical_matters") == ()
    assert STANDARD.outcome("intake", "second_talk").name == "Second talk"
    assert STANDARD.criterion("intake", "own_front_door").text == "Own front door"
    assert STANDARD.condition("old_condition").missing == "Old condition"
    assert STANDARD.strength("luck").name == "Luck"
    assert STANDARD.goal_result("half") == "Half"
    assert STANDARD.checklist("start", "") == ()
    assert STANDARD.life_area("").name == "–"


def test_what_code_asks_for_by_name_must_exist():
    for ask in (STANDARD.word, STANDARD.phase, STANDARD.norm):
        with pytest.raises(KeyError):
            ask("no_such_key")


def test_every_word_of_a_move_comes_from_the_edition():
    case = CaseFacts(today=date(2025, 1, 14), entered_on=date(2025, 1, 14))
    move = find(case, "decide-intake", STANDARD)
    assert move.unmet[0].missing == STANDARD.condition("request_is_described").missing
    assert STANDARD.outcome("referral", move.outcome).name == TABLES["outcomes"]["referral"]["intake"]["name"]


def test_every_missing_key_is_told_at_once():
    tables = deepcopy(TABLES)
    del tables["conditions"]["plan_has_goals"], tables["outcomes"]["intake"]["trial"], tables["words"]["client"]
    with pytest.raises(EditionError) as caught:
        from_tables(tables)
    assert set(caught.value.problems) == {
        "conditions: 'plan_has_goals' is missing",
        "outcomes: 'intake.trial' is missing",
        "words: 'client' is missing",
    }


def paths(table, depth=3):
    """The addresses of everything in the tables of an edition, down to a depth."""
    for key, value in table.items() if isinstance(table, dict) else ():
        yield (key,)
        if depth > 1:
            yield from ((key, *rest) for rest in paths(value, depth - 1))


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(sorted(paths(TABLES))),
    st.sampled_from([None, 7, True, "text", "", [], ["text"], {}, {"key": "text"}, [{"key": "text"}], [7]]),
)
def test_a_mistake_in_a_file_is_told_in_sentences(path, junk):
    tables = deepcopy(TABLES)
    *above, last = path
    table = tables
    for key in above:
        table = table[key]
    table[last] = junk
    with suppress(EditionError):
        from_tables(tables)


def test_a_kind_of_report_has_a_name_and_prompts_and_there_may_be_none():
    kinds = STANDARD.entry_kinds
    assert replace(STANDARD, entry_kinds=()).entry_kind("shift").name == "Shift"
    assert problems(replace(STANDARD, entry_kinds=())) == ()
    wrong = (*kinds, kinds[0], replace(kinds[0], key="x", prompts=()))
    assert len(problems(replace(STANDARD, entry_kinds=wrong))) == 2
