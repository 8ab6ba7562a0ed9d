"""Waiting: Rudi's 33 days with five contacts, the order of the list, and whom to call."""

from datetime import date

import pytest
from django.db import IntegrityError
from django.urls import reverse

from fasenwijzer.cases.models import WaitingContact, WaitingListPlace
from fasenwijzer.cases.waiting_list.order import place_in_line, waiting_for

pytestmark = [pytest.mark.django_db, pytest.mark.both]
TOLD = [("24-1-2025", 4, "gesprek"), ("31-1-2025", 4, "telefoon"), ("7-2-2025", 3, "telefoon")]
TOLD += [("14-2-2025", 3, "veldwerker sprak hem"), ("21-2-2025", 1, "telefoon")]


@pytest.fixture
def waiting(idris, ineke, at):
    at(2025, 2, 21, 12, 0)
    return WaitingListPlace.give(case=idris, since=date(2025, 1, 24), reason="Alle kamers zijn bezet.", by=ineke)


def test_days_and_contacts_are_told(browse, ineke, idris, waiting):
    browser = browse(ineke)
    for on, position, how in TOLD:
        said = {"on": on, "position": position, "how": how, "text": "Geen verandering."}
        assert browser.post(reverse("cases:note-waiting-contact", args=[idris.pk]), said).status_code == 302
    waiting.leave(on=date(2025, 2, 26), by=ineke)
    assert waiting.days == 33
    assert list(waiting.contacts.values_list("position", flat=True)) == [4, 4, 3, 3, 1]
    page = browser.get(reverse("cases:intake", args=[idris.pk])).content.decode()
    assert "veldwerker sprak hem" in page
    assert ">33<" in page


def test_who_came_today_waits_since_today(browse, ineke, idris, at):
    at(2025, 1, 24, 12, 0)
    WaitingListPlace.give(case=idris, since=date(2025, 1, 24), reason="Alle kamers zijn bezet.", by=ineke)
    browser = browse(ineke)
    assert "sinds vandaag" in browser.get(reverse("cases:waiting-list")).content.decode()
    asked = browser.get(reverse("cases:note-waiting-contact", args=[idris.pk])).content.decode()
    assert "wacht sinds 24 januari 2025." in asked


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"on": "22-2-2025"}, "on"),
        ({"on": "23-1-2025"}, "on"),
        ({"how": ""}, "how"),
        ({"position": "0"}, "position"),
        ({"position": "9" * 25}, "position"),
        ({"position": "eerste"}, "position"),
        ({"how": "x" * 101}, "how"),
    ],
)
def test_what_is_not_right_is_told_at_the_field(browse, ineke, idris, waiting, wrong, field):
    said = {"on": "21-2-2025", "how": "telefoon", "position": "1", "text": "Moppert."} | wrong
    answer = browse(ineke).post(reverse("cases:note-waiting-contact", args=[idris.pk]), said)
    assert answer.status_code == 422
    assert f'id="id_{field}_problem"' in answer.content.decode()
    assert "Moppert." in answer.content.decode()


def test_a_contact_is_taken_away_again(browse, ineke, idris, waiting):
    contact = WaitingContact.note(place=waiting, on=date(2025, 1, 31), how="telefoon", by=ineke)
    browser = browse(ineke)
    url = reverse("cases:remove-waiting-contact", args=[idris.pk, contact.pk])
    assert browser.get(url).status_code == 405
    assert browser.post(url).status_code == 302
    assert not waiting.contacts.exists()


def test_who_does_not_wait_has_no_contact_to_write_down(browse, ineke, idris):
    assert browse(ineke).get(reverse("cases:note-waiting-contact", args=[idris.pk])).status_code == 404


def test_the_list_stands_in_order_and_says_whom_to_call(browse, ineke, idris, noor, waiting):
    WaitingListPlace.give(case=noor, since=date(2025, 1, 3), reason="", by=ineke)
    WaitingContact.note(place=waiting, on=date(2025, 1, 31), how="telefoon", by=ineke)
    [one] = waiting_for(ineke)
    assert (one.number, one.place, one.is_due, one.contact_by) == (2, waiting, True, date(2025, 2, 14))
    assert place_in_line([waiting]) == 2
    page = browse(ineke).get("/waiting-list/").content.decode()
    assert "Idris Warsame" in page
    assert "tel:0600000021" in page
    assert "Noor Haverkamp" not in page


def test_a_worker_does_not_see_the_list(browse, jolanda):
    assert browse(jolanda).get("/waiting-list/").status_code == 403


def test_who_leads_a_team_reads_that_others_wait_elsewhere(browse, tamara, idris, waiting):
    page = browse(tamara).get("/waiting-list/").content.decode()
    assert "Niemand wacht op jouw team" in page
    assert "1 persoon wacht op een ander team, of nog op geen team." in page
    assert "Idris" not in page


def test_somebody_waits_once(idris, ineke, waiting):
    with pytest.raises(IntegrityError):
        WaitingListPlace.give(case=idris, since=date(2025, 2, 1), reason="", by=ineke)
