"""Two colleagues change one moment of aftercare: both versions are shown, and nothing that was typed is lost."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.exits.models import Aftercare

pytestmark = pytest.mark.django_db


@pytest.fixture
def call(noor, jolanda):
    return Aftercare.agree(case=noor, what="Bellen", on=date(2026, 5, 1), by_name="Jolanda", by=jolanda)


@pytest.fixture
def post(browse, jolanda, noor, call):
    """`post()` is the form as Jolanda opens it, `post(…)` what comes back when she sends it."""
    browser, address = browse(jolanda), reverse("exits:change-aftercare", args=[noor.pk, call.pk])

    def send(**told):
        return browser.post(address, told) if told else browser.get(address)

    return send


def sent(answer):
    form = answer.context["form"]
    return {bound.html_name: bound.value() for bound in form if bound.value()}


def test_both_versions_are_shown(post, call, ruben):
    mine = sent(post())
    call.correct(what="Op bezoek", by=ruben)
    answer = post(**mine | {"what": "Samen eten"})
    assert answer.status_code == 422
    for shown in ("Op bezoek", "Samen eten", "Ruben Kist paste dit aan"):
        assert shown in answer.content.decode()
    assert post(**sent(answer)).status_code == 302
    assert Aftercare.objects.get().what == "Samen eten"


def test_what_was_taken_away_meanwhile_is_agreed_again(post, call, ruben):
    mine = sent(post())
    call.withdraw(by=ruben)
    answer = post(**mine | {"what": "Samen eten"})
    assert answer.status_code == 422
    assert post(**sent(answer)).status_code == 302
    assert Aftercare.objects.get(withdrawn_at=None).what == "Samen eten"
