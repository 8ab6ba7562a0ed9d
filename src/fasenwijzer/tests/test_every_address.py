"""Every address, asked by every person of the cast: the answer follows from the table of rights, from nothing else.

An address that only takes posts answers 405 to a visit, to everybody alike: that gives nothing away.
"""

import re

import pytest
from django.urls import reverse

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.access.roles import ABILITIES, Role
from fasenwijzer.audit.models import Event
from fasenwijzer.tests.test_architecture_of_addresses import OURS

pytestmark = [pytest.mark.django_db, pytest.mark.once(on="sqlite")]

ROLES = {
    "jolanda": Role.WORKER,
    "ruben": Role.REPLACEMENT,
    "bilal": Role.WORKER,
    "ineke": Role.INTAKE_WORKER,
    "tamara": Role.TEAM_LEADER,
    "karin": Role.QUALITY_OFFICER,
    "pieter": Role.PRIVACY_OFFICER,
    "mees": Role.PROJECT_LEADER,
    "saar": Role.METHOD_MANAGER,
    "anton": Role.ADMINISTRATOR,
}
REACHES_NOOR = {"jolanda", "tamara"}
"""Who has a ground to read about Noor: her worker, and the leader of the team."""
OVERSEES = {"pieter"}
"""Who may see who looked, and nothing else: an insider."""
WORDS = {"phase": "referral", "area": "housing", "life_area": "housing", "token": "x", "move": "x", "key": "x"}
WORDS |= dict.fromkeys(("uuid", "entry"), "00000000-0000-4000-8000-000000000000")

GUARDED = [(name, pattern) for _route, name, pattern in OURS if getattr(pattern.callback, "is_guarded", False)]
ABOUT_A_CASE = [(n, p.callback.ability) for n, p in GUARDED if getattr(p.callback, "is_door", False)]
ABOUT_NO_CASE = [(n, p.callback.ability, p) for n, p in GUARDED if not getattr(p.callback, "is_door", False)]


def address_of(name, pattern, **known):
    """The address, with numbers and words that lead to nothing for what is not known."""
    kinds = dict(re.findall(r"<(?:(?:\w+):)?(\w+)>()", pattern))
    return reverse(name, kwargs={key: known.get(key, WORDS.get(key, 987_654)) for key in kinds})


ROUTES = {name: route for route, name, _pattern in OURS}


@pytest.fixture
def everybody(request, noor, idris):
    return {name: request.getfixturevalue(name) for name in ROLES}


def asked(browser, address):
    """The answer to a visit, or to a post where only posts are taken. A visit, refused or not, is in the log."""
    before = Event.objects.count()
    visit = browser.get(address)
    if visit.status_code == 405:
        return browser.post(address, {"once": ""})
    assert Event.objects.count() > before or "/cases/" not in address, address
    return visit


def expected(name, ability):
    """The answers that a table of rights and grounds allows for Noor's case. The client's place is no colleague's."""
    if isinstance(ability, OwnAbility):
        return {404}
    if name not in REACHES_NOOR | OVERSEES:
        return {404}
    return {200, 302, 404, 405, 422} if ability in ABILITIES[ROLES[name]] else {403}


def addresses_for(name):
    """Who has a ground is asked about all; of the seven who have none, two or three are asked about each address."""
    if name in REACHES_NOOR | OVERSEES:
        return ABOUT_A_CASE
    return ABOUT_A_CASE[list(ROLES).index(name) % 3 :: 3]


@pytest.mark.long(seconds=30)
def test_about_a_case_the_answer_follows_from_ground_and_ability(browse, everybody, noor):
    for name, user in everybody.items():
        browser = browse(user)
        for url_name, ability in addresses_for(name):
            address = address_of(url_name, ROUTES[url_name], case_id=noor.pk)
            assert asked(browser, address).status_code in expected(name, ability), f"{address} as {name}"


@pytest.mark.parametrize("name", ["jolanda", "pieter", "bilal"])
def test_a_post_is_answered_as_a_visit_is(browse, everybody, noor, name):
    """With ground and ability, with ground only, with neither."""
    browser = browse(everybody[name])
    for url_name, ability in ABOUT_A_CASE:
        address = address_of(url_name, ROUTES[url_name], case_id=noor.pk)
        assert browser.post(address, {"once": ""}).status_code in expected(name, ability) | {405}, address


def test_elsewhere_the_answer_follows_from_ability(browse, everybody):
    for name, user in everybody.items():
        browser = browse(user)
        for url_name, ability, _pattern in ABOUT_NO_CASE:
            address = address_of(url_name, ROUTES[url_name])
            answer = asked(browser, address)
            refused = ability is not None and ability not in ABILITIES[ROLES[name]]
            assert answer.status_code < 500
            assert (answer.status_code == 403) == refused, f"{address} as {name}"


def test_nobody_sees_nothing(client, everybody, noor):
    """Without a login every address leads to the login page, existing or not."""
    for url_name, _ability in ABOUT_A_CASE:
        for case_id in (noor.pk, 987_654):
            answer = client.post(address_of(url_name, ROUTES[url_name], case_id=case_id))
            assert answer.status_code == 302
            assert answer.url.startswith("/login/")


def test_an_outsider_reads_the_same_for_a_case_and_for_a_number_that_does_not_exist(browse, everybody, noor):
    browser = browse(everybody["bilal"])
    for url_name, _ability in ABOUT_A_CASE:
        pages = [browser.get(address_of(url_name, ROUTES[url_name], case_id=pk)) for pk in (noor.pk, 987_654)]
        bodies = [re.sub(r'value="[^"]*"|/cases/\d+/[^"]*', "", page.content.decode()) for page in pages]
        assert bodies[0] == bodies[1]
        assert "Noor" not in bodies[0]
