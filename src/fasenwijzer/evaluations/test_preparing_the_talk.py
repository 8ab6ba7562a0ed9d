"""An evaluation is prepared from what is there: chosen reports, the network, own figures; nothing is typed again."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import Decision
from fasenwijzer.evaluations.models import Evaluation, Highlight, Measurement
from fasenwijzer.journal.models import Entry
from fasenwijzer.network.models import KeptMap, NetworkMember
from fasenwijzer.tests.cast import TODAY, queries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def evaluation(noor, jolanda):
    return Evaluation.begin(case=noor, cycle=2, on=TODAY, by=jolanda)


def report(case, by, text, **told):
    return Entry.write(case=case, on=date(2026, 3, 1), text=text, by=by, **told)


def at(case, name):
    return reverse(f"evaluations:{name}", args=[case.pk, 2])


def read(browse, user, case):
    return " ".join(browse(user).get(at(case, "round")).content.decode().split())


def test_people_choose_what_they_talk_about(browse, jolanda, noor, evaluation):
    chosen, other = report(noor, jolanda, "Zelf de huur betaald."), report(noor, jolanda, "Regen.")
    browse(jolanda).post(at(noor, "highlights"), {"entry": [chosen.pk]})
    words = read(browse, jolanda, noor)
    assert "Zelf de huur betaald." in words
    assert "Regen." not in words
    assert Highlight.objects.get().chosen_by == jolanda
    browse(jolanda).post(at(noor, "highlights"), {"entry": [other.pk], "once": ""})
    assert Highlight.objects.get().entry == other


def test_before_anybody_chose_the_important_ones_are_there(browse, jolanda, noor, evaluation):
    report(noor, jolanda, "Sleutel van het huis.", importance="important")
    assert "Sleutel van het huis." in read(browse, jolanda, noor)


def test_what_the_client_may_not_read_yet_cannot_be_chosen(browse, jolanda, noor, evaluation):
    kept = report(noor, jolanda, "Verrassing.", withheld_reason="Haar verjaardag")
    assert "Verrassing." not in browse(jolanda).get(at(noor, "highlights")).content.decode()
    browse(jolanda).post(at(noor, "highlights"), {"entry": [kept.pk]})
    assert not Highlight.objects.exists()


def test_a_report_of_another_case_is_refused(noor, idris, ineke, jolanda, evaluation):
    other = report(idris, ineke, "Iets anders.")
    with pytest.raises(ValueError, match="another case"):
        Highlight.choose(evaluation, [other], by=jolanda, among=[other])


def test_the_network_and_own_figures_stand_there_by_themselves(browse, jolanda, noor, evaluation):
    NetworkMember.add(case=noor, name="Lieke Haverkamp", by=jolanda)
    KeptMap.keep(case=noor, on=date(2026, 1, 27), by=jolanda)
    NetworkMember.add(case=noor, name="Chantal Vink", gets=["company"], gives=["company"], by=jolanda)
    for day, figure in ((date(2026, 1, 20), 3), (date(2026, 3, 9), 7)):
        told = {"moment": "between", "rater_kind": "client", "rater_name": "Noor Haverkamp"}
        Measurement.take(case=noor, instrument="own_scale", on=day, scores={"housing": figure}, by=jolanda, **told)
    words = read(browse, jolanda, noor)
    assert "Eigen contacten: toen 1, nu 2." in words
    assert "<b>Chantal Vink</b> kwam erbij" in words
    assert "<b>3 → 7</b>" in words


def test_the_page_asks_as_much_of_a_long_round_as_of_a_short_one(browse, jolanda, noor, evaluation):
    NetworkMember.add(case=noor, name="Lieke Haverkamp", by=jolanda)
    KeptMap.keep(case=noor, on=date(2026, 1, 27), by=jolanda)
    Highlight.choose(evaluation, [report(noor, jolanda, "Eén.")], by=jolanda, among=[])
    few = queries_of(browse(jolanda), at(noor, "round"))
    entries = [report(noor, jolanda, f"Verslag {number}") for number in range(20)]
    Highlight.choose(evaluation, entries, by=jolanda, among=[])
    for number in range(10):
        NetworkMember.add(case=noor, name=f"Buur {number}", by=jolanda)
    assert queries_of(browse(jolanda), at(noor, "round")) == few


def test_once_it_is_decided_no_talk_is_offered_any_more(browse, jolanda, noor, evaluation):
    assert "Plan het gesprek" in read(browse, jolanda, noor)
    told = {"phase": "evaluation", "outcome": "continue_at_analysis", "on": TODAY, "reason": "Verder."}
    Decision.objects.create(case=noor, cycle=2, decided_by=jolanda, **told)
    assert "Plan het gesprek" not in read(browse, jolanda, noor)
