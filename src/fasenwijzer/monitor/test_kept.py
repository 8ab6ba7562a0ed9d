"""What was counted at night is told by day, and is the same."""

from datetime import date, timedelta

import pytest

from fasenwijzer import clock
from fasenwijzer.monitor import over, periods
from fasenwijzer.monitor.indicators import INDICATORS
from fasenwijzer.monitor.kept.counting import _kept, keep_all, kept_or_counted
from fasenwijzer.monitor.kept.models import HOLDS, KeptFigure
from fasenwijzer.monitor.tallies import counted
from fasenwijzer.plan.models import Goal

pytestmark = pytest.mark.django_db


@pytest.fixture
def years(tuesday):
    return periods.offered(clock.today(), quarters=False)


def at_each(parts):
    told = {key: [part.at(number) for number in range(periods.MANY)] for key, part in parts.items()}
    return {key: tallies for key, tallies in told.items() if any(tally.many for tally in tallies)}


def test_every_figure_is_kept_as_it_is_counted(guided, noor, west, years):
    guided(6)
    guided(2, team=west)
    keep_all()
    for whole in over.everybody():
        for indicator in INDICATORS.values():
            for year in (years[0], years[-1]):  # with those before them: all that are kept
                times = periods.beside(year)
                kept = _kept(indicator, whole, times)
                assert kept is not None
                assert at_each(kept) == at_each(counted(indicator, whole, times)), (whole.key, indicator.key)
                families = [sorted(t.people for t in f if t.people) for part in kept.values() for f in part.families(3)]
                live = counted(indicator, whole, times).values()
                assert [f for f in families if f] == [
                    f for part in live for f in (sorted(t.people for t in f if t.people) for f in part.families(3)) if f
                ]


@pytest.mark.once(on="sqlite")
def test_it_is_told_until_it_is_too_old(guided, years, at):
    guided(6)
    keep_all()
    whole, indicator, times = over.everybody()[0], INDICATORS["goals_by_area"], periods.beside(years[0])
    Goal.objects.filter(life_area="housing").first().withdraw(by=Goal.objects.first().case.opened_by)
    assert kept_or_counted(indicator, whole, times)["housing"].at(3).many == 6, "as it was last night"
    KeptFigure.objects.update(counted_at=clock.now() - HOLDS - timedelta(minutes=1))
    assert kept_or_counted(indicator, whole, times)["housing"].at(3).many == 5
    keep_all()
    keep_all()
    assert kept_or_counted(indicator, whole, times)["housing"].at(3).many == 5


def test_a_worker_is_never_told_what_was_kept(jolanda, guided, years):
    guided(6)
    keep_all()
    KeptFigure.objects.all().delete()
    mine = next(one for one in over.offered(jolanda) if one.opens)
    assert kept_or_counted(INDICATORS["goals_by_area"], mine, periods.beside(years[0]))["housing"].at(3).many == 6


def test_who_leads_a_team_is_told_the_chosen_period_as_it_is_now(tamara, guided, tuesday):
    guided(6)
    team = next(one for one in over.offered(tamara) if one.is_led)
    offered = periods.offered(clock.today(), quarters=True)
    asked = [(one, periods.beside(chosen)) for one in INDICATORS.values() for chosen in (offered[0], offered[-1])]
    live = [at_each(counted(one, team, times)) for one, times in asked]
    keep_all()
    assert [at_each(kept_or_counted(one, team, times)) for one, times in asked] == live
    Goal.objects.filter(life_area="housing").first().withdraw(by=tamara)
    june = next(one for one in offered if one.first <= date(2025, 6, 1) <= one.last and one.months == periods.QUARTER)
    told = kept_or_counted(INDICATORS["goals_by_area"], team, periods.beside(june))["housing"]
    assert told.at(3).many == 5, "the list behind it adds up"
    later = next(one for one in offered if june in periods.beside(one)[:-1] and one.months == periods.QUARTER)
    place = periods.beside(later).index(june)
    assert kept_or_counted(INDICATORS["goals_by_area"], team, periods.beside(later))["housing"].at(place).many == 6


def test_the_page_says_when_it_was_counted(browse, karin, guided, at):
    guided(6)
    page = browse(karin).get("/monitor/?over=organisation").content.decode()
    assert "Zojuist geteld" in page
    assert "fasenwijzer count" in page
    at(2026, 3, 11, 2, 10)
    keep_all()
    at(2026, 3, 11, 9, 0)
    page = browse(karin).get("/monitor/?over=organisation").content.decode()
    assert "Geteld in de nacht van woensdag 11 maart, om 02:10." in page


def test_the_page_of_a_team_says_what_was_counted_when(browse, tamara, guided, at):
    guided(6)
    team = next(one for one in over.offered(tamara) if one.is_led)
    at(2026, 3, 11, 2, 10)
    assert "Zojuist geteld" not in browse(tamara).get(f"/monitor/?over={team.key}").content.decode()
    keep_all()
    at(2026, 3, 11, 9, 0)
    page = browse(tamara).get(f"/monitor/?over={team.key}").content.decode()
    assert "De perioden ervoor zijn geteld op woensdag 11 maart, om 02:10." in page
    assert "Geteld in de nacht" not in page


def test_over_the_own_files_nothing_was_kept(browse, jolanda, guided):
    guided(6)
    assert "Zojuist geteld" not in browse(jolanda).get("/monitor/").content.decode()
