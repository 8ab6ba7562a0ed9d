"""A group weighs, ranks cards without names, and answers three questions."""

import pytest
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.guide.culture.models import FEWEST
from fasenwijzer.guide.models import BalanceNote, CardCount, CardsAreClosed, CardSet
from fasenwijzer.tests.cast import queries_of

pytestmark = pytest.mark.django_db
STATEMENTS = ("De cliënt kiest.", "We zien eerst wat er is.", "Iedereen helpt mee.", "We vieren wat lukt.")


@pytest.fixture
def cards(project, mees):
    return CardSet.lay_out(project, question="Wat past bij ons?", statements=STATEMENTS, by=mees)


def choice(cards, *numbers):
    keys = {card.number: card.pk for card in cards.cards.all()}
    return {f"place_{place}": str(keys[number]) for place, number in enumerate(numbers, start=1)}


def address(cards):
    return reverse("guide:choose", args=[cards.token])


def test_everybody_adds_to_the_balance_and_takes_the_own_note_away(browse, jolanda, ruben, mees, project, send, read):
    for side, text in (("keep", "Samen koken"), ("let_go", "Lijstjes dubbel"), ("add", "Tijd voor elkaar")):
        send(browse(jolanda), "share", project.pk, "balance", side=side, text=text)
    assert "Lijstjes dubbel" in read(browse(ruben), "imagining", project.pk)
    note = BalanceNote.objects.get(side="keep")
    assert send(browse(ruben), "change-own", "balance", note.pk, side="add", text="Anders").status_code == 403
    assert send(browse(ruben), "take-away", "balance", note.pk).status_code == 403
    send(browse(jolanda), "change-own", "balance", note.pk, side="keep", text="Elke zondag samen koken")
    send(browse(mees), "take-away", "balance", BalanceNote.objects.get(side="add").pk)
    words = read(browse(ruben), "imagining", project.pk)
    assert "Elke zondag samen koken" in words
    assert "Tijd voor elkaar" not in words


@pytest.mark.parametrize("wrong", [{"side": "", "text": "x"}, {"side": "keep", "text": ""}, {"side": "x", "text": "x"}])
def test_a_note_that_says_too_little_is_asked_for(browse, jolanda, project, send, wrong):
    assert send(browse(jolanda), "share", project.pk, "balance", **wrong).status_code == 422
    assert not BalanceNote.objects.exists()


def test_the_leader_lays_out_cards(browse, mees, jolanda, project, send):
    told = {"question": "Wat past?", "statements": "\n".join(STATEMENTS)}
    assert send(browse(jolanda), "lay-out", project.pk, **told).status_code == 403
    answer = send(browse(mees), "lay-out", project.pk, **told)
    assert CardSet.objects.get().token in answer.content.decode()
    few = send(browse(mees), "lay-out", project.pk, question="Wat past?", statements="Eén\nTwee")
    assert "Dit zijn 2 zinnen" in few.content.decode()


def test_the_group_ranks_on_their_own_phones_and_nobody_is_known(client, browse, jolanda, cards, read):
    for number in range(FEWEST):
        client.cookies.clear()
        client.post(address(cards), choice(cards, *((2, 1, 3) if number else (1, 2, 4))))
    words = read(browse(jolanda), "cards", cards.pk)
    assert words.index("We zien eerst wat er is.") < words.index("De cliënt kiest.")
    assert words.index("De cliënt kiest.") < words.index("Iedereen helpt mee.")
    assert {field.name for field in CardCount._meta.get_fields()} == {"id", "card", "place", "many"}
    lines = Event.objects.filter(what="somebody chose")
    assert {(line.actor_id, line.address) for line in lines} == {(None, None)}


def test_the_order_of_rows_does_not_tell_who_chose_what(cards):
    one, two, three, four = cards.cards.all()
    for chosen in ((four, two, one), (three, four, one), (one, two, three)):
        before = set(CardCount.objects.values_list("pk", flat=True))
        cards.choose(chosen, by=None)
        rows = list(CardCount.objects.order_by("pk").values_list("card__number", "place"))
        assert rows == sorted(rows)
        assert before.isdisjoint(CardCount.objects.values_list("pk", flat=True)) or not before
    assert {(count.card.number, count.place): count.many for count in CardCount.objects.all()}[1, 3] == 2


def test_one_phone_chooses_once(client, cards):
    client.post(address(cards), choice(cards, 1, 2, 3))
    client.post(address(cards), choice(cards, 1, 2, 3))
    cards.refresh_from_db()
    assert cards.taken == 1
    assert "Dank je" in client.get(address(cards)).content.decode()


def test_the_order_is_kept_back_until_enough_people_chose(client, browse, jolanda, cards, read):
    client.post(address(cards), choice(cards, 1, 2, 3))
    words = read(browse(jolanda), "cards", cards.pk)
    assert "5 mensen of meer" in words
    assert "De cliënt kiest." not in words


def test_three_different_cards(client, cards):
    answer = client.post(address(cards), choice(cards, 1, 1, 2))
    assert answer.status_code == 422
    assert "place_2" in answer.context["form"].errors
    assert client.post(address(cards), {"place_1": "0"}).status_code == 422
    cards.refresh_from_db()
    assert cards.taken == 0


def test_closed_cards_take_nobody(client, browse, mees, cards, send):
    send(browse(mees), "close-cards", cards.pk)
    cards.refresh_from_db()
    assert "gesloten" in client.post(address(cards), choice(cards, 1, 2, 3)).content.decode()
    with pytest.raises(CardsAreClosed):
        cards.choose(list(cards.cards.all()[:3]), by=None)
    assert client.get(reverse("guide:choose", args=["nothing"])).status_code == 404


def test_cards_on_paper(browse, jolanda, cards, read):
    words = read(browse(jolanda), "cards-on-paper", cards.pk)
    assert all(statement in words for statement in STATEMENTS)


def test_three_questions_close_the_imagining(browse, mees, jolanda, project, send, read):
    assert "words" in send(browse(mees), "closing", project.pk, "adds", answer="partly").context["form"].errors
    send(browse(mees), "closing", project.pk, "adds", answer="no", words="We missen de nachtdienst.")
    send(browse(mees), "closing", project.pk, "adds", answer="yes", words="De nachtdienst doet mee.")
    words = read(browse(jolanda), "imagining", project.pk)
    assert "De nachtdienst doet mee." in words
    assert "We missen" not in words
    assert project.closing_answers.count() == 2
    assert send(browse(mees), "closing", project.pk, "luck", answer="yes").status_code == 404


def test_the_board_asks_as_much_of_many_cards_as_of_few(browse, jolanda, project, mees):
    def asked(many):
        texts = [f"Zin {number}" for number in range(many)]
        cards = CardSet.lay_out(project, question=f"Vraag {many}", statements=texts, by=mees)
        for _time in range(FEWEST):
            cards.choose(list(cards.cards.all()[:3]), by=None)
        return queries_of(browser, reverse("guide:cards", args=[cards.pk]))

    browser = browse(jolanda)
    browser.get(reverse("guide:imagining", args=[project.pk]))
    assert asked(4) == asked(20)
