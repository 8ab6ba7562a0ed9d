"""The short text grows, is established, gets an answer, and changes only by a new version."""

import re
from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import AreaNote, Passage, PersonDescription

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 10)


def at(case, name, *args):
    return reverse(f"analysis:{name}", args=[case.pk, *args])


@pytest.fixture
def post(browse, jolanda, noor):
    def post(what, *args, **told):
        return browse(jolanda).post(at(noor, what, *args), told)

    return post


@pytest.fixture
def read(browse, jolanda, noor):
    return lambda name="text", *args: browse(jolanda).get(at(noor, name, *args)).content.decode()


@pytest.fixture
def note(noor, jolanda):
    told = {"author_kind": "other", "author_name": "Gül", "with_consent": True, "on": TODAY}
    return AreaNote.write(case=noor, life_area="housing", heading="hard", text="De keuken lekt.", by=jolanda, **told)


def write(post, text="Ik woon rustig.", **told):
    return post("add-passage", **({"life_area": "housing", "text": text, "author_kind": "client"} | told))


def order(words):
    return re.findall(r"<p>(een|twee|drie)</p>", words)


def established(post, on="10-3-2026"):
    post("begin-text")
    write(post)
    return post("establish", on=on)


def test_it_begins_with_an_invitation(read, post):
    assert "Er is nog geen tekst" in read()
    post("begin-text")
    post("begin-text")
    assert PersonDescription.objects.get().version == 1


def test_passages_are_written_changed_moved_taken_out_and_put_back(post, read):
    post("begin-text")
    write(post, "een")
    assert write(post, "twee", then="add").url.endswith("/add/")
    first, second = Passage.objects.all()
    post("passage-up", second.pk)
    assert order(read()) == ["twee", "een"]
    post("passage", first.pk, life_area="other", text="drie", author_kind="together")
    assert "drie" in read()
    post("withdraw-passage", second.pk)
    assert not Passage.objects.standing().filter(text="twee").exists()
    post("put-back-passage", second.pk)
    assert order(read()) == ["twee", "drie"]


def test_one_press_takes_a_note_over_with_its_author(post, read, note):
    post("begin-text")
    assert "De keuken lekt." in read()
    post("take-over", note.pk)
    passage = Passage.objects.get()
    assert (passage.text, passage.author_name, passage.life_area) == ("De keuken lekt.", "Gül", "housing")
    assert at_most_once(read(), "De keuken lekt.</p>")


def at_most_once(words, sought):
    return words.count(sought) == 1


def test_a_note_taken_over_again_does_not_come_twice(post, note):
    post("begin-text")
    post("take-over", note.pk)
    first = Passage.objects.get()
    post("withdraw-passage", first.pk)
    post("take-over-area", "housing")
    assert post("put-back-passage", first.pk).status_code == 302
    assert Passage.objects.standing().count() == 2


def test_nothing_is_not_established(post, read):
    post("begin-text")
    assert post("establish", on="10-3-2026").url.endswith("/text/")
    assert not PersonDescription.objects.established().exists()
    post("drop-text")
    assert not PersonDescription.objects.exists()


@pytest.mark.parametrize("on", ["", "11-3-2026", "11-1-2025", "30-2-2026"])
def test_the_day_of_establishing_makes_sense(post, on):
    assert established(post, on).status_code == 422


def test_established_it_is_read_and_never_changed(post, read, at):
    established(post)
    at(2026, 3, 11)
    passage = Passage.objects.get()
    assert "Versie 1, vastgesteld op dinsdag 10 maart" in read()
    for name, args in (("withdraw-passage", [passage.pk]), ("go-on-writing", [1])):
        assert post(name, *args, text="anders", life_area="other", author_kind="client").status_code == 302
    for name, args in (("passage", [passage.pk]), ("add-passage", [])):
        answer = post(name, *args, text="Te laat getypt.", life_area="other", author_kind="client")
        assert answer.status_code == 422
        assert "Te laat getypt." in answer.content.decode()
        assert "Deze versie staat intussen vast" in answer.content.decode()
    passage.refresh_from_db()
    assert (passage.text, passage.withdrawn_at) == ("Ik woon rustig.", None)
    assert PersonDescription.objects.established().exists()


def test_establishing_can_be_taken_back_the_same_day(post):
    established(post)
    post("go-on-writing", 1)
    assert not PersonDescription.objects.established().exists()


def test_the_answer_of_the_client(post, read):
    established(post)
    assert post("answer", 1, answer="other", on="10-3-2026").status_code == 422
    assert post("answer", 1, answer="refused", on="10-3-2026").status_code == 422
    post("answer", 1, answer="refused", reason="Dit klopt niet.", on="9-3-2026")
    assert "Dit klopt niet." in read()
    post("answer", 1, answer="other", words="plakte een groene stip", on="10-3-2026")
    assert "plakte een groene stip, 10 mrt" in read()
    post("forget-answer", 1)
    assert not PersonDescription.objects.get().agreed


def test_a_new_version_from_the_one_before_and_both_side_by_side(post, read, noor):
    established(post)
    post("begin-text", previous="yes")
    assert Passage.objects.filter(description__version=2).get().text == "Ik woon rustig."
    write(post, "En Sem slaapt hier.")
    post("establish", on="10-3-2026")
    words = read("beside", 2)
    assert words.index("Versie 1") < words.index("Versie 2")
    assert "Versie 1" in read("version", 1)
    assert "versie 2 geldt nu" in read("version", 1)


def test_versions_that_do_not_exist(browse, jolanda, noor, post):
    for name in ("version", "beside", "answer", "go-on-writing"):
        assert browse(jolanda).get(at(noor, name, 7)).status_code == 404
    assert post("answer", 99999999999999999999, answer="oral", on="10-3-2026").status_code == 404


def test_a_form_sent_twice_makes_one_passage(browse, jolanda, noor, post):
    post("begin-text")
    told = {"life_area": "housing", "text": "een keer", "author_kind": "client", "once": "1" * 36}
    for _ in range(2):
        browse(jolanda).post(at(noor, "add-passage"), told)
    assert Passage.objects.count() == 1
