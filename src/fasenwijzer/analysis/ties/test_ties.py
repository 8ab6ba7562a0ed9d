"""Client and worker draw what leads to what; the plan can ask what is taken on apart from what it is tied to."""

import pytest
from django.db import IntegrityError, transaction

from fasenwijzer.analysis.models import Tie
from fasenwijzer.analysis.ties.models import Topic
from fasenwijzer.analysis.ties.words import said
from fasenwijzer.audit.models import Event

pytestmark = pytest.mark.django_db
POST, SLEEP, WORK = Topic("finances", "de post"), Topic("mental_health", "slapen"), Topic("work_and_activities")


@pytest.fixture
def draw(noor, jolanda):
    return lambda source, target, **more: Tie.draw(case=noor, source=source, target=target, by=jolanda, **more)


def test_a_line_says_who_drew_it_and_is_in_the_log(draw, noor):
    tie = draw(POST, SLEEP, author_kind="worker")
    assert (tie.cycle, tie.author_name) == (2, "Jolanda Brandsma")
    assert (Event.objects.first().subject_type, Event.objects.first().case_id) == ("analysis.tie", noor.pk)


@pytest.mark.parametrize("ends", [(POST, POST), (Topic(""), SLEEP)])
def test_a_line_runs_between_two_topics(draw, ends):
    with pytest.raises(IntegrityError):
        draw(*ends)


def test_a_line_is_drawn_once_until_it_is_taken_away(draw, noor, jolanda):
    tie = draw(POST, SLEEP)
    with pytest.raises(IntegrityError), transaction.atomic():
        draw(POST, SLEEP)
    tie.withdraw(by=jolanda)
    assert draw(POST, SLEEP) == Tie.objects.of(noor).get()


def test_what_is_taken_on_apart_from_what_it_is_tied_to(draw, noor, django_assert_num_queries):
    draw(SLEEP, WORK)
    draw(POST, SLEEP)
    draw(POST, Topic("finances", "boodschappen"))
    with django_assert_num_queries(1):
        found = Tie.objects.apart(noor, {"mental_health"})
    assert [(one.alone, one.from_alone) for one in found] == [(POST, True), (WORK, False)]
    assert Tie.objects.apart(noor, {"mental_health", "finances", "work_and_activities"}) == []
    assert Tie.objects.apart(noor, set()) == []


def test_a_line_is_a_sentence(draw, noor):
    sentences = [
        said(draw(POST, SLEEP), noor.method),
        said(draw(WORK, SLEEP, effect="helps"), noor.method),
        said(draw(SLEEP, POST, both_ways=True), noor.method),
    ]
    assert sentences == [
        "De post (Financiën): dat maakt slapen (Psychische gezondheid) lastiger.",
        "Werk en activiteiten: dat helpt bij slapen (Psychische gezondheid).",
        "Slapen (Psychische gezondheid) en de post (Financiën) maken elkaar lastiger.",
    ]
