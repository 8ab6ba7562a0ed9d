"""The page of a team leader: who guides how many, since when, and what comes next."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import Assignment
from fasenwijzer.tests.cast import queries_of, walk
from fasenwijzer.today.test_today import guided

pytestmark = pytest.mark.django_db
TEAM = "/team/"


@pytest.fixture
def kees(jolanda, oost):
    return guided(jolanda, oost, "Kees")


def told(browser, query=""):
    return browser.get(reverse("today:team") + query).context


def test_everybody_stands_with_their_clients_in_the_order_of_names(browse, tamara, ruben, noor, kees):
    seen = told(browse(tamara))
    assert [(one.name, one.many) for one in seen["colleagues"]] == [
        ("Jolanda Brandsma", 2),
        ("Ruben Kist", 0),
        ("Tamara de Wit", 0),
    ]
    assert [line.name for line in seen["lines"]] == ["Kees Visser", "Noor Haverkamp"]
    first = seen["lines"][0]
    assert (first.assignment.since, first.phase) == (date(2025, 6, 1), "Uitvoering")
    assert (first.next_step.words, first.next_step.by) == ("Voortgangsgesprek", date(2026, 3, 15))


def test_the_next_step_is_the_one_that_today_names(browse, tamara, jolanda, oost, noor):
    for name, phase in (("Bo", "start"), ("Kees", "carrying_out"), ("Hamza", "evaluation"), ("Ewa", "exit")):
        guided(jolanda, oost, name, phase)
    browser = browse(tamara)
    today = {row.name: row.next_step.words for row in browser.get("/").context["rows"]}
    assert {line.name: line.next_step.words for line in told(browser)["lines"]} == today
    assert all(today.values())


def test_one_colleague_can_be_chosen(browse, tamara, ruben, noor, kees):
    Assignment.assign(case=noor, user=ruben, task="replacement", since=date(2026, 3, 1), by=tamara)
    seen = told(browse(tamara), f"?who={ruben.pk}")
    assert [line.name for line in seen["lines"]] == ["Noor Haverkamp"]
    assert len(told(browse(tamara), "?who=nonsense")["lines"]) == 2


def test_who_stands_in_stands_with_who_guides(browse, tamara, ruben, noor, kees):
    Assignment.assign(case=noor, user=ruben, task="replacement", since=date(2025, 3, 1), by=tamara)
    lines = {line.name: line for line in told(browse(tamara))["lines"]}
    assert lines["Noor Haverkamp"].assignment.user.name == "Jolanda Brandsma"
    assert [one.user for one in lines["Noor Haverkamp"].beside] == [ruben]
    assert lines["Kees Visser"].beside == ()


def test_who_was_admitted_and_has_nobody_stands_first(browse, tamara, jolanda, kees, idris, oost):
    kees.assignments.get().end(on=date(2026, 3, 9), by=tamara)
    idris.place_with(team=oost, setting="ambulatory", legal_basis="wmo", by=tamara)
    page = browse(tamara).get(TEAM)
    assert [case.pk for case in page.context["alone"]] == [kees.pk]
    assert reverse("cases:assign", args=[kees.pk]) in page.content.decode()


def test_another_team_and_what_ended_do_not_count(browse, colleague, west, noor, kees):
    leader = colleague("Hanneke Prins", "team_leader", west)
    seen = told(browse(leader))
    assert (seen["lines"], seen["alone"]) == ([], [])
    assert [one.name for one in seen["colleagues"]] == ["Hanneke Prins"]


@pytest.mark.parametrize("who", ["jolanda", "ruben", "ineke", "karin", "pieter", "mees", "saar", "anton"])
def test_only_who_leads_a_team_may_see_it(browse, request, noor, who):
    assert browse(request.getfixturevalue(who)).get(TEAM).status_code == 403


def test_the_menu_leads_there_for_who_leads_a_team(browse, tamara, jolanda, noor):
    def items(page):
        return {item["url"]: item["key"] for item in page.wsgi_request.nav}

    hers = browse(tamara).get(TEAM)
    assert items(hers)[TEAM] == "team"
    assert f'href="{TEAM}" aria-current="page"' in hers.content.decode()
    assert TEAM not in items(browse(jolanda).get("/"))


def test_today_leads_there(browse, tamara, jolanda, noor):
    assert f'href="{TEAM}"' in browse(tamara).get("/").content.decode()
    hers = browse(jolanda).get("/").content.decode()
    assert f'href="{TEAM}"' not in hers
    assert reverse("today:my-work") in hers


def test_thirty_clients_cost_as_many_queries_as_three_and_come_in_pages(browse, tamara, jolanda, oost):
    for number in range(3):
        guided(jolanda, oost, f"Kees{number}")
    browser = browse(tamara)
    three = queries_of(browser, TEAM)
    for number in range(27):
        walk(guided(jolanda, oost, f"Ewa{number}"), jolanda, [("planning", 1, date(2026, 3, 2))])
    assert queries_of(browser, TEAM) == three
    assert len(told(browser)["lines"]) == 25
    assert len(told(browser, "?page=2")["lines"]) == 5
    assert len(told(browser, "?page=nonsense")["lines"]) == 25
