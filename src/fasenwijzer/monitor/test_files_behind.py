"""The files behind a figure: exactly those, for who may open them, and each visit is logged."""

import pytest
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.monitor.behind import behind
from fasenwijzer.monitor.indicators import INDICATORS
from fasenwijzer.monitor.over import Over
from fasenwijzer.monitor.periods import beside, offered
from fasenwijzer.monitor.tallies import counted
from fasenwijzer.tests.cast import TODAY, queries_of

pytestmark = pytest.mark.django_db
GOALS = "goals_by_area"


def address(key=GOALS, **asked):
    return reverse("monitor:files", args=[key]) + "?" + "&".join(f"{name}={value}" for name, value in asked.items())


def test_a_worker_opens_the_files_behind_a_figure(browse, jolanda, guided):
    cases = guided(6)
    seen = browse(jolanda).get(address(part="housing")).context
    assert [line.case.pk for line in seen["lines"]] == sorted(case.pk for case in cases)
    assert seen["together"] == "6"
    assert reverse("monitor:files", args=[GOALS]) in browse(jolanda).get("/monitor/?theme=goals").content.decode()


def test_each_file_that_is_shown_is_visited(browse, tamara, guided):
    cases = guided(6)
    before = Event.objects.last().pk
    browse(tamara).get(address(over=f"team-{cases[0].team_id}"))
    visited = Event.objects.filter(pk__gt=before, what="monitor:files", case_id__isnull=False)
    assert set(visited.values_list("case_id", flat=True)) == {case.pk for case in cases}
    assert set(visited.values_list("ground", flat=True)) == {"team"}


def test_who_guards_quality_opens_no_file(browse, karin, guided):
    guided(6)
    assert browse(karin).get(address(over="organisation")).status_code == 403


def test_files_of_another_team_are_never_listed(browse, tamara, guided, west):
    theirs = guided(2, team=west)
    seen = browse(tamara).get(address(over=f"team-{west.pk}")).context["lines"]
    assert not {case.pk for case in theirs} & {line.case.pk for line in seen}


def test_a_figure_that_does_not_exist_is_not_found(browse, jolanda, noor):
    assert browse(jolanda).get(address("salary")).status_code == 404
    assert browse(jolanda).get(address(part="<script>")).context["lines"] == []


@pytest.mark.parametrize("key", list(INDICATORS))
def test_the_files_add_up_to_the_figure(guided, noor, key, oost):
    guided(6)
    over = Over("team", "", "", {"team": oost.pk}, opens=True)
    for period in offered(TODAY, quarters=True):
        figure = counted(INDICATORS[key], over, beside(period))
        for part, told in figure.items():
            found = behind(INDICATORS[key], over, period, part).whole
            assert found.many == told.at(-1).many
            if told.at(-1).total:
                assert found.total == pytest.approx(told.at(-1).total)


def test_it_asks_as_often_for_many_files_as_for_few(browse, jolanda, guided):
    guided(2)
    few = queries_of(browse(jolanda), address())
    guided(8)
    assert queries_of(browse(jolanda), address()) == few
