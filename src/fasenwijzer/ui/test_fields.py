"""What people type, and what the fields make of it."""

import datetime

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import translation

from fasenwijzer import clock

from .forms import (
    ChoiceField,
    DateField,
    Form,
    MultipleChoiceField,
    NameField,
    NumberField,
    PartialDate,
    PartialDateField,
    PhoneField,
    ScaleField,
    TextField,
    TimeField,
    WordsField,
)
from .forms.base import own_field

TUESDAY = datetime.datetime(2026, 3, 10, 10, 0, tzinfo=clock.AMSTERDAM)


@pytest.fixture(autouse=True)
def _on_a_tuesday():
    clock.travel_to(TUESDAY)
    with translation.override("en"):
        yield
    clock.travel_back()


def words_of(field, value):
    with pytest.raises(ValidationError) as problem:
        field.clean(value)
    return problem.value.messages[0]


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("3-3-2026", (2026, 3, 3)),
        ("03-03-2026", (2026, 3, 3)),
        ("3/3/26", (2026, 3, 3)),
        ("3.3.2026", (2026, 3, 3)),
        ("2026-03-03", (2026, 3, 3)),
        ("03032026", (2026, 3, 3)),
        ("3 maart 2026", (2026, 3, 3)),
        ("3 mrt", (2026, 3, 3)),
        ("3 mrt. 2026", (2026, 3, 3)),
        ("3rd March 2026", (2026, 3, 3)),
        ("dinsdag 3 maart 2026", (2026, 3, 3)),
        ("  Vandaag ", (2026, 3, 10)),
        ("gisteren", (2026, 3, 9)),
        ("morgen", (2026, 3, 11)),
        ("vrijdag", (2026, 3, 13)),
        ("di", (2026, 3, 10)),
        ("29-2-2024", (2024, 2, 29)),
        ("1-1-68", (1968, 1, 1)),
        ("٣-٣-٢٠٢٦", (2026, 3, 3)),
    ],
)
def test_a_date_is_read_as_people_write_it(typed, meant):
    assert DateField().clean(typed) == datetime.date(*meant)


def test_a_weekday_is_the_last_one_where_the_future_makes_no_sense():
    assert DateField(not_future=True).clean("vrijdag") == datetime.date(2026, 3, 6)


@pytest.mark.parametrize(
    "typed, told",
    [
        ("soon", "We cannot read this date."),
        ("32-1-2026", "Day 32 does not exist: January has 31 days."),
        ("31-4-2026", "Day 31 does not exist: April has 30 days."),
        ("29-2-2026", "In 2026 there is no 29 February."),
        ("3-13-2026", "Month 13 does not exist."),
        ("3-3-1899", "The year 1899 cannot be right."),
        ("0-0-2026", "Month 0 does not exist."),
        ("9" * 500, "We cannot read this date."),
        ("²-3-2026", "We cannot read this date."),
    ],
)
def test_a_date_that_cannot_be_is_explained(typed, told):
    assert words_of(DateField(), typed).startswith(told)


def test_dates_have_limits():
    assert "still to come" in words_of(DateField(not_future=True), "11-3-2026")
    assert "is over" in words_of(DateField(not_past=True), "9-3-2026")
    born = DateField(not_before=lambda: datetime.date(2000, 1, 1))
    assert words_of(born, "31-12-1999") == "This date is too early. Choose 1 January 2000 or later."
    assert DateField(not_before=lambda: None).clean("1-1-1950") == datetime.date(1950, 1, 1)


@pytest.mark.parametrize("typed", ["10:30", "10.30", "1030", "10u30", "10 u 30", "10:30:00"])
def test_a_time_is_read_as_people_write_it(typed):
    assert TimeField().clean(typed) == datetime.time(10, 30)


def test_a_time_that_cannot_be_is_explained():
    assert TimeField().clean("9") == datetime.time(9)
    assert TimeField().clean("0:00") == datetime.time(0)
    assert "does not exist" in words_of(TimeField(), "24:00")
    assert "cannot read" in words_of(TimeField(), "half elf")


def test_of_a_day_of_birth_only_the_year_has_to_be_known():
    field = PartialDateField()
    assert field.clean(["", "", "1990"]) == PartialDate(1990)
    assert field.clean(["", "3", "1990"]) == PartialDate(1990, 3)
    assert field.clean(["29", "feb", "1992"]) == PartialDate(1992, 2, 29)
    assert str(PartialDate(1990, 3)) == "March 1990"
    assert str(PartialDate(1990, 3, 2)) == "2 March 1990"


@pytest.mark.parametrize(
    "parts, told",
    [
        (["3", "", "1990"], "There is a day without a month."),
        (["3", "3", ""], "The year is still empty."),
        (["29", "2", "1990"], "In 1990 there is no 29 February."),
        (["x", "3", "1990"], "We cannot read this date."),
        (["", "", "90"], "The year 90 cannot be right."),
        (["", "", ""], "There is no date yet."),
        (["", "4", "2026"], "This date is still to come."),
    ],
)
def test_a_day_of_birth_that_cannot_be_is_explained(parts, told):
    assert words_of(PartialDateField(not_future=True), parts).startswith(told)


