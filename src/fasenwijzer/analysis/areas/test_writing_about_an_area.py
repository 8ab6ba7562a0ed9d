"""A worker writes down, with the client, how it is on a life area."""

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import AreaLeftOpen, AreaNote
from fasenwijzer.people.models import Draft

pytestmark = pytest.mark.django_db


def at(case, name, *args):
    return reverse(f"analysis:{name}", args=[case.pk, *args])


@pytest.fixture
def write(browse, jolanda, noor):
    def write(area="housing", heading="situation", **told):
        told = {"text": "Het is klein, maar het is van mij.", "author_kind": "client", "on": "4-3-2026"} | told
        return browse(jolanda).post(at(noor, "add-note", area, heading), told)

    return write


def shown(browse, who, case, area="housing"):
    return browse(who).get(at(case, "area", area)).content.decode()


def test_the_first_area_opens_and_the_next_one_is_the_way_on(browse, jolanda, noor):
    words = browse(jolanda).get(at(noor, "description")).content.decode()
    assert 'id="area">Zingeving</h2>' in words
    assert f'class="button button-primary" href="{at(noor, "area", "housing")}"' in words


def test_a_passage_stands_on_the_page_with_author_and_day(write, browse, jolanda, noor):
    assert write().url == at(noor, "area", "housing")
    words = shown(browse, jolanda, noor)
    assert "Het is klein, maar het is van mij." in words
    assert "Noor, 4 mrt" in words


def test_writing_on_goes_to_the_next_heading(write, noor):
    assert write(then="next").url == at(noor, "add-note", "housing", "hard")
    assert write(heading="who_helps", then="next").url == at(noor, "area", "housing")


def test_a_worker_writes_under_the_own_name(write, jolanda):
    write(author_kind="worker", author_name="Iemand", with_consent="on")
    note = AreaNote.objects.get()
    assert (note.author_name, note.with_consent) == ("Jolanda Brandsma", False)


def test_somebody_else_is_named_with_consent(write):
    answer = write(author_kind="other")
    assert answer.status_code == 422
    assert {"author_name", "with_consent"} <= answer.context["form"].errors.keys()
    assert "Het is klein" in answer.content.decode()
    write(author_kind="other", author_name="Gül, buurvrouw", with_consent="on")
    assert AreaNote.objects.get().author_name == "Gül, buurvrouw"


@pytest.mark.parametrize("told", [{"text": "  "}, {"on": "31-2-2026"}, {"on": "11-3-2026"}, {"on": "1-5-1990"}])
def test_what_can_not_be_right_is_said_at_the_field_and_nothing_is_lost(write, told):
    answer = write(**({"author_name": "Ria"} | told))
    assert answer.status_code == 422
    assert not AreaNote.objects.exists()
    assert 'value="Ria"' in answer.content.decode()


def test_a_passage_is_changed_and_a_colleague_does_not_become_its_author(write, browse, ruben, jolanda, noor):
    write(author_kind="worker")
    note = AreaNote.objects.get()
    noor.assignments.create(user=ruben, since="2026-01-01")
    told = {"text": "Anders gezegd.", "author_kind": "worker", "on": "4-3-2026"}
    browse(ruben).post(at(noor, "note", note.pk), told)
    note.refresh_from_db()
    assert (note.text, note.author_name) == ("Anders gezegd.", "Jolanda Brandsma")


def test_a_passage_is_taken_away_and_put_back(write, browse, jolanda, noor):
    write()
    note = AreaNote.objects.get()
    answer = browse(jolanda).post(at(noor, "withdraw-note", note.pk), follow=True)
    assert at(noor, "put-back-note", note.pk) in answer.content.decode()
    assert "van mij" not in shown(browse, jolanda, noor)
    browse(jolanda).post(at(noor, "put-back-note", note.pk))
    assert "van mij" in shown(browse, jolanda, noor)


def test_what_was_said_in_an_earlier_round_says_so(write, browse, jolanda, noor):
    write()
    AreaNote.objects.update(cycle=1)
    assert "ronde 1" in shown(browse, jolanda, noor)


def test_strengths_stand_above_what_is_hard(browse, jolanda, noor):
    words = shown(browse, jolanda, noor)
    assert words.index('id="strengths"') < words.index('id="hard"') < words.index('id="wishes"')


def test_the_client_leaves_an_area_open_with_a_reason(browse, jolanda, noor):
    answer = browse(jolanda).post(at(noor, "leave-open", "mental_health"), {"reason": ""})
    assert answer.status_code == 422
    browse(jolanda).post(at(noor, "leave-open", "mental_health"), {"reason": "Eerst het huis."})
    assert "Eerst het huis." in shown(browse, jolanda, noor, "mental_health")
    left = AreaLeftOpen.objects.of(noor).get()
    browse(jolanda).post(at(noor, "talk-again", left.pk))
    assert not AreaLeftOpen.objects.of(noor).exists()


def test_future_and_coherence_share_a_page(write, browse, jolanda, noor):
    write("future", text="Over een jaar een eigen deur.")
    assert write("coherence", text="Geen slaap → geen post.").url == at(noor, "area", "whole")
    words = shown(browse, jolanda, noor, "whole")
    assert "Over een jaar een eigen deur." in words
    assert "Geen slaap → geen post." in words


@pytest.mark.parametrize(
    "where", [("area", "debts"), ("area", "future"), ("add-note", "debts", "hard"), ("add-note", "future", "hard")]
)
def test_places_that_do_not_exist(browse, jolanda, noor, where):
    assert browse(jolanda).get(at(noor, *where)).status_code == 404


def test_a_note_of_another_case_is_not_found_here(write, browse, jolanda, noor, idris):
    write()
    note = AreaNote.objects.get()
    idris.assignments.create(user=jolanda, since="2026-01-01")
    for name in ("note", "withdraw-note", "put-back-note"):
        assert browse(jolanda).post(at(idris, name, note.pk)).status_code == 404


def test_short_words_that_were_not_sent_are_offered_back(browse, jolanda, noor):
    """The session ended while somebody typed a strength: the page kept it, and forgets it once it is sent."""
    page = at(noor, "area", "housing")
    Draft.keep(user_id=jolanda.pk, address=page, fields="strength-text=kan+zingen&strength-named_by=Gül")
    words = browse(jolanda).get(page + "?draft=1").content.decode()
    assert 'value="kan zingen"' in words
    assert "<details open>" in words.split('id="strengths"')[1].split('id="hard"')[0]
    told = {"strength-text": "kan zingen", "strength-source": "skills", "strength-named_by": "Gül"}
    told["origin"] = words.split('name="origin" value="')[1].split('"')[0]
    browse(jolanda).post(at(noor, "add-strength-of-area", "housing"), told)
    assert not Draft.objects.exists()
