"""Figures over many people, to talk about together."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import Case
from fasenwijzer.monitor.indicators import INDICATORS, THEMES
from fasenwijzer.monitor.periods import Period, beside, offered
from fasenwijzer.people.models import Membership
from fasenwijzer.tests.cast import queries_of

pytestmark = pytest.mark.django_db


def figures(browser, **asked):
    told = browser.get(reverse("monitor:monitor"), asked).context
    return {figure.key: figure for figure in (*told["lines"], *told["tables"])}


def said(figure):
    return {row.part.key: row.now.words for row in figure.rows}


def test_a_worker_sees_figures_about_the_own_files(browse, jolanda, guided):
    guided(6)
    goals = said(figures(browse(jolanda), theme="goals")["goals_by_area"])
    assert (goals["housing"], goals["finances"], goals["meaning"]) == ("6", "6", "0")


def test_fewer_than_five_are_too_few(browse, jolanda, guided):
    guided(4)
    assert said(figures(browse(jolanda), theme="goals")["goals_by_area"])["housing"] == "niet getoond"


def test_the_leader_sees_the_team_and_no_colleague(browse, tamara, jolanda, ruben, guided):
    guided(6)
    answer = browse(tamara).get(reverse("monitor:monitor"), {"theme": "goals"})
    keys = [one.key for one in answer.context["asked"].overs]
    assert keys == [f"team-{Membership.objects.get(user=tamara).team_id}", "mine"], "she guides nobody herself"
    for colleague in (jolanda, ruben):
        assert colleague.name not in answer.content.decode()


def test_another_team_is_not_offered_and_asking_for_it_gives_the_own_team(browse, tamara, west, guided):
    guided(6)
    answer = browse(tamara).get(reverse("monitor:monitor"), {"over": f"team-{west.pk}"})
    assert answer.context["asked"].over.key == f"team-{Membership.objects.get(user=tamara).team_id}"


def test_who_guards_quality_sees_everybody_together_and_opens_no_file(browse, karin, guided, west):
    guided(6)
    guided(6, team=west)
    goals = said(figures(browse(karin), theme="goals", over="organisation")["goals_by_area"])
    assert goals["housing"] == "12"
    asked = browse(karin).get(reverse("monitor:monitor")).context["asked"]
    assert not any(one.opens for one in asked.overs)
    assert {period.months for period in asked.periods} == {12}, "a year less three quarters is a quarter"


def test_the_whole_is_not_told_when_it_would_give_a_small_team_away(browse, karin, guided, west):
    guided(6)
    guided(2, team=west)
    goals = said(figures(browse(karin), theme="goals", over="organisation")["goals_by_area"])
    assert goals["housing"] == "niet getoond"


@pytest.mark.parametrize("who", ["ineke", "pieter", "saar", "anton"])
def test_others_have_no_business_here(browse, request, who, noor):
    assert browse(request.getfixturevalue(who)).get(reverse("monitor:monitor")).status_code == 403


def test_every_figure_says_what_it_is(browse, karin, guided):
    guided(6)
    for theme in THEMES:
        text = browse(karin).get(reverse("monitor:monitor"), {"theme": theme.key}).content.decode()
        for figure in figures(browse(karin), theme=theme.key).values():
            assert all((figure.name, figure.definition, figure.counts, figure.leaves_out, figure.source))
            assert "%(" not in figure.definition + figure.counts + figure.leaves_out + figure.name
            assert f'id="f-{figure.key}"' in text
    assert len(INDICATORS) == len({one.key for theme in THEMES for one in theme.indicators})


def test_nonsense_is_answered_with_what_is_offered(browse, jolanda, noor):
    asked = {"over": "x" * 500, "period": "2025-13_x", "theme": "<script>"}
    assert browse(jolanda).get(reverse("monitor:monitor"), asked).status_code == 200


def test_who_guides_nobody_is_told_so(browse, bilal):
    assert figures(browse(bilal), theme="plan")["agreed"].whole.now.words == "–"


@pytest.mark.parametrize("theme", [theme.key for theme in THEMES])
def test_it_asks_as_often_for_many_as_for_few(browse, karin, guided, theme):
    guided(2)
    address = reverse("monitor:monitor") + f"?theme={theme}"
    few = queries_of(browse(karin), address)
    guided(6)
    assert queries_of(browse(karin), address) == few <= 30


def test_a_period_is_whole_months_that_are_over():
    years = offered(date(2026, 3, 10), quarters=True)
    assert years[0] == Period(date(2025, 1, 1), date(2025, 12, 31))
    assert years[4] == Period(date(2025, 10, 1), date(2025, 12, 31))
    assert offered(date(2026, 4, 1), quarters=False)[0] == Period(date(2025, 4, 1), date(2026, 3, 31))
    assert [period.first.year for period in beside(years[0])] == [2022, 2023, 2024, 2025]


def test_no_day_counts_twice_or_not_at_all():
    for period in offered(date(2026, 3, 10), quarters=True):
        for one, following in zip(beside(period), beside(period)[1:], strict=False):
            assert (following.first - one.last).days == 1
            assert one.months == following.months


def test_the_figure_of_a_file_taken_from_the_team_goes_along(browse, jolanda, guided, karin, west, oost):
    cases = guided(6)
    assert Case.objects.filter(team=oost).count() == 6
    cases[0].place_with(team=west, setting="", legal_basis="wmo", by=jolanda)
    assert said(figures(browse(karin), theme="goals", over=f"team-{oost.pk}")["goals_by_area"])["housing"] == "5"
