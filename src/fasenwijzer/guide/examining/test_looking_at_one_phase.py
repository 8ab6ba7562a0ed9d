"""One phase on one page: how it is meant, what happens, what people say, and what is agreed."""

import pytest

from fasenwijzer.guide.examining.gathered import FIGURES_OF
from fasenwijzer.guide.models import LookAgreement, MatrixNote, PhaseLook, Story
from fasenwijzer.guide.project.figures import TESTABLE
from fasenwijzer.method.phases import PHASES
from fasenwijzer.participation.models import Subject

pytestmark = pytest.mark.django_db


@pytest.fixture
def look(project, mees):
    return PhaseLook.begin(project, "planning", by=mees)


def test_every_phase_has_figures_and_each_is_one(project):
    assert set(FIGURES_OF) == {phase.key for phase in PHASES}
    assert {key for keys in FIGURES_OF.values() for key in keys} <= set(TESTABLE)


@pytest.mark.parametrize("phase", [phase.key for phase in PHASES])
def test_each_of_the_eight_can_be_looked_at(browse, mees, project, send, phase):
    answer = send(browse(mees), "begin-look", project.pk, phase=phase)
    assert answer.status_code == 200
    assert PhaseLook.objects.get().phase == phase


def test_what_is_known_stands_together(browse, mees, jolanda, project, look, oost, read):
    told = {"question": "when", "theme": "", "may_be_quoted": True, "by": jolanda}
    Story.tell(project, text="We schreven het plan aan de keukentafel.", phase="planning", **told)
    Story.tell(project, text="Een ander verhaal.", phase="exit", **told)
    Story.tell(project, text="Dit blijft bij ons.", phase="planning", **told | {"may_be_quoted": False})
    MatrixNote.add(introduction=project, phase="planning", question="where", text="Aan tafel.", by=jolanda)
    Subject.put_in(location=oost.location, text="Samen eten", from_group="clients", came_by="said", by=jolanda)
    words = read(browse(mees), "look", look.pk)
    for said in ("aan de keukentafel", "Aan tafel.", "Samen eten", "Dagen van persoonsbeschrijving tot plan"):
        assert said in words
    for other in ("Een ander verhaal.", "Dit blijft bij ons."):
        assert other not in words
    assert "Dagen van persoonsbeschrijving tot plan" not in read(browse(jolanda), "look", look.pk)


def test_conclusions_and_agreements(browse, mees, jolanda, look, send, read):
    send(browse(mees), "conclude", look.pk, conclusion="We schrijven vaker samen.")
    send(browse(mees), "agree", look.pk, text="Tafel in de huiskamer", owner="Tamara", before="1-4-2026")
    one = LookAgreement.objects.get()
    send(browse(mees), "agreement-done", one.pk)
    words = read(browse(jolanda), "look", look.pk)
    assert "We schrijven vaker samen." in words
    assert "Tafel in de huiskamer" in words
    one.refresh_from_db()
    assert one.done_on is not None
    send(browse(mees), "agreement-open", one.pk)
    send(browse(mees), "take-agreement-away", one.pk)
    assert "Tafel in de huiskamer" not in read(browse(jolanda), "look", look.pk)
    send(browse(mees), "put-agreement-back", one.pk)
    one.refresh_from_db()
    assert (one.done_on, one.taken_away_at) == (None, None)


def test_who_does_not_lead_reads_along(browse, jolanda, look, send):
    assert send(browse(jolanda), "conclude", look.pk, conclusion="x").status_code == 403
    assert send(browse(jolanda), "agree", look.pk, text="x", owner="y").status_code == 403


def test_what_says_too_little_is_asked_for(browse, mees, look, project, send):
    assert send(browse(mees), "conclude", look.pk, conclusion="").status_code == 422
    assert send(browse(mees), "agree", look.pk, text="x", owner="").status_code == 422
    assert send(browse(mees), "begin-look", project.pk, phase="luck").status_code == 422
