"""Who reads English reads the method in English; what an organisation says itself holds until it is translated."""

import pytest
from django.urls import reverse
from django.utils import translation

from fasenwijzer.configurator.models import Edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def saar_reads_english(browse, saar):
    saar.tell_about_self(name=saar.name, phone="", language="en", shortcuts=True)
    return browse(saar)


def test_the_method_is_in_the_language_of_the_reader(saar_reads_english, oeverlicht):
    words = saar_reads_english.get(reverse("configurator:phase", args=["referral"])).content.decode()
    assert '<html lang="en"' in words
    assert "Write that down: it is the first strength in the file." in words
    assert "Aanmelding" not in words
    assert '<p lang="nl" dir="auto">Je bent bij ons aangemeld.' in words
    assert '<bdi lang="en">' not in words


def test_a_second_language_asks_the_database_nothing(oeverlicht, django_assert_num_queries):
    edition = Edition.objects.current()
    assert edition.method.phase("referral").name == "Aanmelding"
    with django_assert_num_queries(0), translation.override("en"):
        assert edition.method.phase("referral").name == "Referral"
        assert edition.method is edition.method_in("en-gb")
        assert edition.written_method.phase("referral").name == "Aanmelding"


def test_an_own_word_holds_until_it_is_translated(oeverlicht):
    own = {"client": "bewoner", "clients": "bewoners", "worker": "begeleider"}
    edition = Edition.publish_new(
        name="Eigen", base="standard", words=own, translations={"en": {"clients": "residents"}}, by=None
    )
    english = edition.method_in("en")
    assert [english.word(key) for key in ("client", "clients", "worker")] == ["bewoner", "residents", "worker"]
    assert edition.method_in("nl").word("clients") == "bewoners"
    assert {(text.language, text.path) for text in edition.texts.all()} == {
        ("nl", "words.client"),
        ("nl", "words.clients"),
        ("en", "words.clients"),
    }


def test_who_reads_english_works_on_the_dutch_words_and_on_the_english_ones(saar_reads_english, saar, oeverlicht):
    draft = Edition.begin(name="Eigen", after=Edition.objects.current(), by=saar)
    for address, word in (
        (reverse("configurator:draft-words", args=[draft.pk]), "mentoren"),
        (reverse("configurator:draft-words-in", args=[draft.pk, "en"]), "mentors"),
    ):
        form = saar_reads_english.get(address).context["form"]
        told = {name: form[name].value() for name in form.fields} | {"words-workers": word}
        assert saar_reads_english.post(address, told).status_code == 302
    assert {str(text) for text in draft.texts.all()} == {"words.workers: mentoren", "words.workers: mentors"}
    assert (draft.method_in("nl").word("client"), draft.method_in("en").word("client")) == ("cliënt", "client")


def test_everybody_sees_in_which_languages_it_is_and_who_read_them(browse, jolanda, oeverlicht):
    words = browse(jolanda).get(reverse("configurator:method")).content.decode()
    assert '<bdi lang="ar">العربية</bdi>' in words
    assert "wat een cliënt leest" in words
    assert "nog niet gelezen door iemand die ermee opgroeide" in words


@pytest.mark.parametrize(("code", "goal"), [("ar", "أهداف"), ("tr", "hedefler"), ("pl", "cele"), ("uk", "цілі")])
def test_a_client_reads_their_own_language_and_dutch_where_it_is_not_theirs_to_read(oeverlicht, code, goal):
    edition = Edition.objects.current()
    with translation.override(code):
        assert edition.method.word("goals") == goal
        assert edition.method.phase("intake").guidance == edition.written_method.phase("intake").guidance
