"""The farewell page: made together, gathered from the whole file, and nothing typed twice."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import Strength
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.exits.models import Aftercare, Farewell, NetworkAfterwards
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.tests.cast import HOSTILE, queries_of

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 9)
WORDS = {"own_words": "Ik slaap door.", "whom_to_call": "Ria, 06-00000011", "kind_word": "Je hebt het zelf gedaan."}


@pytest.fixture
def site(browse, jolanda):
    return browse(jolanda)


@pytest.fixture
def plan(noor, jolanda):
    return Plan.begin(case=noor, by=jolanda)


def name(case, text, by):
    return Strength.name(case=case, source="skills", text=text, named_by="Noor", by=by)


def ended(plan, text, result, by, *strengths):
    goal = Goal.add(plan=plan, text=text, life_area="housing", strengths=strengths, by=by)
    goal.conclude(result, on=DAY, by=by, reason="zo liep het")
    return goal


def to(name, case):
    return reverse(f"exits:{name}", args=[case.pk])


def test_what_is_known_stands_on_it_already(site, noor, jolanda, plan):
    ended(plan, "Ik kook zelf", "reached", jolanda, name(noor, "kan goed koken", jolanda))
    ended(plan, "Ik ga elke week sporten", "partly", jolanda)
    ended(plan, "Ik wil een hond", "let_go", jolanda)
    name(noor, "draagt geen doel", jolanda)
    NetworkAfterwards.write(case=noor, text="Ria belt op zondag.", by=jolanda)
    Aftercare.agree(case=noor, on=date(2026, 6, 15), what="bellen", by_name="Jolanda", by=jolanda)
    shown = site.get(to("farewell-page", noor)).content.decode()
    for known in ("Ik kook zelf", "Ik ga elke week sporten", "kan goed koken", "Ria belt op zondag.", "15 juni"):
        assert known in shown
    assert "Ik wil een hond" not in shown
    assert "draagt geen doel" not in shown


def test_the_rest_is_typed_together(site, noor, jolanda):
    chosen, left = name(noor, "houdt woord", jolanda), name(noor, "blijft hier", jolanda)
    assert site.post(to("write-farewell", noor), WORDS | {"strengths": [chosen.pk]}).url == to("farewell-page", noor)
    answer = site.get(to("print-farewell", noor))
    assert answer.context["farewell"].strengths == [chosen.text]
    shown = answer.content.decode()
    assert [said for said in WORDS.values() if said not in shown] == []
    assert "Jolanda Brandsma" in shown
    assert left.text not in shown
    assert Event.objects.filter(action=Action.PRINT, case_id=noor.pk).exists()


def test_it_can_be_changed_and_the_log_tells(site, noor, jolanda, ruben):
    Farewell.write(case=noor, strengths=(), by=jolanda, **WORDS)
    Farewell.write(case=noor, strengths=(), by=jolanda, **WORDS)
    site.post(to("write-farewell", noor), WORDS | {"own_words": "Ik ben trots op mijn huis."})
    page = Farewell.objects.get()
    assert (page.own_words, page.word_by, page.revision) == ("Ik ben trots op mijn huis.", jolanda, 1)
    told = Event.objects.filter(subject_type="exits.farewell").values_list("action", flat=True)
    assert list(told) == [Action.UPDATE, Action.CREATE]


def test_whom_to_call_is_always_on_it(site, noor):
    answer = site.post(to("write-farewell", noor), WORDS | {"whom_to_call": " "})
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {"whom_to_call"}
    assert WORDS["own_words"] in answer.content.decode()


def test_hostile_words_stay_words(site, noor):
    site.post(to("write-farewell", noor), dict.fromkeys(WORDS, HOSTILE))
    assert HOSTILE not in site.get(to("farewell-page", noor)).content.decode()


def test_a_longer_way_asks_no_more_queries(site, noor, jolanda, plan):
    Farewell.write(case=noor, strengths=(), by=jolanda, **WORDS)
    ended(plan, "doel", "reached", jolanda, name(noor, "kracht", jolanda))
    few = queries_of(site, to("farewell-page", noor))
    for number in range(5):
        ended(plan, f"doel {number}", "reached", jolanda, name(noor, f"kracht {number}", jolanda))
        Aftercare.agree(case=noor, on=DAY, what=f"bellen {number}", by_name="Jolanda", by=jolanda)
    assert queries_of(site, to("farewell-page", noor)) == few
