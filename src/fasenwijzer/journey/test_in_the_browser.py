"""Moving on as a person does it: counted steps, what shows when it is chosen, and what is printed."""

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import Case
from fasenwijzer.tests.cast import TODAY, walk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
MOST_STEPS = 5


def test_a_phase_is_moved_in_at_most_five_steps(visit, jolanda, noor):
    walk(noor, jolanda, [("evaluation", 2, TODAY)])
    page = visit(jolanda, reverse("journey:dossier", args=[noor.pk]))
    page.locator("#asked + a").click()
    page.locator("[value=decide-continue_at_planning]").check()
    button = page.locator("[data-goes-here]")
    assert button.inner_text() == "Naar ronde 3, Planning"
    page.locator("[name=reason]").fill("Noor wil verder met sparen.")
    button.click()
    page.wait_for_url("**/cases/*/")
    assert Case.objects.whole().get(pk=noor.pk).cycle == 3


def test_what_a_trial_asks_shows_when_it_is_chosen(visit, ineke, idris):
    walk(idris, ineke, [("intake", 0, TODAY)])
    page = visit(ineke, reverse("journey:next", args=[idris.pk]))
    assert not page.locator("[name=decide-trial-ends_on]").is_visible()
    page.locator("[value=decide-trial]").check()
    assert page.locator("[name=decide-trial-ends_on]").is_visible()


def test_a_printed_page_says_whose_it_is_and_leaves_the_furniture_out(visit, jolanda, noor):
    page = visit(jolanda, reverse("journey:dossier", args=[noor.pk]))
    page.emulate_media(media="print")
    assert page.get_by_role("heading", name="Noor Haverkamp").is_visible()
    for furniture in (".site-header", ".tabs", ".trail-wide", ".cover .button"):
        assert not page.locator(furniture).first.is_visible(), furniture
    assert page.locator(".cover").evaluate("one => getComputedStyle(one).backgroundImage") == "none"
