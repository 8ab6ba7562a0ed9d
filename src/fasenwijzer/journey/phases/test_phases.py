"""The way so far can be read, and each phase explains itself."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import PersonDescription
from fasenwijzer.cases.models import Case
from fasenwijzer.journey.corrections import correct_last
from fasenwijzer.journey.moves import Told, make
from fasenwijzer.method.phases import BY_KEY
from fasenwijzer.plan.models import Plan
from fasenwijzer.tests.cast import TODAY, queries_of, walk

pytestmark = pytest.mark.django_db


def test_the_history_tells_everything(browse, ineke, idris):
    make(idris, "decide-intake", Told(on=TODAY, reason="We maken kennis"), by=ineke)
    make(idris, "decide-waiting_list", Told(on=TODAY, reason="Alles is vol"), by=ineke)
    correct_last(idris, reason="Er is toch plek", by=ineke)
    make(idris, "decide-rejection", Told(on=TODAY, reason="Past niet"), by=ineke)
    make(idris, "reopen-in-intake", Told(on=TODAY, reason="Past toch"), by=ineke)
    text = browse(ineke).get(reverse("journey:phases", args=[idris.pk])).content.decode()
    for words in ("We maken kennis", "Alles is vol", "Er is toch plek", "Past niet", "Past toch", "Ineke Postma"):
        assert words in text, words
    assert idris.method.condition("referral_talk_was_held").missing in text


@pytest.mark.parametrize("phase", BY_KEY)
def test_each_phase_has_a_page(browse, jolanda, noor, phase):
    answer = browse(jolanda).get(reverse("journey:phase", args=[noor.pk, phase]))
    assert answer.status_code == 200
    assert noor.method.phase(phase).aim in answer.content.decode()


def test_a_phase_is_read_together_in_the_language_of_the_client(browse, jolanda, noor):
    words = browse(jolanda).get(reverse("journey:phase", args=[noor.pk, "analysis"])).content.decode()
    told = noor.edition.method_in("ar").phase("analysis").client_words
    assert f'<p lang="ar" dir="auto">{told}</p>' in words
    assert words.count("nog niet gelezen door iemand die ermee opgroeide") == len(noor.edition.languages)


def test_how_soon_the_plan_came_is_told_with_the_phase_and_not_in_the_plan(browse, jolanda, noor):
    description = PersonDescription.begin(case=noor, by=jolanda)
    description.write(life_area="housing", text="x", author_kind="client", author_name="Noor", by=jolanda)
    description.establish(on=date(2026, 2, 1), by=jolanda)
    Plan.begin(case=noor, by=jolanda).establish(on=TODAY, by=jolanda)
    words = "Vastgesteld 37 dagen na de persoonsbeschrijving. Onze norm is 14 dagen: 23 dagen meer."
    pages = browse(jolanda)
    assert words in pages.get(reverse("journey:phase", args=[noor.pk, "planning"])).content.decode()
    assert "norm" not in pages.get(reverse("plan:plan", args=[noor.pk])).content.decode()


def test_a_phase_that_does_not_exist(browse, jolanda, noor):
    assert browse(jolanda).get(reverse("journey:phase", args=[noor.pk, "nonsense"])).status_code == 404


def test_a_longer_way_costs_as_many_queries(browse, jolanda, noor):
    browser, url = browse(jolanda), reverse("journey:phases", args=[noor.pk])
    small = queries_of(browser, url)
    walk(noor, jolanda, [("evaluation", 2, TODAY), ("analysis", 3, TODAY), ("planning", 3, TODAY)])
    assert queries_of(browser, url) == small
    assert Case.objects.whole().get(pk=noor.pk).cycle == 3
