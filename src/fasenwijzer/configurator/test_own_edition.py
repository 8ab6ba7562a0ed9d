"""Everybody reads how we work; the method manager publishes an own edition."""

import pytest
from django.urls import reverse

from fasenwijzer.configurator.editions.forms import EditionForm
from fasenwijzer.configurator.models import Edition
from fasenwijzer.method.phases import PHASES

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_it_is(oeverlicht):
    """What the form begins with."""
    form = EditionForm(current=Edition.objects.current())
    told = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    return {name: "" if value is None else value for name, value in told.items()}


@pytest.mark.parametrize("name", ["jolanda", "karin", "mees", "anton", "pieter"])
def test_every_colleague_reads_how_we_work(browse, name, request):
    browser = browse(request.getfixturevalue(name))
    assert browser.get(reverse("configurator:method")).status_code == 200
    for phase in PHASES:
        assert browser.get(reverse("configurator:phase", args=[phase.key])).status_code == 200
    assert browser.get(reverse("configurator:rights")).status_code == 200
    assert browser.get("/method/nothing/").status_code == 404


def test_a_new_edition_holds_for_new_cases_only(browse, saar, noor, as_it_is, at):
    at(2026, 3, 11)
    told = as_it_is | {"name": "De Sluiswachter", "word_worker": "trajectbegeleider", "norm_progress_talk": ""}
    assert browse(saar).post(reverse("configurator:publish"), told).status_code == 302
    new = Edition.objects.current()
    assert (new.method.word("worker"), new.method.norm("progress_talk")) == ("trajectbegeleider", None)
    noor.refresh_from_db()
    assert (noor.method.word("worker"), noor.method.norm("progress_talk")) == ("begeleider", 14)


@pytest.mark.parametrize(
    "wrong",
    [{"name": "Oeverlicht 2026"}, {"name": ""}, {"norm_progress_talk": "0"}, {"word_client": ""}],
)
def test_what_is_not_right_is_said_at_the_field(browse, saar, as_it_is, wrong):
    answer = browse(saar).post(reverse("configurator:publish"), as_it_is | {"name": "Nieuw"} | wrong)
    assert answer.status_code == 422
    assert set(wrong) <= set(answer.context["form"].errors)


def test_only_the_method_manager_publishes(browse, tamara):
    assert browse(tamara).get(reverse("configurator:publish")).status_code == 403


def test_own_words_for_the_lens_are_lines_and_come_back_in_the_next_edition(browse, saar, as_it_is):
    told = as_it_is | {"name": "Eigen", "advice": "Weigert = zegt nu nee\n\nblijkbaar =\n"}
    assert browse(saar).post(reverse("configurator:publish"), told).status_code == 302
    own = Edition.objects.current()
    assert {one.word: one.instead for one in own.advice.all()} == {"weigert": "zegt nu nee", "blijkbaar": ""}
    assert "weigert = zegt nu nee" in browse(saar).get(reverse("configurator:publish")).content.decode()


@pytest.mark.parametrize("line", ["weigert", "= iets", "x" * 61 + " = y", "weigert = " + "y" * 201])
def test_a_line_that_can_not_be_read_is_said_at_the_field(browse, saar, as_it_is, line):
    answer = browse(saar).post(reverse("configurator:publish"), as_it_is | {"name": "Eigen", "advice": line})
    assert answer.status_code == 422
    assert "advice" in answer.context["form"].errors
