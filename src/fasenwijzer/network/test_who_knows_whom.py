"""Who knows whom: told on the page of one person, read with both, drawn once."""

import pytest
from django.db import IntegrityError
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.network.models import Acquaintance, NetworkMember

pytestmark = pytest.mark.django_db


def put(case, by, name, **told):
    return NetworkMember.add(case=case, name=name, by=by, **told)


@pytest.fixture
def ria(noor, jolanda):
    return put(noor, jolanda, "Ria Haverkamp", nearness=1)


@pytest.fixture
def sem(noor, jolanda):
    return put(noor, jolanda, "Sem")


def page(browse, user, case):
    return browse(user).get(reverse("network:network", args=[case.pk])).content.decode()


def test_it_is_told_with_one_and_read_with_both(browse, jolanda, noor, ria, sem):
    told = {"name": "Sem", "kind": "informal", "nearness": "1", "contact_wish": "more", "knows": [ria.pk]}
    browse(jolanda).post(reverse("network:member", args=[noor.pk, sem.pk]), told)
    words = page(browse, jolanda, noor)
    assert "Kent:</span> Sem." in words
    assert "Kent:</span> Ria Haverkamp." in words
    assert "elkaar vaker zien" in words
    assert words.count('class="star-tie"') == 1


def test_telling_it_anew_takes_away_what_is_not_told_and_logs_only_a_difference(jolanda, noor, ria, sem):
    gul = put(noor, jolanda, "Gül Aydın")
    Acquaintance.introduce(sem, [ria, gul], by=jolanda)
    before = Event.objects.count()
    Acquaintance.introduce(sem, [gul, ria], by=jolanda)
    assert Event.objects.count() == before
    Acquaintance.introduce(sem, [gul], by=jolanda)
    assert list(Acquaintance.objects.of(noor).values_list("one", "other")) == [(sem.pk, gul.pk)]


def test_somebody_of_another_map_is_not_known(jolanda, noor, idris, ineke, sem):
    with pytest.raises(ValueError, match="another map"):
        Acquaintance.introduce(sem, [put(idris, ineke, "Ahmed")], by=jolanda)
    with pytest.raises(ValueError, match="another map"):
        Acquaintance.introduce(sem, [sem], by=jolanda)


def test_a_pair_is_written_in_one_order(sem, ria):
    first, second = sorted([ria, sem], key=lambda one: one.pk)
    with pytest.raises(IntegrityError):
        Acquaintance.objects.create(one=second, other=first)


def test_who_is_off_the_map_is_known_again_when_put_back(jolanda, noor, ria, sem):
    Acquaintance.introduce(sem, [ria], by=jolanda)
    ria.withdraw(by=jolanda)
    assert not Acquaintance.objects.of(noor).exists()
    ria.put_back(by=jolanda)
    assert Acquaintance.objects.of(noor).exists()
