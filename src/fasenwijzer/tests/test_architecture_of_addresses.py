"""Every address has somebody at the door."""

from collections.abc import Callable, Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from fasenwijzer.config import closed

OPEN_TO_ALL = {
    "set_language": "choosing a language needs no account",
    "journal:feed": "a calendar can't log in; the link is the secret, and tells nothing about anybody",
    "guide:self-check": "five questions for who wonders; nothing is kept",
    "guide:choose": "a group ranks cards on their own phones; the link is the secret, nothing tells about anybody",
    "participation:board": "a poster on the wall tells the address; nothing about anybody is on it",
    "asking:code": "who has a code answers without a name, and without a login; nothing about anybody is shown",
    "asking:by-code": "the code is the way in, once",
    "asking:thanks": "says that it arrived",
    "asking:thanks-with-name": "says that it arrived",
    "portal:leave": "away in one press: a post logs out who is logged in, and anybody may see the calendar",
    "people:accept": "who is invited has no account yet; the link is the secret",
}
OPEN_TO_ALL |= {pattern.name: "nothing is there, for nobody" for pattern in closed.urlpatterns}
"""Addresses without a guard, each with the reason. Those of allauth guard themselves."""

ABOUT_ONESELF = {"people:second-factor", "people:keep-draft", "people:discard-draft", "configurator:look"}
"""Addresses that touch only what belongs to whoever is logged in, whatever the role."""


Address = tuple[str, str, URLPattern]


def addresses(resolver: URLResolver | None = None, before: str = "", space: str = "") -> Iterator[Address]:
    for part in (resolver or get_resolver()).url_patterns:
        route = before + str(part.pattern)
        if isinstance(part, URLResolver):
            yield from addresses(part, route, f"{part.namespace}:" if part.namespace else space)
        else:
            yield route, f"{space}{part.name}", part


OURS = [a for a in addresses() if not a[2].callback.__module__.startswith("allauth.")]
"""Of so many addresses each rule is one test, which names all that break it."""


def that_break(rule: Callable[[str, str, URLPattern], object]) -> list[str]:
    return [route or "/" for route, name, pattern in OURS if not rule(route, name, pattern)]


def is_guarded(route, name, pattern):
    return getattr(pattern.callback, "is_guarded", False) or name in OPEN_TO_ALL or name in ABOUT_ONESELF


def the_case_comes_first(route, name, pattern):
    about = "case_id" in route or route.startswith(("cases/<", "mine/<"))
    return not about or route.startswith(("cases/<int:case_id>/", "mine/<int:case_id>/"))


def has_one_door(route, name, pattern):
    """@door of cases/gate.py or @own_place of portal/gate.py."""
    return "case_id" not in route or getattr(pattern.callback, "is_door", False)


def has_a_name_and_a_namespace(route, name, pattern):
    return pattern.name and (":" in name or name in OPEN_TO_ALL)


def ends_with_a_slash_or_is_a_file(route, name, pattern):
    return route == "" or route.endswith("/") or "." in route.rsplit("/", 1)[-1]


RULES = [is_guarded, the_case_comes_first, has_one_door, has_a_name_and_a_namespace, ends_with_a_slash_or_is_a_file]


@pytest.mark.parametrize("rule", RULES)
def test_of_every_address(rule):
    assert that_break(rule) == []


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(ABOUT_ONESELF))
def test_about_oneself_begins_with_logging_in(name, client):
    answer = client.post(reverse(name))
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("account_login"))
