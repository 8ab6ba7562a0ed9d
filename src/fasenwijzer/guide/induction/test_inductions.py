"""A new colleague and a buddy walk the first months together."""

from datetime import date

import pytest
from django.db import IntegrityError
from django.urls import reverse

from fasenwijzer.configurator.models import Edition
from fasenwijzer.guide.induction.standard import STANDARD
from fasenwijzer.guide.models import Induction, UsualStep

pytestmark = pytest.mark.django_db


@pytest.fixture
def induction(jolanda, ruben, tamara):
    return Induction.begin(newcomer=ruben, buddy=jolanda, on=date(2026, 3, 9), by=tamara)


def test_a_team_leader_begins_it_and_it_stands_on_today(browse, tamara, ruben, jolanda, send):
    told = {"newcomer": str(ruben.pk), "buddy": str(jolanda.pk), "on": "9-3-2026"}
    answer = send(browse(tamara), "begin-induction", **told)
    assert "Welkom, Ruben Kist" in answer.content.decode()
    assert "Je eerste weken" in browse(ruben).get("/").content.decode()
    assert "Je eerste weken" not in browse(jolanda).get("/").content.decode()
    again = send(browse(tamara), "begin-induction", **told)
    assert "newcomer" in again.context["form"].errors


def test_the_buddy_finds_it_too(browse, induction, jolanda, bilal, read):
    assert "Inwerken van Ruben Kist" in read(browse(jolanda), "learning")
    assert "Inwerken van" not in read(browse(bilal), "learning")


def test_nobody_is_the_own_buddy(browse, tamara, ruben, send):
    told = {"newcomer": str(ruben.pk), "buddy": str(ruben.pk), "on": "9-3-2026"}
    assert "buddy" in send(browse(tamara), "begin-induction", **told).context["form"].errors
    with pytest.raises(IntegrityError):
        Induction.begin(newcomer=ruben, buddy=ruben, on=date(2026, 3, 9), by=tamara)


def test_both_tick_for_themselves(browse, induction, ruben, jolanda, tamara, send):
    step = induction.steps.first()
    send(browse(ruben), "tick", step.pk)
    step.refresh_from_db()
    assert (step.newcomer_on, step.buddy_on, step.is_done) == (date(2026, 3, 10), None, False)
    send(browse(jolanda), "tick", step.pk)
    step.refresh_from_db()
    assert step.is_done
    send(browse(ruben), "untick", step.pk)
    step.refresh_from_db()
    assert (step.newcomer_on, step.buddy_on) == (None, date(2026, 3, 10))
    assert send(browse(tamara), "tick", step.pk).status_code == 403


def test_others_do_not_see_it(browse, induction, bilal, saar, tamara, read):
    assert "Welkom" not in read(browse(bilal), "induction", induction.pk)
    assert "Welkom" not in read(browse(saar), "induction", induction.pk)
    assert "Welkom" in read(browse(tamara), "induction", induction.pk)


def test_a_step_has_a_day(induction):
    assert [step.day for step in induction.steps.all()] == [day for day, _text in STANDARD]
    assert induction.steps.first().due_on == date(2026, 3, 9)


def test_the_own_list_is_for_who_begins_from_now_on(browse, mees, induction, jolanda, ruben, send):
    send(browse(mees), "usual-steps", steps="10: Mee naar huisbezoek\n2 - Kennismaken")
    assert UsualStep.usual() == [(2, "Kennismaken"), (10, "Mee naar huisbezoek")]
    assert induction.steps.count() == len(STANDARD)
    send(browse(mees), "usual-steps", steps="")
    assert len(UsualStep.usual()) == len(STANDARD)


@pytest.mark.parametrize("line", ["Kennismaken", "0: Kennismaken", "400: Kennismaken", "3:"])
def test_a_line_without_a_day_is_said(browse, mees, send, line):
    answer = send(browse(mees), "usual-steps", steps=f"1: Welkom\n{line}")
    assert line in str(answer.context["form"].errors["steps"])
    assert not UsualStep.objects.exists()


def test_it_is_rounded_off_with_fresh_eyes(browse, induction, ruben, jolanda, send):
    answer = send(browse(ruben), "end-induction", induction.pk, fresh_eyes="Iedereen groet elkaar.")
    assert "Iedereen groet elkaar." in answer.content.decode()
    assert "Je eerste weken" not in browse(ruben).get("/").content.decode()
    assert send(browse(jolanda), "tick", induction.steps.first().pk).status_code == 403
    assert send(browse(ruben), "end-induction", induction.pk, fresh_eyes="Weer").status_code == 404


def test_an_edition_has_steps_of_its_own(browse, mees, saar, tamara, ruben, jolanda, send, read):
    own = Edition.publish_new(name="Voor jongeren", base="youth", by=saar)
    assert "Voor jongeren" in read(browse(mees), "inductions")
    answer = browse(mees).post(reverse("guide:usual-steps-of", args=[own.pk]), {"steps": "5: Sporten met jongeren"})
    assert answer.status_code == 302
    assert UsualStep.usual(own) == [(5, "Sporten met jongeren")]
    assert len(UsualStep.usual()) == len(STANDARD)
    told = {"newcomer": str(ruben.pk), "buddy": str(jolanda.pk), "on": "9-3-2026", "edition": str(own.pk)}
    assert "Sporten met jongeren" in send(browse(tamara), "begin-induction", **told).content.decode()


def test_the_next_edition_takes_the_steps_of_the_one_before(saar, mees):
    own = Edition.publish_new(name="Eerste", base="youth", by=saar)
    UsualStep.keep([(5, "Sporten")], edition=own, by=mees)
    after = Edition.begin(name="Tweede", after=own, by=saar)
    assert UsualStep.usual(after) == [(5, "Sporten")]
    UsualStep.keep([], edition=own, by=mees)
    assert len(UsualStep.usual(after)) == len(STANDARD)
