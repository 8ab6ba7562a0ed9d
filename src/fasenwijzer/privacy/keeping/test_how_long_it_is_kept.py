"""The law of a file says how long it is kept, and the file says so in words."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.cases.keeping.file import keeping_of
from fasenwijzer.cases.keeping.terms import may_go_from, term_of
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import Entry
from fasenwijzer.tests.cast import queries_of

db = pytest.mark.django_db
NOW = date(2026, 4, 7)


@pytest.fixture
def under(noor):
    """`under("wmo")`: Noor is helped under this law."""

    def law(basis):
        Case.objects.filter(pk=noor.pk).update(legal_basis=basis)
        noor.refresh_from_db()
        return noor

    return law


@pytest.mark.parametrize(
    "law, made, gone",
    [
        ("wmo", date(2026, 4, 7), date(2041, 4, 7)),
        ("wmo", date(2024, 2, 29), date(2039, 3, 1)),
        ("jeugdwet", date(2026, 12, 31), date(2046, 12, 31)),
        ("jeugdwet", date(2024, 2, 29), date(2044, 2, 29)),
        ("zvw", date(2026, 4, 7), date(2046, 4, 7)),
    ],
)
def test_the_years_of_the_law(law, made, gone):
    assert may_go_from(term_of(law, NOW), made) == gone


def test_a_law_that_changed_holds_from_its_day_and_an_unknown_law_has_no_term():
    assert (term_of("jeugdwet", date(2019, 12, 31)).years, term_of("jeugdwet", NOW).years) == (15, 20)
    assert term_of("other", NOW) is None
    assert term_of("wmo", date(2014, 1, 1)) is None


@db
def test_under_the_wmo_each_piece_has_its_own_day(browse, jolanda, under, at):
    noor = under("wmo")
    at(2026, 4, 7, 16, 0)
    Entry.write(case=noor, on=date(2026, 4, 6), text="Ging goed", by=jolanda)
    page = browse(jolanda).get(reverse("privacy:keeping", args=[noor.pk])).content.decode()
    assert "15 jaar" in page
    assert "Rapportage over 6 april 2026" in page
    assert "7 april 2041" in page


@db
def test_under_the_jeugdwet_the_last_change_counts_and_looking_does_not(browse, jolanda, under, at):
    noor = under("jeugdwet")
    at(2026, 4, 7, 16, 0)
    Entry.write(case=noor, on=date(2026, 4, 6), text="Ging goed", by=jolanda)
    at(2026, 4, 9, 16, 0)
    page = browse(jolanda).get(reverse("cases:data", args=[noor.pk])).content.decode()
    assert "Het hele dossier 20 jaar na de laatste wijziging (7 april 2026): tot 7 april 2046." in page
    assert keeping_of(noor).may_go_from == date(2046, 4, 7)


@db
def test_without_a_law_nothing_goes(browse, jolanda, under):
    noor = under("other")
    assert keeping_of(noor) is None
    assert "kies eerst de wet" in browse(jolanda).get(reverse("cases:data", args=[noor.pk])).content.decode()


@db
def test_many_pieces_cost_as_many_questions_as_few(browse, jolanda, under):
    noor = under("wmo")
    place = reverse("privacy:keeping", args=[noor.pk])
    Entry.write(case=noor, on=date(2026, 3, 6), text="Ging goed", by=jolanda)
    few = queries_of(browse(jolanda), place)
    for _time in range(8):
        Entry.write(case=noor, on=date(2026, 3, 6), text="Ging goed", by=jolanda)
    assert queries_of(browse(jolanda), place) == few
