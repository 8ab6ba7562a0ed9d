"""Two colleagues write in the same words: both versions are shown, and nothing is lost."""

import re

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import AreaNote, PersonDescription, Strength, Tie, Wish
from fasenwijzer.analysis.test_records import told
from fasenwijzer.analysis.ties.models import Topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def both(browse, jolanda, ruben, noor):
    """The browsers of Jolanda and Ruben, who both guide Noor."""
    noor.assignments.create(user=ruben, since="2026-01-01")
    return browse(jolanda), browse(ruben)


def opened(browser, address):
    """What the form carries when somebody opens it."""
    words = browser.get(address).content.decode()
    return {"seen": re.search(r'name="seen" value="([^"]*)"', words)[1]}


def texts():
    return [note.text for note in AreaNote.objects.standing()]


def note_of(noor, jolanda):
    note = told(noor, jolanda, text="Zo was het.")
    fields = {"author_kind": "client", "author_name": "", "on": "10-3-2026"}
    return reverse("analysis:note", args=[noor.pk, note.pk]), fields


def passage_of(noor, jolanda):
    text = PersonDescription.begin(case=noor, by=jolanda)
    passage = text.write(by=jolanda, life_area="housing", text="Zo was het.", author_kind="client")
    return reverse("analysis:passage", args=[noor.pk, passage.pk]), {"author_kind": "client", "life_area": "housing"}


@pytest.mark.parametrize("place", [note_of, passage_of])
def test_who_saves_last_sees_both_and_chooses(both, noor, jolanda, place):
    first, second = both
    address, fields = place(noor, jolanda)
    mine, other = opened(first, address), opened(second, address)
    assert second.post(address, fields | other | {"text": "Zo ziet Ruben het."}).status_code == 302
    answer = first.post(address, fields | mine | {"text": "Zo ziet Jolanda het."})
    words = answer.content.decode()
    assert answer.status_code == 422
    for shown in ("Zo ziet Ruben het.", "Zo ziet Jolanda het.", "Ruben Kist"):
        assert shown in words
    again = {"seen": re.search(r'name="seen" value="([^"]*)"', words)[1]}
    assert first.post(address, fields | again | {"text": "Zo zien ze het."}).status_code == 302
    assert "Zo zien ze het." in first.get(address).content.decode()


def test_words_that_were_taken_away_meanwhile_are_not_lost(both, noor, jolanda):
    first, second = both
    address, fields = note_of(noor, jolanda)
    mine = opened(first, address)
    second.post(f"{address}withdraw/")
    answer = first.post(address, fields | mine | {"text": "Toch bewaren."})
    assert answer.status_code == 422
    again = {"seen": re.search(r'name="seen" value="([^"]*)"', answer.content.decode())[1]}
    first.post(address, fields | again | {"text": "Toch bewaren."})
    assert texts() == ["Toch bewaren."]


def test_two_who_add_to_one_area_both_stay(both, noor):
    for browser, words in zip(both, ("Van Jolanda", "Van Ruben"), strict=True):
        told_here = {"situation-text": words, "situation-author_kind": "worker", "on": "vandaag"}
        browser.post(reverse("analysis:write", args=[noor.pk, "housing"]), told_here)
    assert texts() == ["Van Jolanda", "Van Ruben"]


def sent(form):
    """The form as it is filled in now, ready to be sent."""
    return {bound.html_name: bound.value() for bound in form if bound.value() not in (None, False)}


def wish_of(noor, jolanda):
    wish = Wish.make(case=noor, life_area="housing", text="Een bed", whose="Sem", by=jolanda)
    return reverse("analysis:wish", args=[noor.pk, wish.pk]), "wish-text", wish


def strength_of(noor, jolanda):
    named = Strength.name(case=noor, source="skills", text="Klust", named_by="Gül", by=jolanda)
    return reverse("analysis:strength", args=[noor.pk, named.pk]), "strength-text", named


def tie_of(noor, jolanda):
    ends = {"source": Topic("finances", "post"), "target": Topic("housing")}
    tie = Tie.draw(case=noor, author_kind="client", by=jolanda, **ends)
    return reverse("analysis:tie", args=[noor.pk, tie.pk]), "tie-from_topic", tie


SHORT = pytest.mark.parametrize("place", [wish_of, strength_of, tie_of])


@SHORT
def test_a_short_text_shows_both_versions_too(both, noor, jolanda, place):
    first, second = both
    address, field, _record = place(noor, jolanda)
    mine = sent(first.get(address).context["form"])
    other = sent(second.get(address).context["form"])
    assert second.post(address, other | {field: "Van Ruben"}).status_code == 302
    answer = first.post(address, mine | {field: "Van Jolanda"})
    assert answer.status_code == 422
    for shown in ("Van Ruben", "Van Jolanda", "Ruben Kist paste dit aan"):
        assert shown in answer.content.decode()
    assert first.post(address, sent(answer.context["form"])).status_code == 302
    assert "Van Jolanda" in first.get(address).content.decode()


@SHORT
def test_a_short_text_that_was_taken_away_meanwhile_is_not_lost(both, noor, jolanda, place):
    first, second = both
    address, field, record = place(noor, jolanda)
    mine = sent(first.get(address).context["form"]) | {field: "Toch bewaren"}
    second.post(f"{address}withdraw/")
    answer = first.post(address, mine)
    assert answer.status_code == 422
    assert first.post(address, sent(answer.context["form"])).status_code == 302
    record.refresh_from_db()
    assert record.withdrawn_at is None
    assert "Toch bewaren" in first.get(address).content.decode()


@SHORT
def test_what_was_taken_away_has_no_page_to_change_it(both, noor, jolanda, place):
    address, _field, record = place(noor, jolanda)
    record.withdraw(by=jolanda)
    assert both[0].get(address).status_code == 302


def test_correcting_a_word_leaves_whose_words_they_are(both, noor, jolanda):
    for place, name, whose in (
        (wish_of, "whose", "Sem"),
        (strength_of, "named_by", "Gül"),
        (tie_of, "author_kind", "client"),
    ):
        address, field, record = place(noor, jolanda)
        mine = sent(both[0].get(address).context["form"])
        assert both[0].post(address, mine | {field: "Beter gezegd"}).status_code == 302
        record.refresh_from_db()
        assert getattr(record, name) == whose
