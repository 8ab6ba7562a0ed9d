"""The group fills in the handbook side by side; the method manager takes it into a draft."""

import pytest
from django.urls import reverse

from fasenwijzer.configurator.models import Edition
from fasenwijzer.guide.models import InstrumentNote, MatrixNote
from fasenwijzer.tests.cast import queries_of

pytestmark = pytest.mark.django_db
CELL = {"phase": "intake", "question": "where"}


def note(project, by, text, **told):
    return MatrixNote.add(introduction=project, text=text, by=by, **CELL | told)


def test_notes_of_several_people_stand_side_by_side(browse, jolanda, ruben, project, send, read):
    send(browse(jolanda), "share", project.pk, "matrix", text="Bij iemand thuis.", **CELL)
    send(browse(ruben), "share", project.pk, "matrix", text="Waar de cliënt zich veilig voelt.", **CELL)
    words = read(browse(jolanda), "matrix", project.pk)
    assert "Bij iemand thuis." in words
    assert "Waar de cliënt zich veilig voelt." in words
    assert "1 van de 48 vakken" in words


def test_the_link_of_a_cell_chooses_it(browse, jolanda, project):
    address = reverse("guide:share", args=[project.pk, "matrix"])
    form = browse(jolanda).get(f"{address}?phase=intake&question=where").context["form"]
    assert (form["phase"].value(), form["question"].value()) == ("intake", "where")
    assert browse(jolanda).get(f"{address}?phase=nothing&text=<b>").status_code == 200


def test_the_method_manager_takes_a_phase_into_a_draft(browse, saar, jolanda, ruben, project, send, read):
    note(project, jolanda, "Bij iemand thuis.")
    note(project, ruben, "Of waar iemand zich veilig voelt.")
    note(project, ruben, "In de tuin.", phase="exit")
    assert send(browse(jolanda), "take-in", project.pk, "intake", name="Nieuw").status_code == 403
    send(browse(saar), "take-in", project.pk, "intake", draft="", name="Oeverlicht 2027")
    draft = Edition.objects.drafts().get()
    said = draft.written_method.phase("intake").handbook.where
    assert said == "Bij iemand thuis. Of waar iemand zich veilig voelt."
    assert draft.written_method.phase("exit").handbook == Edition.objects.current().method.phase("exit").handbook
    assert "in Oeverlicht 2027" in read(browse(jolanda), "matrix", project.pk)


def test_taking_in_again_adds_only_what_is_new(browse, saar, jolanda, project, send):
    draft = Edition.begin(name="Oeverlicht 2027", after=Edition.objects.current(), by=saar)
    draft.say({"phases.intake.handbook.where": "Altijd eerst vragen."}, by=saar)
    note(project, jolanda, "Bij iemand thuis.")
    for _time in range(2):
        send(browse(saar), "take-in", project.pk, "intake", draft=str(draft.pk))
    note(project, jolanda, "Of buiten.")
    send(browse(saar), "take-in", project.pk, "intake", draft=str(draft.pk))
    draft = Edition.objects.get(pk=draft.pk)
    assert draft.written_method.phase("intake").handbook.where == "Altijd eerst vragen. Bij iemand thuis. Of buiten."


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"draft": "", "name": ""}, "name"),
        ({"draft": "", "name": "Oeverlicht 2026"}, "name"),
        ({"draft": "0"}, "draft"),
    ],
)
def test_a_draft_that_is_not_chosen_well_is_said_at_the_field(browse, saar, project, send, told, field):
    answer = send(browse(saar), "take-in", project.pk, "intake", **told)
    assert field in answer.context["form"].errors
    assert not Edition.objects.drafts().exists()


def test_instruments_are_kept_left_or_replaced(browse, jolanda, project, send, read):
    send(browse(jolanda), "share", project.pk, "instrument", name="ZRM", verdict="replace", text="Te veel cijfers")
    send(browse(jolanda), "share", project.pk, "instrument", name="Netwerkkaart", verdict="keep", phase="analysis")
    words = read(browse(jolanda), "instruments", project.pk)
    assert words.index("Netwerkkaart") < words.index("ZRM")
    assert "Analyse" in words
    assert send(browse(jolanda), "share", project.pk, "instrument", name="", verdict="keep").status_code == 422
    assert InstrumentNote.objects.count() == 2


def test_the_matrix_asks_as_much_with_many_notes_as_with_one(browse, jolanda, saar, project):
    draft = Edition.begin(name="Oeverlicht 2027", after=Edition.objects.current(), by=saar)
    browser, address = browse(jolanda), reverse("guide:matrix", args=[project.pk])
    note(project, jolanda, "Eén").change(by=jolanda, taken_into=draft)
    browser.get(address)
    few = queries_of(browser, address)
    for number in range(12):
        note(project, jolanda, f"Nog {number}", question="how").change(by=jolanda, taken_into=draft)
    assert queries_of(browser, address) == few