def test_an_age_is_the_age_somebody_certainly_has():
    on = datetime.date(2026, 3, 10)
    assert PartialDate(1990, 3, 10).age_on(on) == 36
    assert PartialDate(1990, 3, 11).age_on(on) == 35
    assert PartialDate(1990, 3).age_on(on) == 35
    assert PartialDate(1990).age_on(on) == 35


class Greeting(Form):
    name = NameField(label="Name")
    phone = PhoneField(label="Phone", required=False)
    text = TextField(label="Text", help_text="In your own words.")
    when = DateField(label="When", required=False)
    born = PartialDateField(label="Born", required=False)
    readers = ChoiceField(label="Readers", choices=[("a", "Noor"), ("b", "All")], notes={"b": "everybody"})
    mark = ScaleField(label="Mark", required=False, low="bad", high="good")
    mail = forms.EmailField(label="Mail", required=False)


NAMES = [
    "O'Brien-van 't Hof",
    "نور الهدى",
    "Đặng Thị Ngọc",
    "<script>alert('x')</script>",
    "Ω" * 200,
    '👩‍👧 "quoted" & co',
]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_survives_and_comes_back_escaped(name):
    form = Greeting({"name": name, "text": ""})
    html = str(form)
    assert "<script>alert" not in html
    assert form.is_valid() is False
    assert form.cleaned_data["name"] == name


def test_a_field_ties_its_hint_and_its_problem_to_its_input():
    html = str(Greeting({"text": ""}))
    assert 'aria-describedby="id_text_hint id_text_problem"' in html
    assert 'aria-invalid="true"' in html
    assert "This is still empty. Fill it in." in html
    assert "maxlength" not in str(Greeting())


def test_the_summary_leads_to_the_first_input_of_each_field():
    form = Greeting({"born_0": "3", "when": "soon", "phone": "12"})
    ids = [id_ for id_, _label, _words in form.problems]
    assert ids == ["id_name", "id_phone", "id_text", "id_when", "id_born_0", "id_readers_0"]
    html = str(form)
    for id_ in ("id_born_0", "id_readers_0", "id_when"):
        assert f'href="#{id_}"' in html
        assert f'id="{id_}"' in html
    assert 'value="soon"' in html


def test_a_name_that_is_too_long_is_kept_and_explained():
    form = Greeting({"name": "a" * 201})
    assert form.errors["name"] == ["This is too long. Use at most 200 characters; you now have 201."]
    assert "a" * 201 in str(form)


def test_a_new_form_has_no_problems():
    assert Greeting().problems == []
    assert "(optional)" in str(Greeting())


def test_a_problem_about_something_else_is_told_above_the_form():
    form = Greeting({"name": "Noor"})
    form.add_error("nowhere", "The case was closed meanwhile.")
    form.add_error(None, {"name": ["Twice."], "elsewhere": ["Gone."]})
    words = [problem.words for problem in form.problems if not problem.id]
    assert words == ["The case was closed meanwhile.", "Gone."]
    assert "Twice." in form.errors["name"]


class Choosing(Form):
    needed = ChoiceField(label="Needed", choices=[("", "---------"), ("a", "A")])
    free = ChoiceField(label="Free", required=False, choices=[("", "---------"), ("a", "A")])


def test_an_empty_choice_says_what_it_means():
    html = str(Choosing())
    assert "---------" not in html
    assert html.count("Nothing chosen") == 1


def test_an_empty_choice_keeps_the_words_it_was_given():
    field = ChoiceField(label="Where", required=False, choices=[("a", "A"), ("", "not known yet")])
    assert field.choices == [("", "not known yet"), ("a", "A")]


def test_columns_get_the_fields_that_fit_them():
    assert isinstance(own_field(models.DateField()), DateField)
    assert isinstance(own_field(models.TimeField()), TimeField)
    assert isinstance(own_field(models.TextField()), TextField)
    assert isinstance(own_field(models.IntegerField()), NumberField)
    assert isinstance(own_field(models.CharField(max_length=3)), WordsField)
    chosen = own_field(models.CharField(max_length=1, choices=[("a", "A"), ("b", "B")]))
    assert isinstance(chosen, ChoiceField)
    assert [key for key, _words in chosen.choices] == ["a", "b"]


@pytest.mark.parametrize(
    "typed, told", [("x", "not a whole number"), ("9" * 5000, "not a whole number"), ("-1", "too low")]
)
def test_a_number_that_cannot_be_is_explained(typed, told):
    assert told in words_of(NumberField(min_value=0), typed)


def test_a_choice_that_was_sent_twice_counts_once():
    field = MultipleChoiceField(choices=[("a", "A"), ("b", "B")])
    assert field.clean(["b", "a", "b"]) == ["b", "a"]
