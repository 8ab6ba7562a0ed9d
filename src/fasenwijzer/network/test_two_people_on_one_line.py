"""Two colleagues change one person on the map: both versions are shown, and nothing that was typed is lost."""

import pytest
from django.urls import reverse

from fasenwijzer.network.models import NetworkMember

pytestmark = pytest.mark.django_db


@pytest.fixture
def gul(noor, jolanda):
    told = {"name": "Gül", "relation": "buurvrouw", "gets": ["practical"], "nearness": 1}
    return NetworkMember.add(case=noor, by=jolanda, **told)


@pytest.fixture
def address(noor, gul):
    return reverse("network:member", args=[noor.pk, gul.pk])


def sent(form):
    return {bound.html_name: bound.value() for bound in form if bound.value() is not None}


def test_one_relation_in_two_versions_shows_both(browse, jolanda, ruben, gul, address):
    browser = browse(jolanda)
    mine = sent(browser.get(address).context["form"])
    gul.correct(relation="buurvrouw van nummer 8", phone="06-99999999", by=ruben)
    answer = browser.post(address, mine | {"relation": "buurvrouw en vriendin", "gives": ["company"]})
    assert answer.status_code == 422
    for shown in ("buurvrouw van nummer 8", "buurvrouw en vriendin", "Ruben Kist paste dit aan"):
        assert shown in answer.content.decode()
    assert browser.post(address, sent(answer.context["form"])).status_code == 302
    gul.refresh_from_db()
    assert (gul.relation, gul.phone) == ("buurvrouw en vriendin", "06-99999999")
    assert [support.kind for support in gul.gives] == ["company"]


def test_who_was_taken_off_meanwhile_comes_back_with_what_was_typed(browse, jolanda, ruben, gul, address):
    browser = browse(jolanda)
    mine = sent(browser.get(address).context["form"]) | {"note": "Past op Sem"}
    gul.withdraw(by=ruben)
    answer = browser.post(address, mine)
    assert answer.status_code == 422
    assert browser.post(address, sent(answer.context["form"])).status_code == 302
    assert NetworkMember.objects.current().get().note == "Past op Sem"


def test_who_is_off_the_map_has_no_page(browse, jolanda, gul, address):
    gul.withdraw(by=jolanda)
    assert browse(jolanda).get(address).status_code == 302
