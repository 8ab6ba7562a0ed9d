"""Clients, staff and management improve one thing in five steps; the wall tells how far they are."""

from datetime import date

import pytest
from django.db import IntegrityError
from django.urls import reverse

from fasenwijzer.participation.models import Board, Improvement, ImprovementHasEnded, Subject
from fasenwijzer.participation.subjects.models import CameBy
from fasenwijzer.tests.cast import queries_of

pytestmark = pytest.mark.django_db
ALL_WANT_IT = {"clients": 9, "staff": 3, "management": 1}


@pytest.fixture
def kade(oost):
    return oost.location


@pytest.fixture
def meals(kade, tamara):
    """A subject of a client that all three groups want."""
    told = {"text": "Samen eten op zondag", "from_group": "clients", "came_by": CameBy.SAID}
    subject = Subject.put_in(location=kade, by=tamara, **told)
    subject.count(ALL_WANT_IT, by=tamara)
    return subject


@pytest.fixture
def chosen(meals, tamara):
    return Improvement.choose(meals, why="", by=tamara)


def send(browser, name, pk, **told):
    return browser.post(reverse(f"participation:{name}", args=[pk]), told, follow=True)


def test_a_colleague_puts_in_a_subject_and_everybody_reads_it(browse, jolanda, kade):
    told = {"text": "Minder lawaai na tien uur", "from_group": "clients", "came_by": "exit_talk"}
    assert "Minder lawaai na tien uur" in send(browse(jolanda), "add-subject", kade.pk, **told).content.decode()


def test_from_subject_to_a_tested_goal_in_five_steps(browse, tamara, meals, at):
    browser = browse(tamara)
    send(browser, "choose", meals.pk, why="")
    one = Improvement.objects.whole().get()
    assert one.step == 2
    send(browser, "wish", one.pk, text="Een lange tafel", from_group="clients")
    send(browser, "wish", one.pk, text="Zelf koken", from_group="staff")
    assert Improvement.objects.whole().get().step == 3
    send(browser, "goal", one.pk, text="Vanaf mei eten we elke zondag samen.", test_on="2026-05-10")
    send(browser, "act", one.pk, text="regelt een tafel", who="Ria", before="2026-04-15")
    assert Improvement.objects.whole().get().step == 4
    send(browser, "action-done", one.actions.get().pk)
    assert Improvement.objects.whole().get().step == 5
    at(2026, 5, 10)
    answer = send(browser, "test", one.pk, kept="partly", words="Drie van de vier keer.", again_on="2026-06-07")
    assert "Drie van de vier keer." in answer.content.decode()
    answer = send(browser, "end", one.pk, outcome="Zondag is een vaste dag.")
    assert "Zondag is een vaste dag." in answer.content.decode()


def test_it_is_usually_done_in_four_to_six_months(chosen):
    assert chosen.usually_done == (date(2026, 7, 10), date(2026, 9, 9))


def test_when_a_group_does_not_want_it_somebody_says_why(browse, tamara, meals):
    meals.count({"management": 0}, by=tamara)
    answer = send(browse(tamara), "choose", meals.pk, why="")
    assert answer.status_code == 422
    assert "leiding" in answer.content.decode()
    assert send(browse(tamara), "choose", meals.pk, why="De leiding is ziek.").status_code == 200
    assert Improvement.objects.get().why == "De leiding is ziek."


def test_one_at_a_time_at_a_location(browse, tamara, chosen, kade):
    other = Subject.put_in(location=kade, text="Fietsen", from_group="staff", came_by=CameBy.SAID, by=tamara)
    answer = send(browse(tamara), "choose", other.pk, why="Omdat")
    assert answer.status_code == 422
    with pytest.raises(IntegrityError):
        Improvement.choose(other, why="", by=tamara)


def test_what_has_ended_stays_as_it_was(browse, tamara, chosen):
    chosen.end("Klaar", by=tamara)
    for change in (
        lambda: chosen.wish("Nog iets", from_group="", by=tamara),
        lambda: chosen.agree_on("Nieuw", test_on=date(2026, 5, 1), by=tamara),
        lambda: chosen.act("Iets", who="Wie", before=None, by=tamara),
        lambda: chosen.test(kept="yes", words="", again_on=None, by=tamara),
        lambda: chosen.end("Weer", by=tamara),
    ):
        with pytest.raises(ImprovementHasEnded):
            change()
    assert send(browse(tamara), "wish", chosen.pk, text="Nog iets").status_code == 404


def test_who_scans_the_board_reads_it_and_puts_in_a_subject_without_a_name(client, tamara, kade, chosen):
    board = Board.open(kade, by=tamara)
    address = reverse("participation:board", args=[board.token])
    assert "Samen eten op zondag" in client.get(address).content.decode()
    client.post(address, {"text": "Betere koffie", "from_group": "clients"})
    subject = Subject.objects.get(text="Betere koffie")
    assert (subject.put_in_by, subject.came_by) == (None, CameBy.BOARD)
    assert client.post(address, {"text": "", "from_group": "clients"}).status_code == 422
    assert client.get(reverse("participation:board", args=["nothing"])).status_code == 404


def test_the_board_is_not_flooded(client, tamara, kade):
    address = reverse("participation:board", args=[Board.open(kade, by=tamara).token])
    for number in range(12):
        answer = client.post(address, {"text": f"Idee {number}", "from_group": ""})
    assert answer.status_code == 422
    assert Subject.objects.count() == 10


def test_a_new_address_ends_the_one_before(client, tamara, kade):
    old = Board.open(kade, by=tamara).token
    Board.open(kade, by=tamara)
    assert client.get(reverse("participation:board", args=[old])).status_code == 404


def test_a_subject_is_taken_away_and_put_back(browse, tamara, meals, kade):
    send(browse(tamara), "take-away-subject", meals.pk)
    assert not Subject.objects.open_at(kade)
    send(browse(tamara), "put-back-subject", meals.pk)
    assert list(Subject.objects.open_at(kade)) == [meals]


@pytest.mark.parametrize("name", ["count", "choose"])
def test_who_does_not_lead_reads_along(browse, jolanda, meals, name):
    assert browse(jolanda).get(reverse("participation:location", args=[meals.location_id])).status_code == 200
    assert browse(jolanda).get(reverse(f"participation:{name}", args=[meals.pk])).status_code == 403


def test_the_poster_has_a_code_and_no_button_of_anybody(browse, tamara, kade, chosen):
    board = Board.open(kade, by=tamara)
    words = browse(tamara).get(reverse("participation:poster", args=[kade.pk])).content.decode()
    assert board.token in words
    assert 'class="qr"' in words


def test_pages_ask_as_much_with_many_subjects_as_with_one(browse, tamara, kade, meals):
    browser, address = browse(tamara), reverse("participation:location", args=[kade.pk])
    browser.get(address)
    few = queries_of(browser, address)
    for number in range(15):
        Subject.put_in(location=kade, text=f"Idee {number}", from_group="", came_by=CameBy.PAPER, by=tamara)
    assert queries_of(browser, address) == few
