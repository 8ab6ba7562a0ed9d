"""Examples of goals: kept by who looks after the method, and made somebody's own before they count."""

import pytest
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.plan.models import Goal, GoalExample
from fasenwijzer.tests.cast import sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def example(saar):
    told = {"text": "Ik betaal ___ zelf.", "life_area": "finances", "sign": "Geen rode brieven meer"}
    return GoalExample.offer(by=saar, **told)


def told(text, **more):
    return {"text": text, "life_area": "finances", "kind": "grow", **more}


@pytest.mark.parametrize("who", ["saar", "tamara"])
def test_examples_are_added_changed_taken_away_and_put_back(browse, request, who):
    browser = browse(request.getfixturevalue(who))
    browser.post(reverse("plan:add-example"), told("Ik ken ___ mensen in mijn buurt."))
    made = GoalExample.objects.get()
    browser.post(reverse("plan:edit-example", args=[made.pk]), told("Ik ken ___ buren."))
    assert "Ik ken ___ buren." in browser.get(reverse("plan:examples")).content.decode()
    browser.post(reverse("plan:take-away-example", args=[made.pk]))
    assert browser.get(reverse("plan:edit-example", args=[made.pk])).status_code == 404
    assert not GoalExample.objects.offered()
    browser.post(reverse("plan:put-back-example", args=[made.pk]))
    assert GoalExample.objects.offered()
    assert Event.objects.filter(subject_type="plan.goalexample").count() == 4
    assert browser.post(reverse("plan:add-example"), told(" ")).status_code == 422


def test_a_worker_chooses_examples_and_does_not_keep_them(browse, jolanda):
    browser = browse(jolanda)
    assert browser.get(reverse("plan:examples")).status_code == 403
    assert browser.post(reverse("plan:add-example"), told("x")).status_code == 403


def test_an_example_opens_the_form_with_its_words(browse, jolanda, noor, example):
    browser, url = browse(jolanda), reverse("plan:add-goal", args=[noor.pk])
    assert "Ik betaal ___ zelf." in browser.get(url).content.decode()
    form = browser.get(url, {"example": example.pk}).context["form"]
    assert (form.initial["text"], form.initial["life_area"]) == ("Ik betaal ___ zelf.", "finances")
    for nonsense in ("x", "9" * 40, ""):
        assert browser.get(url, {"example": nonsense}).status_code == 200


def test_open_places_are_filled_in_first(browse, jolanda, noor, example):
    answer = browse(jolanda).post(reverse("plan:add-goal", args=[noor.pk]), told("Ik betaal ___ zelf."))
    assert answer.status_code == 422
    assert "Vul in wat er bij ___ komt" in answer.content.decode()
    assert not Goal.objects.exists()


def test_the_very_words_of_an_example_are_asked_about_once(browse, jolanda, noor, saar):
    GoalExample.offer(by=saar, text="Ik slaap goed.", life_area="finances")
    browser, url = browse(jolanda), reverse("plan:add-goal", args=[noor.pk])
    answer = browser.post(url, told("  ik slaap  GOED"))
    assert answer.status_code == 422
    assert "Dit is nog het voorbeeld" in answer.content.decode()
    assert 'name="as_is"' in answer.content.decode()
    assert browser.post(url, told("Ik slaap goed.", as_is="1")).status_code == 302
    assert browser.post(url, told("Ik slaap zes uur")).status_code == 302
    assert Goal.objects.count() == 2


def test_two_who_keep_examples_see_each_others_words(browse, saar, tamara, example):
    browser, address = browse(saar), reverse("plan:edit-example", args=[example.pk])
    mine = sent(browser.get(address).context["form"], text="Ik regel ___ zelf.")
    example.reword(text="Ik betaal ___ op tijd.", by=tamara)
    answer = browser.post(address, mine)
    assert answer.status_code == 422
    for shown in ("Ik betaal ___ op tijd.", "Ik regel ___ zelf.", "Tamara de Wit paste dit aan"):
        assert shown in answer.content.decode()
    assert browser.post(address, sent(answer.context["form"])).status_code == 302
