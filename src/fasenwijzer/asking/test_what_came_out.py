"""What came out of a round: nothing while it runs, nothing about few, nothing that lets it be worked out."""

import csv
import random
from io import BytesIO, StringIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from fasenwijzer import clock
from fasenwijzer.access.few import LEAST, with_company
from fasenwijzer.asking.boxes.codes import make
from fasenwijzer.asking.conftest import typed
from fasenwijzer.asking.models import Asked, Code, Round
from fasenwijzer.asking.results.reading import results_of
from fasenwijzer.asking.test_without_a_name import answer_with
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.questionnaires.filling_in.forms import AnswerForm
from fasenwijzer.tests.cast import some_time_ago

pytestmark = pytest.mark.django_db


@pytest.fixture
def fill(short, mees):
    """`fill(round, [dict, …])` puts answers in, one a person."""

    def put(one, answers):
        make(one, len(answers), by=mees)
        for code, told in zip(list(Code.objects.all()), answers, strict=True):
            answer_with(code.word, short, typed(short, **told))
        return Round.objects.get(pk=one.pk)

    return put


def of(results, key):
    return next(one for part in results.sections for one in part.items if one.item.key == key)


def test_three_answers_show_nothing_but_too_few(browse, mees, ask, team, fill):
    one = fill(ask(who="staff", anonymous=True), [{"mark": "1"}] * 3)
    browser, address = browse(mees), reverse("asking:results", args=[one.pk])
    assert "nog open" in browser.get(address).content.decode()
    one.close(by=mees)
    page = browser.get(address).content.decode()
    assert "Te weinig antwoorden" in page
    assert "Luisteren we?" not in page
    assert "minder dan 5" in browser.get(reverse("asking:round", args=[one.pk])).content.decode()


def test_averages_choices_words_and_the_pilot(browse, mees, ask, team, fill):
    told = [{"heard": "often", "mark": "8", "clear": "no", "what": f"Brief {n}"} for n in range(5)]
    one = fill(ask(who="staff", anonymous=True), [*told, {"heard": "often", "mark": "8", "clear": "no"}])
    one.close(by=mees)
    results = results_of(one)
    assert (of(results, "mark").average, of(results, "heard").average) == (8, 2)
    assert results.sections[0].score == 5
    assert of(results, "what").texts == tuple(f"Brief {n}" for n in range(5))
    page = browse(mees).get(reverse("asking:results", args=[one.pk])).content.decode()
    assert "ging in de pilot vooruit" in page
    assert "ging in de pilot achteruit" in page


def test_a_round_is_laid_beside_the_one_before(ask, team, fill, mees, at):
    first = fill(ask(who="staff", anonymous=True), [{"mark": "5"}] * 6)
    first.close(by=mees)
    at(2026, 3, 20)
    second = fill(ask(who="staff", anonymous=True, moment="interim"), [{"mark": "7"}] * 6)
    second.close(by=mees)
    found = of(results_of(second), "mark")
    assert (found.before, found.average) == (5, 7)
    assert of(results_of(first), "mark").before is None


def test_with_a_name_counts_the_same_and_keeps_the_words(ask, team, short, mees):
    one = ask(who="staff", anonymous=False)
    for asked in Asked.objects.whole().filter(round=one)[:6]:
        form = AnswerForm(typed(short, heard="sometimes", mark="6", clear="no", what="Van mij"), version=short)
        assert form.is_valid()
        asked.answer(form.given, by=asked.user)
    one.close(by=mees)
    results = results_of(one)
    assert (of(results, "mark").average, results.sections[0].score) == (6, 3.5)
    assert of(results, "what").stays_with_person
    assert of(results, "what").texts == ()


def test_what_is_shown_never_lets_a_small_number_be_worked_out(ask, team, fill, mees):
    """Of random answers: every number that is shown is none or five and more, and so is what was left out together."""
    dice = random.Random(7)  # noqa: S311
    for _turn in range(4):
        many = dice.randint(5, 16)
        told = [
            {"clear": dice.choice(["yes", "yes", "yes", "no"]), "heard": dice.choice(["often", "often", "never"])}
            | ({"mark": str(dice.randint(6, 9))} if dice.random() < 0.8 else {})
            for _person in range(many)
        ]
        one = fill(ask(who="staff", anonymous=True), told)
        one.close(by=mees)
        for part in results_of(one).sections:
            for item in part.items:
                shown = [cell.many for cell in item.cells if cell.many is not None]
                left = many - sum(shown)
                hidden = [cell for cell in item.cells if cell.many is None]
                assert all(number == 0 or number >= LEAST for number in shown)
                assert not hidden or (len(hidden) > 1 and (left >= LEAST or sum(shown) == 0))
                assert not (hidden and item.average is not None)


def test_company_is_sought_until_enough_are_left_out():
    assert with_company(set(), {"a": 9}) == set()
    assert with_company({"a"}, {"a": 1, "b": 9, "c": 6}) == {"a", "c"}
    assert with_company({"a", "b"}, {"a": 1, "b": 1, "c": 6}) == {"a", "b", "c"}


def test_a_round_that_ran_out_is_over(ask, team, at):
    one = ask(who="staff", anonymous=True)
    at(2026, 4, 1)
    assert one.is_over
    assert list(Round.objects.over()) == [one]
    assert clock.today() > one.last_day


def rows_of(answer):
    return list(csv.reader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))[2:]


def test_the_file_says_what_the_screen_says_and_no_more(browse, mees, ask, team, fill):
    told = [{"heard": "often", "mark": str(n + 3), "clear": "no", "what": f"=Brief {n}"} for n in range(5)]
    one = fill(ask(who="staff", anonymous=True), [*told, {"heard": "never", "mark": "9"}, {"mark": "8"}])
    one.close(by=mees)
    rows = rows_of(browse(mees).get(reverse("asking:csv", args=[one.pk])))
    by_answer = {(row[1], row[2]): row[3:] for row in rows}
    assert by_answer["2. Welk cijfer?", "gemiddeld"] == ["", "", "6,0", ""], "in one decimal"
    assert by_answer["3. Is het duidelijk?", "Nee"] == ["te weinig om te vertellen"] * 2 + ["", ""]
    assert {row[2] for row in rows if row[1] == "Wat niet?"} == {f"'=Brief {n}" for n in range(5)}
    book = load_workbook(BytesIO(browse(mees).get(reverse("asking:xlsx", args=[one.pk])).content))
    assert len(list(book.active.iter_rows(min_row=3))) == len(rows)
    assert Event.objects.filter(action=Action.EXPORT, actor=mees, what="asking:csv").exists()


def test_nothing_is_taken_along_of_what_is_open_or_of_few(browse, mees, ask, team, fill):
    one = fill(ask(who="staff", anonymous=True), [{"mark": "1"}] * 3)
    for _turn in ("open", "few"):
        answer = browse(mees).get(reverse("asking:csv", args=[one.pk]))
        assert answer.url == reverse("asking:results", args=[one.pk])
        one.close(by=mees) if not one.is_over else None


def test_who_takes_it_along_proves_who_it_is_and_others_take_nothing(browse, mees, jolanda, ask, team):
    address = reverse("asking:csv", args=[ask(who="staff", anonymous=True).pk])
    assert browse(jolanda).get(address).status_code == 403
    browser = browse(mees)
    some_time_ago(browser)
    assert "reauthenticate" in browser.get(address).url
