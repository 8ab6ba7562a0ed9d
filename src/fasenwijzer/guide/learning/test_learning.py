"""Who learned what, and what each role asks; to plan, without an order of people."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.guide.models import Learning, RoleNeed
from fasenwijzer.tests.cast import queries_of

pytestmark = pytest.mark.django_db
TRAINING = {"kind": "training", "name": "Krachten zien", "on": "2-2-2026", "until": "", "need": ""}


@pytest.fixture
def need(mees):
    return RoleNeed.add(role="worker", kind="training", text="Training van twee dagen", by=mees)


def learned(user, by, need=None, until=None):
    return Learning.add(
        user=user, kind="training", name="Twee dagen", on=date(2026, 2, 2), until=until, need=need, by=by
    )


def test_a_worker_keeps_the_own_register(browse, jolanda, ruben, need, send, read):
    answer = send(browse(jolanda), "add-own-learning", **TRAINING | {"need": str(need.pk), "until": "1-3-2026"})
    words = answer.content.decode()
    assert "Krachten zien" in words
    assert "tijd om op te frissen" in words
    assert "Krachten zien" not in read(browse(ruben), "learning")
    one = Learning.objects.get()
    assert (one.user, one.by) == (jolanda, jolanda)
    assert send(browse(ruben), "take-away-learning", one.pk).status_code == 403
    send(browse(jolanda), "take-away-learning", one.pk)
    assert not Learning.objects.standing().exists()
    send(browse(jolanda), "put-back-learning", one.pk)
    assert Learning.objects.standing().exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"on": "1-1-2027"}, "on"), ({"until": "1-1-2026"}, "until"), ({"name": ""}, "name"), ({"need": "0"}, "need")],
)
def test_what_cannot_be_is_said_at_the_field(browse, jolanda, send, wrong, field):
    assert field in send(browse(jolanda), "add-own-learning", **TRAINING | wrong).context["form"].errors
    assert not Learning.objects.exists()


def test_what_is_over_no_longer_answers_a_need(browse, mees, jolanda, ruben, colleague, oost, need, read):
    learned(jolanda, mees, need, until=date(2026, 3, 9))
    words = read(browse(mees), "register")
    assert "Nog te plannen</dt><dd>Jolanda Brandsma" in words
    learned(jolanda, mees, need)
    assert "Heeft het</dt><dd>Jolanda Brandsma" in read(browse(mees), "register")


def test_a_team_leader_looks_after_the_own_team_only(browse, tamara, jolanda, bilal, mees, need, send, read):
    learned(bilal, bilal, need)
    words = read(browse(tamara), "register")
    assert "Jolanda Brandsma" in words
    assert "Bilal" not in words
    answer = send(browse(tamara), "add-learning", **TRAINING | {"user": str(bilal.pk)})
    assert "user" in answer.context["form"].errors
    send(browse(tamara), "add-learning", **TRAINING | {"user": str(jolanda.pk)})
    assert Learning.objects.get(user=jolanda).by == tamara
    assert "Bilal" in read(browse(mees), "register")


def test_who_keeps_no_register_does_not_see_it(browse, jolanda, need, send, read):
    assert send(browse(jolanda), "add-need", role="worker", kind="training", text="x").status_code == 403
    assert "Krachten" not in read(browse(jolanda), "register")


def test_a_need_goes_and_comes_back(browse, mees, need, send, read):
    send(browse(mees), "add-need", role="team_leader", kind="competence", text="Leidt een cliëntenoverleg")
    assert "Leidt een cliëntenoverleg" in read(browse(mees), "register")
    send(browse(mees), "take-need-away", need.pk)
    assert "Training van twee dagen" not in read(browse(mees), "register")
    send(browse(mees), "put-need-back", need.pk)
    assert "Training van twee dagen" in read(browse(mees), "register")


def test_the_register_asks_as_much_of_many_as_of_few(browse, mees, jolanda, ruben, need):
    browser, address = browse(mees), reverse("guide:register")
    learned(jolanda, mees, need)
    browser.get(address)
    few = queries_of(browser, address)
    for number in range(8):
        another = RoleNeed.add(role="replacement", kind="training", text=f"Iets {number}", by=mees)
        learned(ruben, mees, another)
    assert queries_of(browser, address) == few
