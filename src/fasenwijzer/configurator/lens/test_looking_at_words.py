"""Somebody writes about a person and looks at the words; advice comes, and nothing is kept."""

import pytest
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.configurator.models import Edition
from fasenwijzer.tests.cast import HOSTILE

pytestmark = pytest.mark.django_db
TEXT = "Noor weigert te komen. Blijkbaar heeft ze geen zin."


@pytest.fixture
def look(browse, jolanda, oeverlicht):
    def look(text=TEXT, edition="", part=True, **more):
        headers = {"Fasenwijzer-Part": "1"} if part else {}
        address = reverse("configurator:look") + (f"?edition={edition}" if edition else "")
        return browse(jolanda).post(address, {"look": "text", "text": text} | more, headers=headers)

    return look


def test_a_label_gets_an_alternative_and_a_guess_a_question(look):
    words = look().content.decode()
    assert "<b>weigert</b> → wil dit nu niet" in words
    assert "<b>Blijkbaar</b>" in words
    assert "<html" not in words


def test_a_hard_sentence_is_shown_and_a_long_text_gets_a_grade(look):
    hard = "De multidisciplinaire samenwerkingsverbanden faciliteren participatiemogelijkheden van betrokkenen."
    words = look(
        f"{hard} Ik woon hier. Het is klein, maar het is van mij. De keuken lekt nog wel eens."
    ).content.decode()
    assert f"“{hard}”" in words
    assert "lastig te lezen" in words


def test_clear_words_are_left_in_peace(look):
    assert "Niets op te merken." in look("Het is klein, maar het is van mij.").content.decode()


def test_without_script_it_is_a_page_of_its_own(look):
    words = look(part=False).content.decode()
    assert "Je tekst staat nog in het andere tabblad" in words
    assert "Noor weigert te komen." in words


def test_nothing_is_kept_and_nothing_is_logged(look):
    before = Event.objects.count()
    look()
    assert Event.objects.count() == before


@pytest.mark.parametrize("text", ["", HOSTILE, "{% csrf_token %}", "\u202e", "x" * 100_000, "é" * 300])
def test_whatever_is_typed_gets_an_answer(look, text):
    answer = look(text, part=False)
    assert answer.status_code == 200
    assert HOSTILE not in answer.content.decode()
    assert look(text, look="nothing").status_code == 200


@pytest.mark.parametrize("edition", ["99999", "0"])
def test_an_edition_that_is_not_there(look, edition):
    assert look(edition=edition).status_code == 404


@pytest.mark.parametrize("edition", ["x", "9" * 40])
def test_what_is_no_number_means_the_edition_of_now(look, edition):
    assert look(edition=edition).status_code == 200


def test_an_edition_has_its_own_words(look):
    own = Edition.begin(name="Eigen", base="standard", by=None)
    own.advise({"weigert": "zegt nu nee", "blijkbaar": ""}, by=None)
    own.publish(by=None)
    words = look(edition=own.pk).content.decode()
    assert "zegt nu nee" in words
    assert "Blijkbaar" not in words


def test_who_is_not_logged_in_gets_nothing(client, oeverlicht):
    assert client.post(reverse("configurator:look"), {"look": "text", "text": TEXT}).status_code == 302
