"""A trial, as Tymek had one: six Saturdays, two things to look at, and how it went."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.cases.admission_conditions.forms import AdmissionConditionsForm
from fasenwijzer.cases.models import AdmissionCondition, Trial

pytestmark = pytest.mark.django_db
AGREED = {"since": "5-3-2025", "ends_on": "12-4-2025", "look_at": "herstelt hij na drukte?\nkan de groep het dragen?"}


@pytest.fixture
def trial(idris, ineke):
    told = {"since": date(2025, 3, 5), "ends_on": date(2025, 4, 12), "look_at": AGREED["look_at"]}
    return Trial.agree(case=idris, by=ineke, **told)


def test_how_it_went_stands_on_the_intake_page(browse, ineke, idris, trial):
    browser = browse(ineke)
    went = AGREED | {"outcome": "Vijf van de zes zaterdagen goed gegaan."}
    assert browser.post(reverse("cases:trial", args=[idris.pk, trial.pk]), went).status_code == 302
    page = browser.get(reverse("cases:intake", args=[idris.pk])).content.decode()
    assert "Vijf van de zes" in page
    assert "kan de groep het dragen?" in page
    trial.conclude(on=date(2025, 4, 14), by=ineke)
    assert not Trial.objects.filter(concluded_on=None).exists()


def test_a_trial_ends_after_it_begins(browse, ineke, idris, trial):
    answer = browse(ineke).post(reverse("cases:trial", args=[idris.pk, trial.pk]), AGREED | {"ends_on": "4-3-2025"})
    assert answer.status_code == 422
    assert 'id="id_ends_on_problem"' in answer.content.decode()


def test_each_agreement_gets_its_own_yes(browse, ineke, idris):
    form = AdmissionConditionsForm(
        {"agreements": "Geen drank op de kamer\n\n  Dinsdag samen post  \nDinsdag samen post"}
    )
    assert form.is_valid()
    drink, post = form.save(case=idris, by=ineke)
    assert post.text == "Dinsdag samen post"
    browser = browse(ineke)
    yes = reverse("cases:agree-condition", args=[idris.pk, drink.pk])
    assert browser.post(yes, {"on": "3-3-2026", "how": "getekend"}).status_code == 302
    assert browser.post(yes, {"on": "1-1-2027"}).status_code == 422
    drink.refresh_from_db()
    assert (drink.agreed_on, drink.agreed_how) == (date(2026, 3, 3), "getekend")
    browser.post(reverse("cases:take-agreement-back", args=[idris.pk, drink.pk]))
    browser.post(reverse("cases:remove-condition", args=[idris.pk, post.pk]))
    drink.refresh_from_db()
    assert drink.agreed_on is None
    assert AdmissionCondition.objects.count() == 1


@pytest.mark.parametrize("lines", ["", "  \n ", "x" * 501])
def test_agreements_that_can_not_be_kept_are_told(lines):
    assert not AdmissionConditionsForm({"agreements": lines}).is_valid()
