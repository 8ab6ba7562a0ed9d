"""Two people change one text: nothing that anybody typed is lost, and what only one changed is simply kept."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import Indication, Trial, Weighing

pytestmark = [pytest.mark.django_db, pytest.mark.both]


@pytest.fixture
def person(noor):
    return reverse("cases:change-person", args=[noor.pk])


def sent_by(browser, url, **typed):
    """The form at this address as it is filled in now, ready to be sent with what is typed."""
    form = browser.get(url).context["form"]
    told = {bound.html_name: bound.value() for bound in form if bound.name != "born"}
    told |= {"born_0": "2", "born_1": "5", "born_2": "1991"} if "born" in form.fields else {}
    return {name: value for name, value in told.items() if value is not None} | typed


def test_an_address_and_a_phone_number_changed_by_two_people_are_both_kept(browse, jolanda, tamara, noor, person):
    browser = browse(jolanda)
    sent = sent_by(browser, person, address="Lindelaan 3")
    noor.client.correct(phone="06-99999999", born_day=3, by=tamara, case_id=noor.pk)
    assert browser.post(person, sent).status_code == 302
    noor.client.refresh_from_db()
    kept = (noor.client.address, noor.client.phone, noor.client.born_day)
    assert kept == ("Lindelaan 3", "06-99999999", 3)


def test_one_phone_number_changed_by_two_people_shows_both(browse, jolanda, tamara, noor, person):
    browser = browse(jolanda)
    sent = sent_by(browser, person, phone="06-11111111")
    noor.client.correct(phone="06-99999999", born_day=3, address="Lindelaan 3", by=tamara, case_id=noor.pk)
    answer = browser.post(person, sent)
    words = answer.content.decode()
    assert answer.status_code == 422
    assert "Tamara de Wit paste dit aan" in words
    assert "06-99999999" in words
    form = answer.context["form"]
    assert (form["phone"].value(), form["address"].value()) == ("06-11111111", "Lindelaan 3")
    again = sent | {"seen": form["seen"].value(), "address": form["address"].value(), "born_0": form["born"].value()[0]}
    assert browser.post(person, again).status_code == 302
    noor.client.refresh_from_db()
    kept = (noor.client.phone, noor.client.address, noor.client.born_day)
    assert kept == ("06-11111111", "Lindelaan 3", 3)


def test_what_both_typed_alike_is_no_difference(browse, jolanda, tamara, noor, person):
    browser = browse(jolanda)
    sent = sent_by(browser, person, phone="06-99999999")
    noor.client.correct(phone="06-99999999", by=tamara, case_id=noor.pk)
    assert browser.post(person, sent).status_code == 302


def test_a_mark_that_means_nothing_asks_once_and_loses_nothing(browse, jolanda, noor, person):
    answer = browse(jolanda).post(person, {"call_name": "Noortje", "seen": "x.y.z"})
    assert answer.status_code == 422
    assert answer.context["form"]["call_name"].value() == "Noortje"


@pytest.mark.parametrize("words", ["Rust in huis en een vaste dag.", "De vraag\r\nop twee regels"])
def test_a_referral_shows_what_a_colleague_wrote(browse, ineke, tamara, idris, words):
    browser, url = browse(ineke), reverse("cases:change-referral", args=[idris.pk])
    sent = sent_by(browser, url, request="Mijn woorden")
    idris.referral.correct(request=words, channel="phone", by=tamara)
    answer = browser.post(url, sent)
    assert (answer.status_code, words.split("\r")[0] in answer.content.decode()) == (422, True)
    assert browser.post(url, sent | {"seen": answer.context["form"]["seen"].value()}).status_code == 302


def test_a_choice_is_shown_by_its_words(browse, ineke, tamara, idris):
    browser, url = browse(ineke), reverse("cases:change-referral", args=[idris.pk])
    sent = sent_by(browser, url, channel="writing")
    idris.referral.correct(channel="in_person", by=tamara)
    [(_label, words)] = browser.post(url, sent).context["form"].theirs
    assert words == idris.referral.get_channel_display()


def test_an_indication_a_trial_and_a_weighing_show_both(browse, ineke, tamara, idris):
    day = date(2026, 3, 4)
    indication = Indication.note(case=idris, issued_by="Gemeente", by=ineke)
    trial = Trial.agree(case=idris, since=day, ends_on=date(2026, 3, 20), look_at="De klik", by=ineke)
    pages = {
        reverse("cases:change-indication", args=[idris.pk, indication.pk]): "issued_by",
        reverse("cases:trial", args=[idris.pk, trial.pk]): "look_at",
        reverse("cases:weigh", args=[idris.pk, "referral"]): "",
    }
    browser, sent = browse(ineke), {}
    for url, name in pages.items():
        form = browser.get(url).context["form"]
        sent[url] = sent_by(browser, url, **{name or form.shared[1]: "Mijn woorden"})
    indication.correct(issued_by="Wijkteam Oost", by=tamara)
    trial.correct(look_at="De rust", by=tamara)
    criterion = idris.method.criteria("referral")[0].key
    Weighing.weigh(case=idris, phase="referral", criterion=criterion, explanation="Past goed", by=tamara)
    for url, theirs in zip(pages, ("Wijkteam Oost", "De rust", "Past goed"), strict=True):
        words = browser.post(url, sent[url])
        assert words.status_code == 422
        for told in (theirs, "Mijn woorden", "Tamara de Wit paste dit aan"):
            assert told in words.content.decode()
