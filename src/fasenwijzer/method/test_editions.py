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
from fasenwijzer.method.edition import WORDS, available, draft, from_tables, load, own_edition
from fasenwijzer.method.edition_parts import EditionError
from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.languages import NO_WORDS
from fasenwijzer.method.moves import find
from fasenwijzer.method.own import LISTS, Own, Row, blank

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


def rows(path, *new):
    """The rows of a list of the standard edition, and new ones behind them."""
    place = TABLES
    for key in path.split("."):
        place = place[key]
    return (*(Row(row["key"]) for row in place), *new)


def test_words_of_an_organisation():
    texts = {"words.client": "deelnemer", "words.worker": "mentor", "phases.start.name": "Opname"}
    own = own_edition("standard", Own(name="De Wilgenstee", texts={"nl": texts}))
    assert (own.name, own.word("client"), own.phase("start").name) == ("De Wilgenstee", "deelnemer", "Opname")
    assert own.word("plan") == STANDARD.word("plan")
    assert STANDARD.word("client") != "deelnemer"


def test_what_people_are_called_stands_in_the_other_texts_too():
    own = Own(texts={"nl": {"words.client": "bewoner", "conditions.client_agrees_with_plan.why": "De cliënt kiest."}})
    edition = own_edition("standard", own)
    assert "cliënt" in STANDARD.condition("wishes_are_named").statement
    assert edition.condition("wishes_are_named").statement == "De bewoner heeft een of meer wensen genoemd."
    assert edition.condition("client_agrees_with_plan").why == "De cliënt kiest."
    english = load("standard", "en").condition("wishes_are_named")
    assert own_edition("standard", own, "en").condition("wishes_are_named") == english


def test_a_text_that_is_gone_from_the_edition_below_says_nothing():
    assert problems(own_edition("standard", Own(texts={"nl": {"words.tea": "thee"}}))) == ()


def test_norms_of_an_organisation():
    own = own_edition("standard", Own(norms={"analysis_talk": 31, "progress_talk": None}))
    assert (own.norm("analysis_talk"), own.norm("progress_talk")) == (31, None)
    assert own.norm("plan_after_person_description") == 14


PRACTICAL = {
    "life_areas.practical.name": "Praktisch functioneren",
    "life_areas.practical.explanation": "Wat je zelf doet in huis en op straat.",
    "life_areas.practical.questions": tuple(f"Vraag {number}?" for number in range(10)),
}


def test_life_areas_of_an_organisation_in_its_own_order():
    practical = Row("practical", icon="wrench-fill", hue=8)
    order = (practical, *reversed(rows("life_areas")))
    own = own_edition("standard", Own(texts={"nl": PRACTICAL}, rows={"life_areas": order}))
    assert [area.key for area in own.life_areas] == ["practical", *reversed(life_areas.SEVEN)]
    assert own.life_area("practical").name == "Praktisch functioneren"
    assert own.conversation_questions("practical") == PRACTICAL["life_areas.practical.questions"]
    assert own.life_area("housing") == STANDARD.life_area("housing")


def test_an_own_life_area_is_in_own_words_in_every_language_and_the_others_are_translated():
    own = Own(texts={"nl": PRACTICAL}, rows={"life_areas": rows("life_areas", Row("practical", "wrench-fill", 8))})
    english = own_edition("standard", own, "en")
    assert english.life_area("practical").name == "Praktisch functioneren"
    assert english.life_area("housing") == load("standard", "en").life_area("housing")


def test_criteria_of_an_organisation():
    new = {f"criteria.intake.{key}.text": key for key in ("one", "two", "three")}
    own = own_edition(
        "standard", Own(texts={"nl": new}, rows={"criteria.intake": tuple(map(Row, ["one", "two", "three"]))})
    )
    assert [(criterion.key, criterion.kind) for criterion in own.criteria("intake")] == [
        ("one", "criterion"),
        ("two", "criterion"),
        ("three", "criterion"),
    ]
    assert own.criteria("referral") == STANDARD.criteria("referral")


@pytest.mark.parametrize("path", LISTS)
def test_an_own_list_with_a_new_row_is_complete_as_soon_as_it_says_something(path):
    said = {name: ("Een?",) * 10 if isinstance(empty, list) else "Iets" for name, empty in blank(path).items()}
    texts = {f"{path}.new.{name}": text for name, text in said.items() if name not in NO_WORDS}
    own = Own(texts={"nl": texts}, rows={path: rows(path, Row("new"))})
    assert problems(draft("standard", own)) == ()


@pytest.mark.parametrize(
    "own, problem",
    [
        (Own(texts={"nl": {"words.client": ""}}), "words: 'client' is empty"),
        (Own(norms={"progress_talk": 0}), "norms: 'progress_talk' is not a number of days"),
        (Own(norms={"tea": 1}), "norms: 'tea' is not known"),
        (Own(hard={"tea": True}), "conditions: 'tea' is not known"),
        (Own(hard={"client_agrees_with_plan": True}), "depends on what people want"),
        (Own(hard={"plan_came_in_time": True}), "depends on what people want, or on time"),
        (Own(rows={"life_areas": rows("life_areas")[:4]}), "there are 4, and there should be 5 to 9"),
        (Own(rows={"life_areas": rows("life_areas", Row("housing"))}), "more than once"),
        (Own(rows={"life_areas": rows("life_areas", Row("addiction"))}), "after a problem"),
        (Own(texts={"nl": {"life_areas.housing.name": "Politie en justitie"}}), "after a problem"),
        (Own(rows={"life_areas": rows("life_areas", Row("x"))}), "questions"),
        (Own(rows={"criteria.intake": ()}), "criteria.intake: there are fewer than 3"),
        (Own(rows={"checklists.start.moon": ()}), "checklists: 'start.moon' is not known"),
    ],
)
def test_what_may_not_be_configured_away(own, problem):
    with pytest.raises(EditionError) as caught:
        own_edition("standard", own)
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
