"""Away in one press, and a tab that does not tell where somebody is."""

import pytest

from fasenwijzer.audit.models import Event

pytestmark = pytest.mark.django_db


def test_away_in_one_press_logs_out_and_shows_a_calendar(browse, noor, noor_herself):
    browser = browse(noor_herself)
    assert 'href="/leave/"' in browser.get(f"/mine/{noor.pk}/").content.decode()
    answer = browser.get("/leave/")
    shown = answer.content.decode()
    assert "<title>Kalender</title>" in shown
    assert "Maart 2026" in shown
    assert "Oeverlicht" not in shown
    assert "Noor" not in shown
    assert answer.headers["Cache-Control"] == "no-store"
    assert browser.get(f"/mine/{noor.pk}/").status_code == 302
    assert Event.objects.filter(action="logout", actor=noor_herself).exists()


def test_who_is_not_logged_in_sees_the_same_calendar(client, oeverlicht):
    assert client.get("/leave/").status_code == 200
    assert client.post("/leave/").status_code == 405


def test_the_tab_is_neutral_when_she_wants_that(browse, noor, noor_herself):
    browser, address = browse(noor_herself), f"/mine/{noor.pk}/safe/"
    assert "Fasenwijzer</title>" in browser.get(address).content.decode()
    assert browser.post(address, {"discreet": "on", "once": ""}).status_code == 302
    shown = browser.get(f"/mine/{noor.pk}/").content.decode()
    assert "<title>Kalender</title>" in shown
    assert "ui/calendar.svg" in shown
    browser.post(address, {"once": ""})
    assert "Fasenwijzer</title>" in browser.get(address).content.decode()
