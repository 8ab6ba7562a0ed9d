"""A worker writes down, with the client, how it is on a life area."""

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from fasenwijzer.analysis.models import AreaLeftOpen, AreaNote, Strength, Wish
from fasenwijzer.people.models import Draft

pytestmark = pytest.mark.django_db


def at(case, name, *args):
    return reverse(f"analysis:{name}", args=[case.pk, *args])


@pytest.fixture
def send(browse, jolanda, noor):
    """`send("housing", **fields)` presses a button of the page of an area."""

    def send(area="housing", **fields):
        told = {name.replace("__", "-"): value for name, value in fields.items()}
        return browse(jolanda).post(at(noor, "write", area), {"on": "4-3-2026"} | told)

    return send


@pytest.fixture
def write(send):
    def write(place="situation", area="housing", then="", on="4-3-2026", **told):
        told = {"text": "Het is klein, maar het is van mij.", "author_kind": "client"} | told
        return send(area, then=then, on=on, **{f"{place}__{name}": value for name, value in told.items()})

    return write


def shown(browse, who, case, area="housing"):
    return browse(who).get(at(case, "area", area)).content.decode()


def test_the_first_area_opens_and_the_next_one_is_the_way_on(browse, jolanda, noor):
    words = browse(jolanda).get(at(noor, "description"), follow=True).content.decode()
    assert 'id="area">Zingeving</h2>' in words
    assert "Verder met Wonen" in words


def test_going_on_keeps_what_was_typed(write, send, noor):
    assert write(then="on").url == at(noor, "area", "finances")
    assert AreaNote.objects.get().life_area == "housing"
    assert send("finances", then="on").url == at(noor, "area", "social_relations")


def test_everything_on_the_page_is_kept_in_one_press_and_undone_in_one(send, browse, jolanda, noor):
    send(
        situation__text="Klein.",
        situation__author_kind="client",
        hard__text="Het druppelt.",
        hard__author_kind="worker",
        strength__text="klust",
        strength__source="skills",
        strength__named_by="Ria",
        wish__text="Rust",
        wish__whose="Noor",
    )
    notes = AreaNote.objects.of(noor)
    assert [(note.heading, note.author_name) for note in notes] == [("situation", ""), ("hard", "Jolanda Brandsma")]
    assert [(Strength.objects.get().on, Wish.objects.get().on)] == [(notes[0].on, notes[0].on)]
    said = browse(jolanda).get(at(noor, "area", "housing")).content.decode()
    assert "4 dingen staan erbij." in said
    undo = said.split('class="toast"')[1].split('action="')[1].split('"')[0]
    browse(jolanda).post(undo)
    assert [*AreaNote.objects.of(noor), *Strength.objects.of(noor), *Wish.objects.of(noor)] == []


def test_one_thing_that_is_not_right_keeps_everything_on_the_page(send):
    answer = send(situation__text="Klein.", situation__author_kind="client", strength__text="klust")
    assert answer.status_code == 422
    assert not AreaNote.objects.exists()
    assert "Klein." in answer.content.decode()
    assert 'value="klust"' in answer.content.decode()


def test_nothing_typed_is_nothing_kept(send, browse, jolanda, noor):
    assert send().url == at(noor, "area", "housing")
    assert "begin met één zin" in shown(browse, jolanda, noor)


def test_one_more_opens_the_same_part_again(write, noor):
    assert write("hard", then="hard").url == at(noor, "area", "housing") + "?again=hard"
    assert write("hard", then="line").url == at(noor, "area", "housing")


@pytest.mark.parametrize("written", ["note-99999", "note-1_wish-x", "strength-99999999999999999999"])
def test_undoing_what_is_not_there_changes_nothing(browse, jolanda, noor, written):
    assert browse(jolanda).post(at(noor, "take-back", "housing", written)).status_code == 302


def test_a_passage_stands_on_the_page_with_author_and_day(write, browse, jolanda, noor):
    assert write().url == at(noor, "area", "housing")
    words = shown(browse, jolanda, noor)
    assert "Het is klein, maar het is van mij." in words
    assert "Noor, 4 mrt" in strip_tags(words)


def test_a_worker_writes_under_the_own_name(write, jolanda):
    write(author_kind="worker", author_name="Iemand", with_consent="on")
    note = AreaNote.objects.get()
    assert (note.author_name, note.with_consent) == ("Jolanda Brandsma", False)


def test_somebody_else_is_named_with_consent(write):
    answer = write(author_kind="other")
    assert answer.status_code == 422
    assert {"author_name", "with_consent"} <= answer.context["forms"][0].errors.keys()
    assert "Het is klein" in answer.content.decode()
    write(author_kind="other", author_name="Gül, buurvrouw", with_consent="on")
    assert AreaNote.objects.get().author_name == "Gül, buurvrouw"


def test_the_consent_of_the_client_is_there_to_be_read(write, browse, jolanda, noor):
    write(author_kind="other", author_name="Gül, buurvrouw", with_consent="on")
    assert "Gül, buurvrouw, 4 mrt · Noor vindt dat goed" in strip_tags(shown(browse, jolanda, noor))


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
    assert words.index('id="strength"') < words.index('id="hard"') < words.index('id="wish"')


def test_the_client_leaves_an_area_open_with_a_reason(browse, jolanda, noor):
    answer = browse(jolanda).post(at(noor, "leave-open", "mental_health"), {"reason": ""})
    assert answer.status_code == 422
    browse(jolanda).post(at(noor, "leave-open", "mental_health"), {"reason": "Eerst het huis."})
    assert "Eerst het huis." in shown(browse, jolanda, noor, "mental_health")
    left = AreaLeftOpen.objects.of(noor).get()
    browse(jolanda).post(at(noor, "talk-again", left.pk))
    assert not AreaLeftOpen.objects.of(noor).exists()


def test_future_and_coherence_share_a_page(write, browse, jolanda, noor):
    write("future", "whole", text="Over een jaar een eigen deur.")
    assert write("coherence", "whole", text="Geen slaap → geen post.").url == at(noor, "area", "whole")
    words = shown(browse, jolanda, noor, "whole")
    assert "Over een jaar een eigen deur." in words
    assert "Geen slaap → geen post." in words


@pytest.mark.parametrize("where", [("area", "debts"), ("area", "future"), ("write", "debts"), ("write", "future")])
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
    assert "<details open>" in words.split('id="strength"')[1].split('id="hard"')[0]
    told = {"strength-text": "kan zingen", "strength-source": "skills", "strength-named_by": "Gül"}
    told["origin"] = words.split('name="origin" value="')[1].split('"')[0]
    browse(jolanda).post(at(noor, "write", "housing"), told | {"on": "vandaag"})
    assert not Draft.objects.exists()


def test_what_was_told_in_an_earlier_round_is_folded_once_something_is_told_in_this_one(write, browse, jolanda, noor):
    write(text="Ik slaap bij mijn moeder op de bank.")
    AreaNote.objects.update(cycle=1)
    assert "Eerder verteld" not in shown(browse, jolanda, noor)
    write(text="Ik woon in de Wilgenstraat.")
    words = shown(browse, jolanda, noor)
    now, before = words.split("Eerder verteld (1)")
    assert ("Wilgenstraat" in now, "op de bank" in now, "op de bank" in before) == (True, False, True)
