"""What a browser never sends and an attacker does: numbers and signs that mean nothing. Nothing gives a 500."""

import re

import pytest
from django.http import QueryDict

from fasenwijzer.people.models import Organisation
from fasenwijzer.tests.test_architecture_of_addresses import OURS

pytestmark = [pytest.mark.django_db, pytest.mark.once(on="postgresql"), pytest.mark.long(seconds=10)]

HUGE = "9" * 30
WORDS = ("%00", "%ff", "%F0%9F%A6%89", "%C3%28", "..%2f..%2fetc", "-1", "constructor")
LONG = "%ff=%ff&a=" + "x" * 7000
QUERIES = (
    "page=abc",
    f"page={HUGE}",
    "page=-1",
    "page=%00",
    "page=%D9%A3&page=2",
    "%ff=%ff&week=%00&kind=%00&conversation=%D9%A3&who=team&draft=1",
    f"conversation={'9' * 17}&phase=%00&team={HUGE}&state=x&whose=%ff&week=9999-W52",
    f"who={HUGE}&case={HUGE}&since=31-12-9999&until=31-12-9999&action=x&result=%00",
    "week=0001-01-01&goal=%00&area=%00&search=%00&importance=%ff&since=1-1-1&until=9999-12-31",
    f"goal={HUGE}&life_area={HUGE}&author={HUGE}",
    "draft",
    LONG,
)
NO_FILE = f"/cases/{HUGE}/"
"""Its door does not look at what was brought."""
EVERYBODY = ("tamara", "ineke", "pieter", "saar", "anton")


@pytest.fixture
def everybody(request, noor, idris):
    Organisation.objects.update(is_demo=True)
    return {name: request.getfixturevalue(name) for name in EVERYBODY}


def filled(route, number, word):
    """The route as an address, with this number and this word wherever it takes one."""
    route = re.sub(r"<int:\w+>", number, route)
    return "/" + re.sub(r"<(?:str:|slug:)?\w+>", word, route)


def shapes(route, case_id):
    """The hostile shapes of one route: each number huge, each word strange."""
    for path in {route, route.replace("<int:case_id>", str(case_id))}:
        yield filled(path, HUGE, "x")
        yield from (filled(path, "1", word) for word in WORDS if "<str" in path or "<slug" in path)


def routes_for(name):
    """The leader of a team does nearly everything with a case; the others are asked what is theirs alone."""
    return [route for route, _name, _pattern in OURS if name == "tamara" or "case_id" not in route]


@pytest.mark.parametrize("name", EVERYBODY)
def test_numbers_and_words_in_an_address(browse, everybody, noor, name):
    browser = browse(everybody[name])
    for route in routes_for(name):
        for address in shapes(route, noor.pk):
            assert browser.get(address).status_code < 500, address
            if not address.startswith(NO_FILE):
                assert browser.post(address, {"once": "\0", "words": "\0"}).status_code < 500, address


class Reading(QueryDict):
    """What stands behind an address, and which of it any page looked for."""

    names: set[str] = set()

    def get(self, key, default=None):
        self.names.add(key)
        return super().get(key, default)

    def getlist(self, key, default=None):
        self.names.add(key)
        return super().getlist(key, default)

    def __getitem__(self, key):
        self.names.add(key)
        return super().__getitem__(key)

    def __contains__(self, key):
        self.names.add(key)
        return super().__contains__(key)


@pytest.fixture
def read(monkeypatch):
    """`read` holds the names that pages looked for behind their address."""
    monkeypatch.setattr("django.core.handlers.wsgi.QueryDict", Reading)
    monkeypatch.setattr(Reading, "names", set())
    return Reading.names


@pytest.mark.parametrize("name", EVERYBODY)
def test_questions_behind_an_address(browse, everybody, noor, name, read):
    """Only addresses that lead somewhere read what stands behind them, and each is asked what it reads."""
    browser = browse(everybody[name])
    for route in routes_for(name):
        address = filled(route.replace("<int:case_id>", str(noor.pk)), "1", "housing")
        read.clear()
        if browser.get(address).status_code == 200:
            known = set(read)
            for query in (query for query in QUERIES if query == LONG or known & set(QueryDict(query))):
                assert browser.get(f"{address}?{query}").status_code < 500, f"{address}?{query[:80]}"
