"""Answers of another system are looked over first, and then kept: with a client, or in the box that knows nobody."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from fasenwijzer.asking.conftest import typed
from fasenwijzer.asking.models import Asked, Round
from fasenwijzer.asking.results.reading import results_of
from fasenwijzer.audit.models import Change, Event
from fasenwijzer.tests.cast import HOSTILE

pytestmark = pytest.mark.django_db


def said(mark=8, *, what=None, **told):
    items = [
        {"linkId": "mark", "answer": [{"valueInteger": mark}]},
        {"linkId": "heard", "answer": [{"valueCoding": {"code": "often"}}]},
    ]
    if what:
        items.append({"linkId": "clear", "answer": [{"valueBoolean": False}]})
        items.append({"linkId": "what", "answer": [{"valueString": what}]})
    named = "urn:fasenwijzer:questionnaire:kort|1"
    return {
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
        "questionnaire": named,
        "item": items,
        **told,
    }


def bundle(*responses):
    return {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in responses]}


def sent(told, step="look", as_file=False):
    text = json.dumps(told)
    return {"file": SimpleUploadedFile("a.json", text.encode())} if as_file else {"text": text, "step": step}


def words_of(answer):
    return answer.content.decode()


@pytest.fixture
def asked(ask, noor):
    ask(who="clients", anonymous=False, worker_reads=True)
    return Asked.objects.get()


def test_the_worker_looks_over_what_noor_answered_elsewhere_and_keeps_it(browse, noor, jolanda, bilal, asked):
    told = said(what=f"De brief {HOSTILE}", authored="2026-02-20", subject={"display": "N. Haverkamp"})
    address = reverse("asking:take-over", args=[noor.pk, asked.pk])
    assert browse(bilal).get(address).status_code == 404
    browser = browse(jolanda)
    assert address in words_of(browser.get(reverse("asking:of-case", args=[noor.pk])))
    assert "urn:fasenwijzer:questionnaire:kort|1" in words_of(browser.get(address))
    shown = words_of(browser.post(address, sent(told, as_file=True)))
    assert "De brief" in shown
    assert HOSTILE not in shown
    assert "N. Haverkamp" in shown
    assert not asked.answers.exists()
    assert browser.post(address, sent(told, "done")).status_code == 302
    asked.refresh_from_db()
    assert (str(asked.answered_on), asked.typed_in_by, asked.from_elsewhere) == ("2026-02-20", jolanda, True)
    assert asked.answers.count() == 4
    read = words_of(browser.get(reverse("asking:answers-of-case", args=[noor.pk, asked.pk])))
    assert "overgenomen uit een ander systeem" in read
    assert Event.objects.filter(case_id=noor.pk, actor=jolanda, subject_type="asking.asked", what="answered").exists()
    assert browser.get(address).status_code == 404


def test_what_goes_out_comes_in_again(browse, noor, jolanda, asked, ask, short):
    asked.answer([], by=jolanda)
    ask(who="clients", anonymous=False, worker_reads=True)
    second, browser = Asked.objects.latest("pk"), browse(jolanda)
    browser.post(reverse("asking:type-in", args=[noor.pk, second.pk]), typed(short, mark="8", heard="never"))
    out = browser.get(reverse("asking:answers-as-fhir", args=[noor.pk, second.pk])).content.decode()
    ask(who="clients", anonymous=False, worker_reads=True)
    third = Asked.objects.latest("pk")
    browser.post(reverse("asking:take-over", args=[noor.pk, third.pk]), {"text": out, "step": "done"})
    kept = [list(one.answers.values_list("item", "choice", "number", "text", "on")) for one in (second, third)]
    assert kept[0] == kept[1]
    assert len(kept[0]) == 2


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (said(subject={"identifier": {"system": "urn:fasenwijzer:file", "value": "F-9"}}), "horen bij dossier F-9"),
        (bundle(said(), said()), "van 2 mensen"),
        (said(11), "Vraag mark:"),
    ],
)
def test_answers_of_another_or_that_do_not_fit_are_refused_and_stay(browse, noor, jolanda, asked, told, words):
    address = reverse("asking:take-over", args=[noor.pk, asked.pk])
    for step in ("look", "done"):
        answer = browse(jolanda).post(address, sent(told, step))
        assert answer.status_code == 422
        assert words in words_of(answer)
        assert "valueInteger" in words_of(answer)
    assert not asked.answers.exists()


def test_what_the_worker_may_not_read_cannot_be_taken_over(browse, noor, jolanda, ask):
    ask(who="clients", anonymous=False)
    address = reverse("asking:take-over", args=[noor.pk, Asked.objects.get().pk])
    assert browse(jolanda).get(address).status_code == 404


@pytest.fixture
def unnamed(ask, team):
    return ask(who="staff", anonymous=True)


def test_five_answers_of_elsewhere_come_into_the_box_in_one_go(browse, mees, jolanda, unnamed):
    told = bundle(*(said(mark, what=f"Brief {mark}", authored="2026-02-20") for mark in (4, 5, 6, 7, 8)))
    address = reverse("asking:take-in", args=[unnamed.pk])
    assert browse(jolanda).get(address).status_code == 403
    browser = browse(mees)
    assert address in words_of(browser.get(reverse("asking:round", args=[unnamed.pk])))
    shown = words_of(browser.post(address, sent(told, as_file=True)))
    assert "van 5 mensen" in shown
    assert "Brief 4" not in shown.replace("&quot;", "").split('name="text"')[0]
    assert Round.objects.get().in_box == 0
    assert browser.post(address, sent(told, "done")).status_code == 302
    one = Round.objects.get()
    one.close(by=mees)
    results = results_of(one)
    items = {item.item.key: item for part in results.sections for item in part.items}
    assert (results.answered, items["mark"].average) == (5, 6)
    assert items["what"].texts == tuple(f"Brief {mark}" for mark in (4, 5, 6, 7, 8))
    assert Change.objects.filter(field="answers", after="5").exists()


@pytest.mark.parametrize("named", ["subject", "author", "source"])
def test_a_file_that_tells_who_somebody_is_stays_out_of_the_box(browse, mees, unnamed, named):
    told = bundle(said(), said(11, **{named: {"reference": "Patient/1"}}))
    answer = browse(mees).post(reverse("asking:take-in", args=[unnamed.pk]), sent(told, "done"))
    assert answer.status_code == 422
    assert "Antwoorden 2: " in words_of(answer)
    assert f"({named})" in words_of(answer)
    assert "Antwoorden 2, vraag mark: " in words_of(answer), "in one reading"
    assert Round.objects.get().in_box == 0


def test_the_same_file_twice_would_be_more_people_than_there_are(browse, mees, unnamed):
    browser, address = browse(mees), reverse("asking:take-in", args=[unnamed.pk])
    told = bundle(*(said(mark) for mark in range(1, 6)))
    browser.post(address, sent(told, "done"))
    answer = browser.post(address, sent(bundle(*(said(mark) for mark in range(2, 7))), "done"))
    assert answer.status_code == 422
    assert "Staat dit bestand er al in?" in words_of(answer)
    assert Round.objects.get().in_box == 5


def test_when_the_round_is_over_nothing_comes_in(browse, mees, unnamed):
    unnamed.close(by=mees)
    answer = browse(mees).post(reverse("asking:take-in", args=[unnamed.pk]), sent(said(), "done"))
    assert answer.status_code == 404
