"""A worker's own calendar reads when there is a conversation, and learns nothing about anybody."""

import re
from datetime import date, time

import pytest
from django.core.cache import cache
from django.urls import reverse
from icalendar import Calendar

from fasenwijzer.audit.models import Event
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.conversations.parts import Someone
from fasenwijzer.journal.models import CalendarAddress, ConversationOutcome
from fasenwijzer.journal.moments import moment
from fasenwijzer.tests.cast import PASSWORD, queries_of, some_time_ago

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_asked_yet():
    cache.clear()


@pytest.fixture
def agree(noor, jolanda):
    def plan(kind, day, hour=10):
        people = [Someone("client", "Noor"), Someone("worker", jolanda.name, user=jolanda), Someone("other", "Ria")]
        return Conversation.plan(
            case=noor,
            kind=kind,
            starts_at=moment(day, time(hour)),
            place="Kanaalstraat 12",
            purpose="Over de schulden",
            people=people,
            life_areas=["finances"],
            by=jolanda,
        )

    return plan


def address_for(user):
    return reverse("journal:feed", args=[CalendarAddress.make(by=user)])


def test_it_says_when_and_nothing_about_whom(client, agree, noor, jolanda):
    agree("home_visit", date(2026, 3, 12))
    agree("evaluation_talk", date(2026, 3, 19), 14)
    ConversationOutcome.cancel(agree("other", date(2026, 3, 20)), by=jolanda)
    answer = client.get(address_for(jolanda))
    events = Calendar.from_ical(answer.content).walk("VEVENT")
    assert [str(event["summary"]) for event in events] == ["Gesprek", "Gesprek"]
    assert [event.decoded("dtstart").hour for event in events] == [9, 13]
    assert [str(event.get("location", "")) for event in events] == ["Op bezoek", ""]
    text = answer.content.decode().lower()
    words = ["noor", "haverkamp", "ria", "jolanda", "brandsma", "kanaal", "schulden", "evaluatie", "cases", noor.number]
    assert [word for word in words if word.lower() in text.replace("dtstart", "")] == []
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Type"].startswith("text/calendar")


def test_only_ones_own_conversations(client, agree, tamara):
    agree("other", date(2026, 3, 12))
    assert b"VEVENT" not in client.get(address_for(tamara)).content


def test_each_reading_is_in_the_log_and_each_wrong_address_too(client, jolanda):
    client.get(address_for(jolanda))
    assert Event.objects.filter(action="export", actor=jolanda, result="ok", what="journal:feed").count() == 1
    assert client.get(reverse("journal:feed", args=["guess"])).status_code == 404
    assert Event.objects.filter(action="export", actor=None, result="refused").count() == 1


def test_the_database_does_not_hold_the_secret(jolanda):
    token = CalendarAddress.make(by=jolanda)
    assert token not in str(CalendarAddress.objects.values().get())


def test_made_shown_once_made_again_and_ended(browse, client, jolanda):
    pages, here = browse(jolanda), reverse("journal:calendar")
    shown = pages.post(reverse("journal:make-calendar"), follow=True)
    link = shown.context["link"]
    assert link in shown.content.decode()
    assert link not in pages.get(here).content.decode()
    assert client.get(link).status_code == 200
    newer = pages.post(reverse("journal:make-calendar"), follow=True).context["link"]
    assert [client.get(one).status_code for one in (link, newer)] == [404, 200]
    pages.post(reverse("journal:revoke-calendar"))
    assert client.get(newer).status_code == 404
    assert here in pages.get(reverse("people:me")).content.decode()


def test_who_left_has_no_calendar_any_more(client, jolanda, anton):
    address = address_for(jolanda)
    jolanda.deactivate(by=anton)
    assert client.get(address).status_code == 404


def test_asking_all_the_time_is_told_to_wait(client, jolanda):
    address = address_for(jolanda)
    answers = [client.get(address).status_code for _again in range(31)]
    assert answers[-2:] == [200, 429]


def test_a_full_agenda_asks_as_much_as_an_empty_one(client, agree, jolanda):
    address = address_for(jolanda)
    few = queries_of(client, address)
    for day in range(11, 30):
        agree("other", date(2026, 3, day))
    assert queries_of(client, address) == few


def test_a_post_is_no_reading(client, jolanda):
    assert client.post(address_for(jolanda)).status_code == 405


def test_only_who_has_conversations_is_led_to_a_calendar_of_them(browse, jolanda, karin):
    address = reverse("journal:calendar")
    assert address in browse(jolanda).get(reverse("people:me")).content.decode()
    assert address not in browse(karin).get(reverse("people:me")).content.decode()


def test_a_new_address_is_for_who_proves_it_once_more(browse, jolanda):
    browser, here = browse(jolanda), reverse("journal:calendar")
    origin = re.search(r'name="origin" value="([^"]+)"', browser.get(here).content.decode())[1]
    some_time_ago(browser)
    asked = browser.post(reverse("journal:make-calendar"), {"origin": origin})
    assert asked.url.startswith(reverse("account_reauthenticate"))
    assert not CalendarAddress.objects.exists()
    answer = browser.post(asked.url, {"password": PASSWORD, "next": here})
    assert answer.url == here
    assert browser.post(reverse("journal:make-calendar"), follow=True).context["link"]
