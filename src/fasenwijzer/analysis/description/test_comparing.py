"""Somebody looks what changed between two versions: in words and marks, per place."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.analysis.description.comparing import runs
from fasenwijzer.analysis.models import PersonDescription
from fasenwijzer.tests.cast import HOSTILE, queries_of

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 10)
FIRST = [("housing", "Ik woon klein."), ("housing", "De keuken lekt nog elke dag."), ("finances", "Ik heb een schuld.")]
SECOND = [("housing", "De keuken lekt niet meer."), ("housing", "Ik woon klein."), ("meaning", "Ik zing weer.")]


@pytest.fixture
def write(noor, jolanda):
    def write(*passages, cycle=2):
        text = PersonDescription.begin(case=noor, by=jolanda)
        for area, words in passages:
            text.write(by=jolanda, life_area=area, text=words, author_kind="client")
        PersonDescription.objects.filter(pk=text.pk).update(cycle=cycle)
        text.establish(on=DAY, by=jolanda)

    return write


@pytest.fixture
def compared(browse, jolanda, noor):
    return lambda number=2, **query: browse(jolanda).get(reverse("analysis:beside", args=[noor.pk, number]), query)


def test_what_stayed_changed_came_and_went(write, compared):
    write(*FIRST)
    write(*SECOND)
    answer = compared()
    pairs = [(p.kind, p.passage.text) for place in answer.context["compared"].places for p in place.pairs]
    assert pairs == [
        ("new", "Ik zing weer."),
        ("changed", "De keuken lekt niet meer."),
        ("same", "Ik woon klein."),
        ("gone", "Ik heb een schuld."),
    ]
    words = answer.content.decode()
    for told in ("1 nieuw", "1 veranderd", "1 weg", "1 gelijk", "Nog niet", "<del>", "<ins>"):
        assert told in words


def test_what_is_about_the_same_in_other_words_stands_side_by_side(write, compared):
    write(("housing", "Ik slaap bij mijn moeder op de bank."), ("housing", "Ik wil een deur."), ("finances", "Niets."))
    write(("housing", "De Wilgenstraat is van mij."), ("finances", "Ik spaar."), ("finances", "Henk helpt."))
    answer = compared()
    pairs = [(p.kind, p.before and p.before.text) for place in answer.context["compared"].places for p in place.pairs]
    assert pairs == [
        ("other_words", "Ik slaap bij mijn moeder op de bank."),
        ("gone", "Ik wil een deur."),
        ("other_words", "Niets."),
        ("new", None),
    ]
    assert "In andere woorden" in answer.content.decode()


def test_the_words_that_went_and_came_are_marked():
    found = [(run.kind, run.text) for run in runs("De keuken lekt nog.", "De keuken lekt niet meer.")]
    assert found == [("same", "De keuken lekt "), ("gone", "nog"), ("new", "niet meer"), ("same", ".")]


def test_it_stands_beside_the_last_one_of_the_round_before_unless_asked(write, compared):
    write(*FIRST, cycle=1)
    write(*FIRST, cycle=1)
    write(*SECOND, cycle=2)
    write(*SECOND, cycle=2)
    assert compared(4).context["then"].version == 2
    assert compared(4, then="3").context["then"].version == 3
    assert compared(4, then="9").context["then"].version == 2


def test_the_first_version_has_nothing_beside_it(write, compared):
    write(*FIRST)
    assert compared(1).status_code == 302
    assert compared(2).status_code == 404


def test_hostile_words_are_only_words(write, compared):
    write(("housing", HOSTILE))
    write(("housing", HOSTILE + " en meer"))
    assert HOSTILE not in compared().content.decode()


def test_many_passages_cost_no_more_queries(write, browse, jolanda, noor):
    write(*FIRST)
    write(*SECOND)
    address = reverse("analysis:beside", args=[noor.pk, 2])
    few = queries_of(browse(jolanda), address)
    write(*[("housing", f"Zin {number} is anders.") for number in range(60)])
    write(*[("housing", f"Zin {number} is nu anders.") for number in range(60)])
    assert queries_of(browse(jolanda), reverse("analysis:beside", args=[noor.pk, 4])) == few


def test_the_same_words_in_another_order_are_told(write, compared):
    write(*FIRST)
    write(*FIRST[::-1])
    words = compared().content.decode()
    assert "3 gelijk" in words
    assert "in een andere volgorde" in words


def test_what_came_or_went_is_no_other_order(write, compared):
    write(*FIRST)
    write(FIRST[0], ("meaning", "Ik zing weer."), FIRST[2])
    assert "in een andere volgorde" not in compared().content.decode()
