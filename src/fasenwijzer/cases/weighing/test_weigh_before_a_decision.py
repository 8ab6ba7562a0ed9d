"""Weighing: the criteria of the edition and own ones, in one form, answered again later."""

import pytest
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import Weighing

pytestmark = pytest.mark.django_db


@pytest.fixture
def weigh(browse, ineke, idris):
    browser = browse(ineke)
    url = reverse("cases:weigh", args=[idris.pk, "referral"])

    def send(**said):
        return browser.post(url, said)

    send.browser, send.url = browser, url
    return send


def test_criteria_of_the_edition_and_an_own_one_are_kept_together(weigh, idris):
    key = idris.method.criteria("referral")[0].key
    why = "‘Ik wil het zélf doen maar ik weet de weg niet.’"
    said = {f"{key}_answer": "yes", f"{key}_explanation": why, "new0_text": "papieren", "new0_answer": "partly"}
    assert weigh(**said).status_code == 302
    page = weigh.browser.get(reverse("cases:referral", args=[idris.pk])).content.decode()
    assert why in page
    assert "papieren" in page
    assert Weighing.objects.filter(case=idris).count() == 2


def test_answering_again_keeps_the_old_answer_in_the_log_and_changes_nothing_else(weigh, idris):
    first, second = (criterion.key for criterion in idris.method.criteria("referral")[:2])
    weigh(**{f"{first}_answer": "yes", f"{second}_answer": "no"})
    before = Event.objects.filter(subject_type="cases.weighing").count()
    weigh(**{f"{first}_answer": "partly", f"{second}_answer": "no"})
    assert Event.objects.filter(subject_type="cases.weighing").count() == before + 1
    line = Event.objects.filter(subject_type="cases.weighing").first()
    assert ("answer", "yes", "partly") in line.changes.values_list("field", "before", "after")


def test_an_own_criterion_is_said_in_other_words_and_taken_away(weigh, idris):
    weigh(new0_text="papieren", new0_answer="partly")
    own = Weighing.objects.get()
    weigh(**{f"own{own.pk}_text": "paspoort", f"own{own.pk}_answer": "yes"})
    assert Weighing.objects.get().text == "paspoort"
    weigh(**{f"own{own.pk}_text": "paspoort", f"own{own.pk}_away": "on"})
    assert not Weighing.objects.exists()


def test_two_own_criteria_may_become_the_same(weigh, idris):
    weigh(new0_text="papieren", new1_text="paspoort", spare="2")
    first, second = Weighing.objects.all()
    weigh(**{f"own{first.pk}_text": "papieren", f"own{second.pk}_text": "papieren", "new0_text": "papieren"})
    assert set(Weighing.objects.values_list("text", flat=True)) == {"papieren"}


def test_an_answer_asks_for_its_criterion_and_nothing_is_lost(weigh):
    answer = weigh(new0_answer="yes", new0_explanation="Lang verhaal")
    assert answer.status_code == 422
    assert "Lang verhaal" in answer.content.decode()
    assert not Weighing.objects.exists()


def test_one_more_line_keeps_what_was_typed(weigh):
    answer = weigh(another="1", spare="1", new0_text="papieren")
    page = answer.content.decode()
    assert 'value="papieren"' in page
    assert 'name="new1_text"' in page
    assert not Weighing.objects.exists()


def test_what_a_colleague_took_away_meanwhile_is_not_lost(weigh, idris, ineke):
    weigh(new0_text="papieren")
    own = Weighing.objects.get()
    own.withdraw(by=ineke)
    weigh(own7777_text="papieren", own7777_answer="no")
    assert Weighing.objects.get().answer == "no"


@pytest.mark.parametrize("said", [{"spare": "9" * 30}, {"spare": "x"}, {"new0_text": "a" * 301}, {"x_answer": "maybe"}])
def test_nonsense_is_no_accident(weigh, said):
    assert weigh(**said).status_code in (302, 422)


def test_the_weighing_comes_before_the_decision_it_is_for(weigh, idris):
    def links():
        page = weigh.browser.get(reverse("cases:referral", args=[idris.pk])).content.decode()
        return [page.find(f'href="{url}"') for url in (weigh.url, reverse("journey:next", args=[idris.pk]))]

    first, then = links()
    assert 0 < first < then
    weigh(**{f"{criterion.key}_answer": "yes" for criterion in idris.method.criteria("referral")})
    first, then = links()
    assert 0 < first < then


def test_only_referral_and_intake_are_weighed_here(weigh, idris):
    for phase in ("evaluation", "exit", "nonsense"):
        assert weigh.browser.get(reverse("cases:weigh", args=[idris.pk, phase])).status_code == 404
