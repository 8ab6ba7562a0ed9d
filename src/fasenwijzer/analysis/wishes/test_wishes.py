"""Wishes in the own words of whose wish it is."""

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import Wish
from fasenwijzer.tests.cast import TODAY

pytestmark = pytest.mark.django_db


def at(case, name, *args):
    return reverse(f"analysis:{name}", args=[case.pk, *args])


@pytest.fixture
def wish(browse, jolanda, noor):
    def wish(text="Een eigen hoek voor Sem", whose="Noor"):
        posted = {"wish-text": text, "wish-whose": whose, "on": "vandaag", "then": "wish"}
        return browse(jolanda).post(at(noor, "write", "housing"), posted)

    return wish


def test_a_wish_is_written_down_and_the_next_can_follow(wish, browse, jolanda, noor):
    assert wish(whose="ouders").url == at(noor, "area", "housing") + "?again=wish"
    words = browse(jolanda).get(at(noor, "area", "housing")).content.decode()
    assert "Een eigen hoek voor Sem" in words
    assert "ouders, 10 mrt" in words


def test_a_wish_belongs_to_somebody(wish):
    answer = wish(whose="")
    assert answer.status_code == 422
    assert answer.context["lines"]["wish"]["form"].errors.keys() == {"whose"}


def test_a_wish_comes_true_and_that_can_be_taken_back(wish, browse, jolanda, noor):
    wish()
    made = Wish.objects.get()
    browse(jolanda).post(at(noor, "wish-came-true", made.pk))
    assert not Wish.objects.open(noor).exists()
    told = {"wish-text": "Anders", "wish-whose": "Noor", "wish-on": "11-3-2026"}
    assert browse(jolanda).post(at(noor, "wish", made.pk), told).status_code == 422
    browse(jolanda).post(at(noor, "wish-not-yet", made.pk))
    assert Wish.objects.open(noor).exists()


def test_a_wish_is_changed_taken_away_and_put_back(wish, browse, jolanda, noor):
    wish()
    made = Wish.objects.get()
    told = {"wish-text": "Een bureau voor Sem", "wish-whose": "Sem", "wish-on": "1-3-2026"}
    browse(jolanda).post(at(noor, "wish", made.pk), told)
    made.refresh_from_db()
    assert (made.text, made.whose) == ("Een bureau voor Sem", "Sem")
    browse(jolanda).post(at(noor, "withdraw-wish", made.pk))
    assert not Wish.objects.of(noor).exists()
    browse(jolanda).post(at(noor, "put-back-wish", made.pk))
    assert Wish.objects.of(noor).exists()


def test_one_tap_makes_a_wish_a_goal_and_the_wish_says_so(wish, browse, jolanda, noor):
    wish()
    made = Wish.objects.get()
    tap = f"{reverse('plan:add-goal', args=[noor.pk])}?wish={made.pk}"
    assert f'href="{tap}"' in browse(jolanda).get(at(noor, "area", "housing")).content.decode()
    form = browse(jolanda).get(tap).context["form"]
    told = {"text": "Sem slaapt in zijn eigen hoek", "life_area": "housing", "kind": "grow", "wishes": [made.pk]}
    sent = {name: form.initial.get(name) or "" for name in form.fields} | told
    assert browse(jolanda).post(tap, sent).status_code == 302
    shown = browse(jolanda).get(at(noor, "area", "housing")).content.decode()
    assert "doel D1" in shown
    assert f'href="{tap}"' not in shown
    made.goals.get().conclude("reached", on=TODAY, by=jolanda)
    assert f'href="{tap}"' in browse(jolanda).get(at(noor, "area", "housing")).content.decode()
