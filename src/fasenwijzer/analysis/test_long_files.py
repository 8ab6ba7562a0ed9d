"""A file of many years stays a page that opens: a piece at a time, the newest first."""

import pytest
from django.urls import reverse

from fasenwijzer import clock
from fasenwijzer.analysis.models import AreaNote, Tie, Wish
from fasenwijzer.analysis.slices import SIZE, slice_of
from fasenwijzer.tests.cast import queries_of

pytestmark = [pytest.mark.django_db, pytest.mark.once(on="sqlite")]
MANY = 5_000


@pytest.mark.parametrize(
    "asked, shown, beside",
    [
        ("", [25, 44], (2, 0)),
        ("2", [5, 24], (3, 1)),
        ("3", [0, 4], (0, 2)),
        ("9", [0, 4], (0, 2)),
        ("x", [25, 44], (2, 0)),
    ],
)
def test_the_newest_piece_is_shown_first(asked, shown, beside):
    found = slice_of("hard", range(45), {"hard": asked})
    assert [found.rows[0], found.rows[-1]] == shown
    assert (found.earlier, found.later, found.many) == (*beside, 45)


def test_of_nothing_there_is_one_empty_piece():
    assert slice_of("hard", [], {"hard": "0"}).rows == []


def fill(case, by, many):
    said = {"case": case, "cycle": 2, "on": clock.today()}
    AreaNote.objects.bulk_create(
        AreaNote(life_area="housing", heading="hard", text=f"Zin {n}.", author_kind="client", written_by=by, **said)
        for n in range(many)
    )
    Wish.objects.bulk_create(Wish(life_area="housing", text=f"Wens {n}", whose="Noor", **said) for n in range(many))
    Tie.objects.bulk_create(
        Tie(from_area="housing", from_topic=f"iets {n}", to_area="finances", author_kind="client", **said)
        for n in range(many)
    )


@pytest.mark.parametrize("name, args", [("area", ["housing"]), ("area", ["whole"]), ("text", [])])
def test_a_page_with_thousands_costs_what_a_page_with_ten_costs(browse, jolanda, noor, name, args):
    browser, address = browse(jolanda), reverse(f"analysis:{name}", args=[noor.pk, *args])
    browser.post(reverse("analysis:begin-text", args=[noor.pk]))
    fill(noor, jolanda, 10)
    few = queries_of(browser, address)
    Tie.objects.all().delete()
    fill(noor, jolanda, MANY)
    assert queries_of(browser, address) == few
    assert len(browser.get(address).content) < 150_000


def test_what_was_said_earlier_is_one_press_away(browse, jolanda, noor):
    fill(noor, jolanda, SIZE + 1)
    address = reverse("analysis:area", args=[noor.pk, "housing"])
    words = browse(jolanda).get(address).content.decode()
    assert "Zin 0." not in words
    assert 'href="?hard=2#hard"' in words
    assert "Zin 0." in browse(jolanda).get(address, {"hard": "2"}).content.decode()
