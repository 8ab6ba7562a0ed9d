"""Client and worker draw lines on the page of the whole, with a keyboard, and read them back in words."""

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import Tie
from fasenwijzer.analysis.ties.models import Topic
from fasenwijzer.tests.cast import HOSTILE

pytestmark = pytest.mark.django_db
LINE = {
    "from_area": "finances",
    "from_topic": "post",
    "effect": "hinders",
    "to_area": "mental_health",
    "to_topic": "slapen",
    "author_kind": "together",
}


def at(case, name, *args):
    return reverse(f"analysis:{name}", args=[case.pk, *args])


@pytest.fixture
def draw(browse, jolanda, noor):
    def draw(name="add-tie", *args, **told):
        return browse(jolanda).post(at(noor, name, *args), {f"tie-{key}": told for key, told in (LINE | told).items()})

    return draw


@pytest.fixture
def shown(browse, jolanda, noor):
    return lambda area="whole": browse(jolanda).get(at(noor, "area", area)).content.decode()


def test_it_begins_with_an_invitation(shown):
    assert "waar helpt een kleine stap het meest" in shown()
    assert 'class="petals ties"' not in shown()


def test_a_line_is_drawn_and_stands_in_the_picture_and_in_words(draw, shown):
    assert draw().url.endswith("/whole/?again=tie")
    words = shown()
    assert "Post (Financiën): dat maakt slapen (Psychische gezondheid) lastiger." in words
    assert 'class="petals ties" viewBox' in words
    assert "Post (Financiën): dat maakt" in shown("mental_health")
    assert "Post (Financiën): dat maakt" not in shown("housing")


def test_a_known_topic_is_the_same_topic_however_it_is_typed(draw, noor):
    draw()
    draw(from_area="mental_health", from_topic=" Slapen ", to_area="work_and_activities", to_topic="")
    assert {tie.from_topic for tie in Tie.objects.of(noor)} == {"post", "slapen"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"to_area": "finances", "to_topic": "post"},
        {"to_topic": "x" * 61},
        {"to_area": "debts"},
        {"author_kind": "other"},
        {"effect": ""},
    ],
)
def test_what_is_no_line_is_said_at_the_field_and_nothing_is_lost(draw, wrong):
    answer = draw(**wrong)
    assert answer.status_code == 422
    assert answer.context["tie_form"].errors
    assert 'value="post"' in answer.content.decode()
    assert not Tie.objects.exists()


def test_a_line_is_not_drawn_twice(draw):
    draw()
    assert draw(from_topic="Post").status_code == 422
    assert Tie.objects.count() == 1


def test_a_line_is_changed_taken_away_and_put_back(draw, noor):
    draw()
    tie = Tie.objects.get()
    draw("tie", tie.pk, both_ways="on", author_kind="worker")
    tie.refresh_from_db()
    assert (tie.both_ways, tie.author_name) == (True, "Jolanda Brandsma")
    draw("withdraw-tie", tie.pk)
    assert not Tie.objects.of(noor).exists()
    draw("put-back-tie", tie.pk)
    assert Tie.objects.of(noor).get() == tie


def test_a_line_that_was_drawn_again_is_not_put_back_beside_it(draw, noor):
    draw()
    first = Tie.objects.get()
    draw("withdraw-tie", first.pk)
    draw()
    assert draw("put-back-tie", first.pk).status_code == 302
    assert Tie.objects.of(noor).count() == 1


def test_hostile_words_are_only_words(draw, shown):
    draw(from_topic=HOSTILE)
    assert HOSTILE not in shown()


def test_of_many_lines_the_topics_with_most_are_drawn_and_the_list_goes_on(browse, jolanda, noor):
    for number in range(21):
        source = Topic("housing", f"iets {number}")
        Tie.draw(case=noor, source=source, target=Topic("mental_health", "slapen"), by=jolanda)
    words = browse(jolanda).get(at(noor, "area", "whole")).content.decode()
    assert (words.count('class="tie-knot"'), words.count('class="tie"')) == (14, 13)
    assert "Iets 0 (Wonen): dat maakt" not in words
    assert "Iets 0 (Wonen): dat maakt" in browse(jolanda).get(at(noor, "area", "whole"), {"ties": "2"}).content.decode()


def test_who_may_only_read_sees_the_map_without_buttons(browse, ineke, idris, jolanda):
    Tie.objects.create(
        case=idris, cycle=0, from_area="housing", to_area="meaning", author_kind="client", on="2026-03-01"
    )
    words = browse(ineke).get(at(idris, "area", "whole")).content.decode()
    assert "Wonen: dat maakt Zingeving lastiger." in words
    assert "Teken een lijn" not in words
