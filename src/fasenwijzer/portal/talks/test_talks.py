"""Appointments on the client's side: seeing them, preparing them, and saying how they were."""

from datetime import date, time

import pytest
from django.urls import reverse

from fasenwijzer.access.client_side import Capacity, Part
from fasenwijzer.audit.models import Event
from fasenwijzer.journal.conversations.parts import Someone
from fasenwijzer.journal.models import Conversation, ConversationOutcome, TalkLook, TopicWish
from fasenwijzer.journal.moments import moment
from fasenwijzer.tests.cast import HOSTILE, queries_of

pytestmark = pytest.mark.django_db
FACES = {"listened": "good", "mattered": "half", "fits": "not"}


@pytest.fixture
def planned(noor, jolanda):
    """`planned(12, 10)`: a conversation on the 12th of March, at ten."""

    def plan(day, hour, **told):
        people = [Someone("client", "Noor"), Someone("worker", jolanda.name, user=jolanda)]
        told = {"kind": "progress_talk", "people": people, "place": "Bij Noor thuis"} | told
        return Conversation.plan(case=noor, starts_at=moment(date(2026, 3, day), time(hour)), by=jolanda, **told)

    return plan


@pytest.fixture
def address(noor):
    """`address("look-back", talk)` of Noor's place."""
    return lambda name, *about: reverse(f"portal:{name}", args=[noor.pk, *(one.pk for one in about)])


def words(browser, address):
    return browser.get(address).content.decode()


def test_noor_sees_when_where_and_with_whom(browse, noor_herself, planned, address):
    planned(12, 10, purpose="Alleen voor begeleiders")
    page = words(browse(noor_herself), address("appointments"))
    for told in ("Donderdag 12 maart", "10:00", "Bij Noor thuis", "Jolanda Brandsma"):
        assert told in page


def test_gul_sees_them_without_other_names_and_does_not_prepare(browse, gul, jolanda, planned, address):
    people = [Someone("other", "Ben de Wit"), Someone("worker", jolanda.name, user=jolanda)]
    talk = planned(12, 10, people=people)
    browser = browse(gul)
    page = words(browser, address("appointments"))
    assert "Donderdag 12 maart" in page
    assert jolanda.name in page
    assert "Ben de Wit" not in page
    assert browser.get(address("prepare", talk)).status_code == 403


def test_for_money_only_those_about_money(browse, represent, planned, address):
    user = represent("Shurainy", Capacity.ATTORNEY, areas=["finances"], parts=[Part.AGENDA])
    planned(12, 10, life_areas=["finances"])
    planned(13, 10, life_areas=["finances", "housing"])
    planned(14, 10)
    page = words(browse(user), address("appointments"))
    assert "12 maart" in page
    assert "13 maart" not in page
    assert "14 maart" not in page


def test_what_noor_wants_to_talk_about_stands_in_the_preparation(browse, noor, noor_herself, jolanda, planned, address):
    talk = planned(12, 10)
    page = browse(noor_herself).post(address("prepare", talk), {"text": f"Over Sem {HOSTILE}"}, follow=True)
    assert "Over Sem" in page.content.decode()
    assert HOSTILE not in page.content.decode()
    for name in ("journey:prepare", "journal:conversation"):
        assert "Over Sem" in words(browse(jolanda), reverse(name, args=[noor.pk, talk.pk]))
    wish = TopicWish.objects.get()
    assert (wish.by_kind, wish.by) == ("client", noor_herself)
    browse(noor_herself).post(address("take-topic-back", talk, wish))
    assert not TopicWish.objects.standing().exists()


def test_the_list_of_the_one_is_not_shown_to_the_other(browse, noor_herself, represent, planned, address):
    talk = planned(12, 10)
    wish = TopicWish.make(conversation=talk, text="Alleen van mij.", by=noor_herself, by_kind="client")
    browser = browse(represent("Ria", Capacity.CURATOR))
    assert "Alleen van mij." not in words(browser, address("prepare", talk))
    browser.post(address("take-topic-back", talk, wish))
    assert TopicWish.objects.standing().exists()


def test_an_empty_wish_is_not_kept(browse, noor_herself, planned, address):
    assert browse(noor_herself).post(address("prepare", planned(12, 10)), {"text": " "}).status_code == 422


def test_three_faces_after_it_and_another_one_later(browse, noor, noor_herself, jolanda, planned, address):
    talk = planned(9, 10)
    ConversationOutcome.hold_as_invited(talk, by=jolanda)
    browser = browse(noor_herself)
    assert "Hoe was het?" in words(browser, address("appointments"))
    assert browser.post(address("look-back", talk), FACES | {"words": "Het was fijn."}).status_code == 302
    browser.post(address("look-back", talk), FACES | {"fits": "good", "words": "Het was fijn."})
    look = TalkLook.objects.get()
    assert (look.listened, look.mattered, look.fits, look.by_kind) == ("good", "half", "good", "client")
    assert Event.objects.filter(subject_type="journal.talklook", action="update").exists()
    page = words(browse(jolanda), reverse("journal:conversation", args=[noor.pk, talk.pk]))
    assert "Is er naar mij geluisterd?" in page
    assert "Het was fijn." in page


def test_every_question_asks_a_face(browse, noor_herself, planned, address):
    answer = browse(noor_herself).post(address("look-back", planned(9, 10)), {"listened": "good", "words": "Ja."})
    assert answer.status_code == 422
    assert "Ja." in answer.content.decode()
    assert not TalkLook.objects.exists()


@pytest.mark.parametrize("kind", ["later", "missed", "cancelled"])
def test_what_did_not_take_place_is_not_looked_back_on(browse, noor_herself, jolanda, planned, address, kind):
    talk = planned(12 if kind == "later" else 9, 10)
    if kind == "missed":
        ConversationOutcome.miss(talk, absent=["client"], by=jolanda)
    if kind == "cancelled":
        ConversationOutcome.cancel(talk, by=jolanda)
    assert browse(noor_herself).get(address("look-back", talk)).status_code == 404


def test_as_many_queries_for_two_appointments_as_for_ten(browse, noor_herself, jolanda, planned, address):
    def plan(many):
        for number in range(many):
            planned(12, 9 + number, life_areas=["housing"])
            held = planned(9, 9 + number)
            ConversationOutcome.hold_as_invited(held, by=jolanda)
            TalkLook.say(conversation=held, by=noor_herself, by_kind="client", **FACES)

    plan(2)
    few = queries_of(browse(noor_herself), address("appointments"))
    plan(8)
    assert queries_of(browse(noor_herself), address("appointments")) == few
