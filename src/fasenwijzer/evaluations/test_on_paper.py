"""The evaluation goes along on paper: what was said per goal, for who reads large letters too."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.evaluations.models import Evaluation, EvaluationAnswer
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.tests.cast import HOSTILE
from fasenwijzer.tests.pdf_ua import problems_of, words_in

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 10)


@pytest.fixture
def evaluation(noor, jolanda, browse):
    goal = Goal.add(
        plan=Plan.begin(case=noor, by=jolanda), text="Mijn huis is klaar voor Sem", life_area="housing", by=jolanda
    )
    made = Evaluation.begin(case=noor, cycle=2, on=DAY, by=jolanda)
    made.sum_up(general="Een half jaar met meer rust.", take_along=HOSTILE, on=DAY, by=jolanda)
    said = {"result": "reached", "on": "10-3-2026", "process": "Samen geklust.", "effect": "Het bed staat."}
    browse(jolanda).post(reverse("evaluations:look-back", args=[noor.pk, 2, goal.pk]), said)
    return made


@pytest.mark.parametrize("name", ["pdf", "pdf-large"])
def test_it_tells_what_was_said_and_can_be_read_by_everybody(browse, jolanda, noor, evaluation, name):
    answer = browse(jolanda).get(reverse(f"evaluations:{name}", args=[noor.pk, 2]))
    assert problems_of(answer.content) == []
    words = words_in(answer.content)
    told = ("Evaluatie, ronde 2", "Een half jaar met", "Mijn huis is klaar", "Samen geklust.", "Het bed staat.")
    assert [one for one in told if one not in words] == []
    assert Event.objects.first().action == "export"
    assert "noor" not in answer.headers["Content-Disposition"].lower()


def test_why_somebody_said_no_to_who_guides_is_not_on_it(browse, jolanda, noor, evaluation):
    told = {"who": "Ria", "as_kind": "representative", "agrees": False, "on": DAY, "reason": "Geheimpje over Ben."}
    EvaluationAnswer.give(evaluation=evaluation, by=jolanda, **told)
    words = words_in(browse(jolanda).get(reverse("evaluations:pdf", args=[noor.pk, 2])).content)
    assert ("Ria" in words, "Geheimpje" in words) == (True, False)


def test_a_round_on_which_nobody_looked_back_has_no_paper(browse, jolanda, bilal, noor, evaluation):
    assert browse(jolanda).get(reverse("evaluations:pdf", args=[noor.pk, 1])).status_code == 404
    assert browse(bilal).get(reverse("evaluations:pdf", args=[noor.pk, 2])).status_code == 404
