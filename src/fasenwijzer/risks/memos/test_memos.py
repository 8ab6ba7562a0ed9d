"""A risk was seen, or behaviour hurt a little: facts, cause and what helped. More than that is an incident."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from fasenwijzer.risks.models import Incident, Memo
from fasenwijzer.tests.cast import HOSTILE

pytestmark = pytest.mark.django_db

FACTS = {
    "on": "7-3-2026",
    "at": "10.20",
    "place": "keuken",
    "present": "Noor, Sem",
    "happened": "De pan stond op het vuur. Niemand was in de keuken.",
    "cause": "De telefoon ging.",
    "solution": "Samen het gas uitgezet.",
}
BEHAVIOUR = FACTS | {"was_known": "yes", "pain_score": "3"}


@pytest.fixture
def write(browse, jolanda, noor):
    """`write("seen", on="…")`: what Jolanda sends, and what comes back."""
    browser = browse(jolanda)

    def send(kind, facts, **other):
        return browser.post(reverse("risks:add-memo", args=[noor.pk, kind]), facts | other)

    return send


def test_a_risk_that_was_seen_is_told_in_the_room(browse, jolanda, noor, write):
    assert write("seen", FACTS).status_code == 302
    text = browse(jolanda).get(reverse("risks:safety", args=[noor.pk])).content.decode()
    assert "RB1" in text
    assert "Samen het gas uitgezet." in text


def test_memos_of_each_kind_have_their_own_numbers(noor, write):
    for kind in ("seen", "seen", "behaviour"):
        write(kind, BEHAVIOUR)
    assert sorted(memo.code for memo in Memo.objects.all()) == ["RB1", "RB2", "RG1"]


@pytest.mark.parametrize("score", ["0", "3", "4"])
def test_up_to_four_it_is_risk_behaviour(write, score):
    write("behaviour", BEHAVIOUR, pain_score=score)
    assert Memo.objects.get().pain_score == int(score)


@pytest.mark.parametrize(
    ("more", "words"),
    [({"pain_score": "6"}, "Een pijnscore van 6 is hoger dan 4"), ({"was_known": "no"}, "kenden we nog niet")],
)
def test_more_than_that_becomes_an_incident_with_all_that_was_typed(browse, jolanda, noor, write, more, words):
    third = {"another": "on", "about": "Jesper", "passage": "Jesper schrok erg."}
    answer = write("behaviour", BEHAVIOUR, **third, **more)
    text = answer.content.decode()
    assert words in text
    assert not Memo.objects.exists()
    kept = {name: answer.context["form"][name].value() for name in ("happened", "causes", "follow_up", "passage")}
    told = (FACTS["happened"], FACTS["cause"], FACTS["solution"], "Jesper schrok erg.")
    assert tuple(kept.values()) == told
    assert f'action="{reverse("risks:add-incident", args=[noor.pk])}"' in text


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"happened": ""}, "happened"),
        ({"pain_score": ""}, "pain_score"),
        ({"was_known": ""}, "was_known"),
        ({"at": "half tien"}, "at"),
        ({"on": "7-3-2027"}, "on"),
        ({"another": "on"}, "passage"),
        ({"at": "half tien", "pain_score": "9"}, "at"),
    ],
)
def test_what_is_missing_is_told_at_the_field(write, wrong, field):
    answer = write("behaviour", BEHAVIOUR, **wrong)
    assert answer.status_code == 422
    assert f'id="id_{field}_problem"' in answer.content.decode()
    assert "De telefoon ging." in answer.content.decode()


def test_a_memo_that_turns_out_to_be_an_incident_gives_way(browse, jolanda, noor, write):
    write("behaviour", BEHAVIOUR)
    memo, browser = Memo.objects.get(), browse(jolanda)
    answer = browser.post(reverse("risks:change-memo", args=[noor.pk, memo.pk]), BEHAVIOUR | {"pain_score": "7"})
    form = answer.context["form"]
    sent = {name: form[name].value() or "" for name in form.fields if name not in ("another", "on", "at")}
    browser.post(reverse("risks:add-incident", args=[noor.pk]), sent | {"on": "7-3-2026"})
    assert Incident.objects.get().pain_score == 7
    memo.refresh_from_db()
    assert memo.withdrawn_at


def test_it_is_corrected_taken_away_and_put_back(browse, jolanda, noor, write):
    write("seen", FACTS)
    memo, browser = Memo.objects.get(), browse(jolanda)
    browser.post(reverse("risks:change-memo", args=[noor.pk, memo.pk]), FACTS | {"solution": "Een kookwekker."})
    memo.refresh_from_db()
    assert memo.solution == "Een kookwekker."
    browser.post(reverse("risks:withdraw-memo", args=[noor.pk, memo.pk]))
    assert "RB1" not in browser.get(reverse("risks:safety", args=[noor.pk])).content.decode().split("toast")[0]
    browser.post(reverse("risks:put-back-memo", args=[noor.pk, memo.pk]))
    assert Memo.objects.of(noor).get() == memo


def test_what_is_typed_stays_words(browse, jolanda, noor, write):
    write("seen", FACTS, happened=HOSTILE, another="on", about=HOSTILE, passage=HOSTILE)
    assert HOSTILE not in browse(jolanda).get(reverse("risks:safety", args=[noor.pk])).content.decode()


@pytest.mark.parametrize("wrong", [{"pain_score": 5}, {"kind": "other"}, {"happened": ""}, {"about": "Jesper"}])
def test_the_database_refuses_what_can_not_be(noor, write, wrong):
    write("behaviour", BEHAVIOUR)
    with pytest.raises(IntegrityError), transaction.atomic():
        Memo.objects.update(**wrong)
