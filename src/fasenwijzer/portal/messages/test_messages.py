"""Writing with the workers: one thread a person, read by that person and who guides, and by nobody else."""

import pytest
from django.core import mail
from django.db import IntegrityError
from django.urls import reverse

from fasenwijzer.access.client_side import Capacity
from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import OwnLogin
from fasenwijzer.journal.models import Message, MessageRead
from fasenwijzer.network.models import Consent
from fasenwijzer.tests.cast import HOSTILE, queries_of
from fasenwijzer.tests.client_side import is_born

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine(noor):
    return reverse("portal:messages", args=[noor.pk])


@pytest.fixture
def theirs(noor):
    """`theirs(user)` is the thread with this person, from the side of the workers."""
    return lambda user: reverse("portal:thread", args=[noor.pk, user.pk])


def words(browser, address):
    return browser.get(address).content.decode()


def test_noor_asks_and_jolanda_answers(browse, noor_herself, jolanda, mine, theirs):
    page = browse(noor_herself).post(mine, {"text": f"Kan het morgen? {HOSTILE}"}, follow=True).content.decode()
    assert "Je bericht is verstuurd." in page
    assert "Nog niet gelezen" in page
    assert HOSTILE not in page
    worker = browse(jolanda)
    assert "1 nieuw bericht over Noor" in words(worker, "/")
    assert (
        "Kan het morgen?"
        in worker.post(theirs(noor_herself), {"text": "Ja, om tien uur."}, follow=True).content.decode()
    )
    assert "nieuw bericht over Noor" not in words(worker, "/")
    page = words(browse(noor_herself), mine)
    assert "Ja, om tien uur." in page
    assert "Gelezen door Jolanda Brandsma" in page
    assert mail.outbox == []


def test_a_new_message_stands_on_the_first_page_until_it_is_read(browse, noor, noor_herself, jolanda, mine):
    Message.send(case=noor, person=noor_herself, text="Tot morgen.", by=jolanda)
    home, browser = reverse("portal:home", args=[noor.pk]), browse(noor_herself)
    assert "1 nieuw bericht" in words(browser, home)
    browser.get(mine)
    assert "1 nieuw bericht" not in words(browser, home)


def test_a_parent_does_not_read_the_thread_of_the_child_nor_of_the_other_parent(
    browse, noor, login, represent, jolanda, mine
):
    is_born(noor, 2012)
    child = login("Noor Haverkamp")
    OwnLogin.give(case=noor, user=child, by=jolanda)
    ria, ben = represent("Ria", Capacity.PARENT), represent("Ben", Capacity.PARENT)
    Message.send(case=noor, person=child, text="Ik ben bang.", by=child)
    Message.send(case=noor, person=ria, text="Ik slaap slecht.", by=ria)
    assert "Ik ben bang." not in words(browse(ria), mine)
    page = words(browse(ben), mine)
    assert "Ik ben bang." not in page
    assert "Ik slaap slecht." not in page
    assert "Ik ben bang." in words(browse(child), mine)


def test_a_neighbour_writes_too_and_after_withdrawing_it_ends(browse, noor, gul, jolanda, mine, theirs):
    browse(gul).post(mine, {"text": "Ik breng soep."})
    assert Message.objects.get().from_team is False
    Consent.objects.get().withdraw(by=jolanda)
    assert browse(gul).get(mine).status_code == 404
    worker = browse(jolanda)
    assert "Ik breng soep." in words(worker, theirs(gul))
    assert "komt hier niet meer" in words(worker, theirs(gul))
    assert worker.post(theirs(gul), {"text": "Dank."}).status_code == 403
    assert Message.objects.count() == 1


def test_an_empty_message_is_not_sent(browse, noor_herself, mine):
    assert browse(noor_herself).post(mine, {"text": "  "}).status_code == 422
    assert not Message.objects.exists()


def test_taken_back_until_it_is_read(browse, noor, noor_herself, jolanda, mine):
    first = Message.send(case=noor, person=noor_herself, text="Toch niet.", by=noor_herself)
    second = Message.send(case=noor, person=noor_herself, text="Al gelezen.", by=noor_herself)
    MessageRead.of([second], by=jolanda)
    browser = browse(noor_herself)
    for sent in (first, second):
        browser.post(reverse("portal:take-message-back", args=[noor.pk, sent.pk]))
    assert list(Message.objects.of(noor)) == [second]


def test_jolanda_takes_back_her_own_and_not_noors(browse, noor, noor_herself, jolanda):
    hers = Message.send(case=noor, person=noor_herself, text="Van Noor.", by=noor_herself)
    own = Message.send(case=noor, person=noor_herself, text="Van Jolanda.", by=jolanda)
    for sent in (hers, own):
        browse(jolanda).post(reverse("portal:take-team-message-back", args=[noor.pk, noor_herself.pk, sent.pk]))
    assert list(Message.objects.of(noor)) == [hers]


def test_who_wrote_nothing_and_may_not_come_in_has_no_thread(browse, noor, bilal, jolanda, theirs):
    assert browse(jolanda).get(theirs(bilal)).status_code == 404
    assert browse(bilal).get(reverse("portal:threads", args=[noor.pk])).status_code == 404


def test_everybody_beside_noor_can_be_written(browse, noor, noor_herself, gul, jolanda):
    page = words(browse(jolanda), reverse("portal:threads", args=[noor.pk]))
    assert "Noor Haverkamp" in page
    assert "Gül Öztürk" in page


def test_sending_is_in_the_log(noor, noor_herself):
    Message.send(case=noor, person=noor_herself, text="Hoi.", by=noor_herself)
    assert Event.objects.first().subject_type == "journal.message"


def test_a_message_is_of_the_person_or_of_the_team(noor, noor_herself, jolanda):
    with pytest.raises(IntegrityError):
        Message.objects.create(case=noor, person=noor_herself, by=jolanda, from_team=False, text="Iets.")


def test_as_many_queries_for_two_messages_as_for_fifteen(browse, noor, noor_herself, jolanda, mine, theirs):
    def send(many):
        for _n in range(many):
            Message.send(case=noor, person=noor_herself, text="Hoi.", by=noor_herself)
            Message.send(case=noor, person=noor_herself, text="Dag.", by=jolanda)

    def asked():
        return [
            queries_of(browse(who), where) for who, where in ((noor_herself, mine), (jolanda, theirs(noor_herself)))
        ]

    send(2)
    few = asked()
    send(15)
    assert asked() == few
