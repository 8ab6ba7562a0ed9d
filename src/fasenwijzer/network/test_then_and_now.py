"""The map is kept at the turns of a round, and laid beside that of today."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.network.maps.comparison import Counts, Someone, compare
from fasenwijzer.network.models import Acquaintance, KeptMap, NetworkMember
from fasenwijzer.tests.cast import TODAY, queries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def lieke(noor, jolanda):
    return NetworkMember.add(case=noor, name="Lieke Haverkamp", relation="zus", nearness=3, gets=["advice"], by=jolanda)


def read(browse, user, case, query=""):
    return browse(user).get(reverse("network:then-and-now", args=[case.pk]) + query)


def test_what_is_different_is_told_in_words(browse, jolanda, noor, lieke, at):
    henk = NetworkMember.add(case=noor, name="Henk Bos", by=jolanda)
    KeptMap.keep(case=noor, on=TODAY, by=jolanda)
    at(2026, 9, 1)
    lieke.correct(by=jolanda, nearness=2, contact_wish="as_is")
    lieke.tune(by=jolanda, gets=["company"], gives=["practical"])
    henk.withdraw(by=jolanda)
    NetworkMember.add(case=noor, name="Chantal Vink", by=jolanda)
    words = " ".join(read(browse, jolanda, noor).content.decode().split())
    assert (
        "<b>Lieke Haverkamp</b>, zus: staat dichterbij; Noor krijgt nu ook: gezelschap; Noor krijgt niet meer" in words
    )
    assert "Noor geeft nu ook: praktische hulp; wens: zo is het goed." in words
    assert words.index("Erbij gekomen") < words.index("<b>Chantal Vink</b>")
    assert words.index("Staat niet meer op de kaart") < words.index("<b>Henk Bos</b>")


def test_from_when_somebody_plays_a_part_is_told_too(browse, jolanda, noor, lieke, at):
    gul = NetworkMember.add(case=noor, name="Gül Aydın", since=date(2020, 5, 1), by=jolanda)
    henk = NetworkMember.add(case=noor, name="Henk Bos", since=date(2021, 5, 1), by=jolanda)
    KeptMap.keep(case=noor, on=TODAY, by=jolanda)
    at(2026, 9, 1)
    lieke.correct(by=jolanda, since=date(1994, 3, 3))
    gul.correct(by=jolanda, since=date(2019, 5, 1))
    henk.correct(by=jolanda, since=None)
    NetworkMember.add(case=noor, name="Chantal Vink", since=date(2026, 6, 1), by=jolanda)
    words = " ".join(read(browse, jolanda, noor).content.decode().split())
    assert "<b>Lieke Haverkamp</b>, zus: doet mee vanaf 3 maart 1994." in words
    assert "<b>Gül Aydın</b>: doet mee vanaf 1 mei 2019, eerst stond er 1 mei 2020." in words
    assert "<b>Henk Bos</b>" not in words
    assert '<b>Chantal Vink</b> <span class="soft">vanaf 1 juni 2026</span>' in words


def test_who_came_to_know_whom_is_told_and_drawn(browse, jolanda, noor, lieke):
    gul, henk = (NetworkMember.add(case=noor, name=name, by=jolanda) for name in ("Gül Aydın", "Henk Bos"))
    Acquaintance.introduce(lieke, [henk], by=jolanda)
    KeptMap.keep(case=noor, on=date(2026, 1, 1), by=jolanda)
    Acquaintance.introduce(lieke, [gul], by=jolanda)
    words = " ".join(read(browse, jolanda, noor).content.decode().split())
    assert "<b>Lieke Haverkamp</b>, zus: kent nu ook: Gül Aydın; kent niet meer: Henk Bos." in words
    assert words.count('class="star-tie"') == 2


def test_without_an_earlier_map_there_is_an_invitation(browse, jolanda, noor, lieke):
    assert "Er is nog geen eerdere kaart" in read(browse, jolanda, noor).content.decode()


def test_a_worker_keeps_the_map_of_today(browse, jolanda, noor, lieke):
    browse(jolanda).post(reverse("network:keep", args=[noor.pk]))
    assert KeptMap.objects.get().members.get().name == "Lieke Haverkamp"
    assert "Beide kaarten zijn gelijk" in read(browse, jolanda, noor).content.decode()


def test_kept_twice_on_a_day_the_later_one_stands(noor, jolanda, lieke):
    KeptMap.keep(case=noor, on=TODAY, by=jolanda)
    lieke.correct(by=jolanda, nearness=1)
    KeptMap.keep(case=noor, on=TODAY, by=jolanda)
    assert KeptMap.objects.get().members.get().nearness == 1


def test_nobody_on_the_map_is_nothing_to_keep(noor, jolanda):
    assert KeptMap.keep(case=noor, on=TODAY, by=jolanda) is None


def test_a_map_of_another_case_is_not_found(browse, jolanda, noor, idris, ineke):
    NetworkMember.add(case=idris, name="Ahmed", by=ineke)
    other = KeptMap.keep(case=idris, on=TODAY, by=ineke)
    assert read(browse, jolanda, noor, f"?map={other.pk}").status_code == 404


def test_the_page_asks_as_much_of_a_large_network_as_of_a_small_one(browse, jolanda, noor, lieke):
    KeptMap.keep(case=noor, on=date(2026, 1, 1), by=jolanda)
    address = reverse("network:then-and-now", args=[noor.pk])
    few = queries_of(browse(jolanda), address)
    for number in range(20):
        NetworkMember.add(case=noor, name=f"Buur {number}", gets=["company"], gives=["advice"], by=jolanda)
    Acquaintance.introduce(lieke, NetworkMember.objects.of(noor).exclude(pk=lieke.pk), by=jolanda)
    KeptMap.keep(case=noor, on=date(2026, 2, 1), by=jolanda)
    assert queries_of(browse(jolanda), address) == few


def test_only_ones_own_people_count_as_both_ways():
    both = {"gets": frozenset({"company"}), "gives": frozenset({"advice"})}
    own, worker = (Someone(key, "A", "", kind, 1, **both) for key, kind in ((1, "informal"), (2, "professional")))
    assert Counts.of([own, worker]) == Counts(informal=1, professional=1, mutual=1)
    assert compare([own], [own], "Noor").is_same
