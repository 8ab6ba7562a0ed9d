"""The address in the log is that of the person, behind a proxy too, and nobody can make one up."""

import pytest
from django.test import RequestFactory

from fasenwijzer.audit.models import Event
from fasenwijzer.people.where_from import address_of
from fasenwijzer.tests.cast import PASSWORD

PROXY = "10.0.0.1"


def asked(told):
    headers = {} if told is None else {"x-forwarded-for": told}
    return address_of(RequestFactory().get("/", headers=headers, REMOTE_ADDR=PROXY))


@pytest.mark.parametrize(
    ("proxies", "told", "address"),
    [
        (0, "203.0.113.7", PROXY),
        (1, "203.0.113.7", "203.0.113.7"),
        (1, "198.51.100.1, 203.0.113.7", "203.0.113.7"),
        (2, "198.51.100.1, 203.0.113.7, 10.0.0.2", "203.0.113.7"),
        (2, "203.0.113.7", PROXY),
        (1, "203.0.113.7:51234", "203.0.113.7"),
        (1, "[2001:db8::1]:51234", "2001:db8::1"),
        (1, "2001:db8::1", "2001:db8::1"),
        (1, "<script>", PROXY),
        (1, "", PROXY),
        (1, None, PROXY),
    ],
)
def test_as_many_proxies_are_believed_as_there_are(settings, proxies, told, address):
    settings.PROXIES = proxies
    assert asked(told) == address


@pytest.mark.django_db
def test_guessing_through_a_proxy_slows_down_only_the_guesser(client, settings, jolanda):
    settings.PROXIES = 1
    for number in range(12):
        guess = {"login": f"iemand{number}@elders.example", "password": "x"}
        client.post("/login/", guess, headers={"x-forwarded-for": f"1.2.3.{number}, 203.0.113.7"})
    assert set(Event.objects.filter(action="login").values_list("address", flat=True)) == {"203.0.113.7"}
    answer = client.post(
        "/login/", {"login": jolanda.email, "password": PASSWORD}, headers={"x-forwarded-for": "203.0.113.8"}
    )
    assert answer.status_code == 302
