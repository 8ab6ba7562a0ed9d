"""Coming on shift: what is new since I was here, and nothing counts as read by accident."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.audit.log import first_break
from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import Assignment
from fasenwijzer.journal.handover.news import how_much_is_new
from fasenwijzer.journal.models import Entry, EntryAddition, ReadUpTo, Remark
from fasenwijzer.tests.cast import LONG_AGO, queries_of

pytestmark = [pytest.mark.django_db, pytest.mark.both]
NEWS, READ = "/news/", "/news/read/"
DAY = date(2026, 3, 10)


@pytest.fixture
def ruben_too(noor, ruben, jolanda):
    Assignment.assign(case=noor, user=ruben, since=LONG_AGO, by=jolanda)
    return ruben


@pytest.fixture
def pages(browse, ruben_too):
    return browse(ruben_too)


@pytest.fixture
def post(noor, jolanda):
    def write(text, by=jolanda, case=noor, **told):
        return Entry.write(case=case, on=DAY, by=by, text=text, **told)

    return write


def new(browser, address=NEWS):
    return [entry.text for entry in browser.get(address).context["slice"]]


def press(browser, address=READ, page=NEWS):
    """ "I am up to date", on the page as it was made."""
    return browser.post(address, {"until": browser.get(page).context["now"]})


def test_what_others_wrote_is_new_and_the_important_comes_first(pages, post, ruben):
    post("Gewone dag.")
    post("Sleutel is kwijt.", importance="important")
    post("Van mijzelf.", by=ruben)
    assert new(pages) == ["Sleutel is kwijt.", "Gewone dag."]
    assert how_much_is_new(ruben) == {"reports": 2, "files": 1, "important": 1}


def test_today_says_how_much_there_is(pages, post):
    assert NEWS not in pages.get("/").content.decode()
    post("Sleutel is kwijt.", importance="important")
    page = pages.get("/").content.decode()
    assert NEWS in page
    assert "1 nieuw verslag sinds je er was" in page


def test_looking_is_not_reading_and_pressing_is(pages, post, ruben, at):
    post("Gewone dag.")
    assert new(pages) == new(pages) == ["Gewone dag."]
    press(pages)
    assert new(pages) == []
    at(2026, 3, 10, 22)
    post("De avond was rustig.")
    assert new(pages) == ["De avond was rustig."]


def test_what_was_written_while_i_read_stays_new(pages, post, at):
    post("Gewone dag.")
    until = pages.get(NEWS).context["now"]
    at(2026, 3, 10, 10, 35)
    post("Net nog.")
    pages.post(READ, {"until": until})
    assert new(pages) == ["Net nog."]


def test_pressed_by_accident_is_taken_back(pages, post, at):
    post("Eerst.")
    press(pages)
    at(2026, 3, 10, 14)
    post("Daarna.")
    press(pages)
    pages.post("/news/unread/")
    assert new(pages) == ["Daarna."]
    pages.post("/news/unread/")
    assert sorted(new(pages)) == ["Daarna.", "Eerst."]


def test_an_addition_or_remark_makes_a_report_new_again(pages, post, tamara, at):
    one, two = post("Eerst."), post("Tweede.")
    press(pages)
    at(2026, 3, 10, 14)
    EntryAddition.add(entry=one, text="Toch niet.", by=tamara)
    Remark.make(entry=two, text="Fijn.", by=tamara)
    assert sorted(new(pages)) == ["Eerst.", "Tweede."]


def test_per_client(pages, post, noor, jolanda, ruben_too, at):
    post("Over Noor.")
    here = reverse("journal:news-of-case", args=[noor.pk])
    assert new(pages, here) == ["Over Noor."]
    press(pages, reverse("journal:read-case", args=[noor.pk]), here)
    assert new(pages, here) == new(pages) == []


def test_only_of_my_own_clients_or_team(browse, post, bilal, tamara, idris, ineke):
    post("Over Noor.")
    post("Over Idris.", by=ineke, case=idris)
    assert new(browse(bilal)) == []
    assert new(browse(tamara)) == ["Over Noor."]


def test_it_is_a_visit_to_every_file_that_is_shown(post, noor, ruben_too, tamara, browse):
    post("Gewone dag.")
    for colleague, ground in ((ruben_too, "assigned"), (tamara, "team")):
        browse(colleague).get(NEWS)
        line = Event.objects.filter(what="journal:news").first()
        assert (line.case_id, line.ground) == (noor.pk, ground)
    assert first_break() is None


def test_the_last_page_asks_whether_one_is_up_to_date(pages, post):
    for number in range(25):
        post(f"{number}")
    assert READ not in pages.get(NEWS).content.decode()
    assert READ in pages.get(NEWS, {"page": 2}).content.decode()


@pytest.mark.parametrize("until", ["", "x", "2099-01-01T00:00:00+00:00", "2026-03-10T10:00:00", "\x00"])
def test_a_moment_that_means_nothing_is_now(pages, post, until):
    post("Gewone dag.")
    assert pages.post(READ, {"until": until}).status_code == 302
    assert ReadUpTo.objects.get().until.isoformat().startswith("2026-03-10T09:30")


def test_a_large_team_asks_as_much_as_a_small_one(pages, post, ruben):
    for number in range(3):
        post(f"{number}")
    few = queries_of(pages, NEWS)
    for number in range(15):
        post(f"{number}", importance="important")
    assert queries_of(pages, NEWS) == few <= 30


def test_after_a_long_absence_it_begins_a_week_ago(pages, post, at):
    post("Gewone dag.")
    at(2026, 3, 18, 10)
    assert new(pages) == []
