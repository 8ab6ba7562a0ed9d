"""Figures are given by the client and by others, stand beside each other, and are never added up."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.evaluations.models import Measurement
from fasenwijzer.tests.cast import queries_of, walk

pytestmark = pytest.mark.django_db


def at(case, name, *args):
    return reverse(f"evaluations:{name}", args=[case.pk, *args])


@pytest.fixture
def give(browse, jolanda, noor):
    def give(instrument="own_scale", **told):
        told = {"on": "10-3-2026", "moment": "between", "rater_kind": "client"} | told
        return browse(jolanda).post(at(noor, "take-figures", instrument), told)

    return give


def words(browse, user, case):
    return " ".join(browse(user).get(at(case, "figures")).content.decode().split())


def take(case, by, on, figure, **told):
    told = {"moment": "between", "rater_kind": "client", "rater_name": case.client.name} | told
    return Measurement.take(case=case, instrument="own_scale", on=on, scores={"housing": figure}, by=by, **told)


def test_figures_of_client_and_worker_stand_beside_each_other(browse, jolanda, noor, give):
    assert give(item_housing="3").url.endswith("/figures/#own_scale")
    give(item_housing="7", on="10-3-2026")
    give(rater_kind="worker", item_housing="2")
    shown = words(browse, jolanda, noor)
    assert '<span class="soft">Noor Haverkamp</span> <b>3 → 7</b>' in shown
    assert '<span class="soft">begeleider</span> <b>2</b>' in shown
    assert "gemiddeld" not in shown.lower()
    assert "totaal" not in shown.lower()


def test_without_a_figure_there_is_nothing_to_save_and_nothing_is_lost(give):
    answer = give(remark="Moe vandaag.")
    assert answer.status_code == 422
    assert "Er is nog geen cijfer" in answer.content.decode()
    assert "Moe vandaag." in answer.content.decode()


def test_a_parent_has_a_name(give):
    answer = give(rater_kind="parent", item_housing="4")
    assert answer.context["form"].errors.keys() == {"rater_name"}
    give(rater_kind="parent", rater_name="Ria Haverkamp", item_housing="4")
    assert Measurement.objects.get().rater_name == "Ria Haverkamp"


@pytest.mark.parametrize("figure", ["11", "-1", "x", "4.5"])
def test_a_figure_is_on_the_scale(give, figure):
    answer = give(item_housing=figure)
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {"item_housing"}


def test_the_verb_refuses_what_is_not_on_the_instrument(noor, jolanda):
    for scores in ({"housing": 11}, {"nowhere": 3}, {}):
        with pytest.raises(ValueError, match="not on the instrument"):
            Measurement.take(
                case=noor,
                instrument="own_scale",
                on=date(2026, 3, 1),
                moment="start",
                rater_kind="client",
                rater_name="Noor",
                scores=scores,
                by=jolanda,
            )
    assert not Measurement.objects.exists()


def test_the_matrix_has_five_steps_is_for_workers_and_may_be_about_a_household(browse, jolanda, noor, give):
    assert give("self_sufficiency", item_housing="3").context["form"].errors.keys() == {"rater_kind"}
    assert give("self_sufficiency", rater_kind="worker", item_housing="6").status_code == 422
    give("self_sufficiency", rater_kind="worker", item_housing="3", about="het huishouden van moeder")
    assert "Over: het huishouden van moeder" in words(browse, jolanda, noor)


def test_the_lowest_answer_at_the_exit_is_something_to_learn_from(browse, jolanda, noor, give):
    give("farewell", item_listened="9", item_clear_way_of_working="6", item_one_contact="7")
    expected = "Het laagste cijfer van Noor Haverkamp is een 6: De uitleg over de werkwijze was duidelijk."
    assert expected in words(browse, jolanda, noor)


def test_the_likely_moment_is_chosen_already(browse, jolanda, noor):
    page = browse(jolanda).get(at(noor, "take-figures", "own_scale"))
    assert page.context["form"]["moment"].value() == "start"
    take(noor, jolanda, date(2026, 3, 1), 4)
    page = browse(jolanda).get(at(noor, "take-figures", "own_scale"))
    assert page.context["form"]["moment"].value() == "between"
    walk(noor, jolanda, [("evaluation", 2, date(2026, 3, 2)), ("exit", 2, date(2026, 3, 3))])
    page = browse(jolanda).get(at(noor, "take-figures", "own_scale"))
    assert page.context["form"]["moment"].value() == "exit"


def test_figures_are_corrected_with_a_line_in_the_log(browse, jolanda, noor):
    taken = take(noor, jolanda, date(2026, 3, 1), 4)
    told = {"on": "1-3-2026", "moment": "between", "rater_kind": "client", "item_housing": "5"}
    browse(jolanda).post(at(noor, "change-figures", taken.pk), told)
    assert Measurement.objects.get().figures == {"housing": 5}
    assert Event.objects.filter(action="update", subject_id=str(taken.pk)).count() == 1


def test_taken_away_and_put_back(browse, jolanda, noor):
    taken = take(noor, jolanda, date(2026, 3, 1), 4)
    browse(jolanda).post(at(noor, "withdraw-figures", taken.pk))
    assert "<b>4</b>" not in words(browse, jolanda, noor)
    browse(jolanda).post(at(noor, "put-back-figures", taken.pk))
    assert "<b>4</b>" in words(browse, jolanda, noor)


def test_an_instrument_that_is_not_used_here_is_not_found(browse, jolanda, noor):
    assert browse(jolanda).get(at(noor, "take-figures", "farewell_parents")).status_code == 404


def test_the_page_asks_the_same_of_many_figures_as_of_few(browse, jolanda, noor):
    take(noor, jolanda, date(2026, 1, 1), 4)
    few = queries_of(browse(jolanda), at(noor, "figures"))
    for day in range(2, 28):
        take(noor, jolanda, date(2026, 1, day), 5, remark="Beter")
    assert queries_of(browse(jolanda), at(noor, "figures")) == few
