"""What need not be kept goes for good, by two people; and it goes again when a backup is put back."""

import os
from datetime import date, datetime

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from fasenwijzer import clock
from fasenwijzer.audit.log import first_break
from fasenwijzer.audit.models import Change, Event
from fasenwijzer.cases.files.contents import look_into
from fasenwijzer.cases.models import Case, Client, File, OwnLogin, RightsRequest
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.config.commands import main
from fasenwijzer.journal.models import Entry
from fasenwijzer.people.models import Draft, User
from fasenwijzer.privacy.destroying.destroy import NotNow, carry_out, sweep
from fasenwijzer.privacy.destroying.grounds import ended_terms, grounds_for
from fasenwijzer.privacy.destroying.ledger import destroy_again, known_lines
from fasenwijzer.privacy.destroying.rows import rows_under
from fasenwijzer.privacy.models import Destroyed, Destruction
from fasenwijzer.search.models import Document
from fasenwijzer.search.reading_the_log import rebuild
from fasenwijzer.tests.cast import some_time_ago
from fasenwijzer.tests.test_questions_of_every_page import life_goes_on

pytestmark = pytest.mark.django_db
SECRET = "Zonnebloempitten"


@pytest.fixture(autouse=True)
def beside(settings, tmp_path):
    settings.MEDIA_ROOT, settings.DESTROYED_FILE = tmp_path / "files", tmp_path / "destroyed"


@pytest.fixture
def thick(noor, jolanda):
    """Noor's file under the Wmo, with something of everything, a photo and a draft."""
    Case.objects.filter(pk=noor.pk).update(legal_basis="wmo")
    life_goes_on(noor, jolanda, range(8, 10))
    told = Entry.write(case=noor, on=date(2026, 3, 9), text=SECRET, by=jolanda)
    told.files.add(File.keep(look_into("brief.txt", SECRET.encode()), case=noor, by=jolanda))
    Draft.keep(user_id=jolanda.pk, address=f"/cases/{noor.pk}/journal/report/", fields="text=geheim")
    noor.client.correct(call_name=SECRET, by=jolanda, case_id=noor.pk)
    rebuild()
    return Case.objects.get(pk=noor.pk)


@pytest.fixture
def asked(thick, pieter):
    """Noor asked to destroy everything, and the answer was yes."""
    told = {"asked_by": "Noor", "capacity": "client", "channel": "letter", "about": "alles"}
    request = RightsRequest.receive(case=thick, by=pieter, kind="destroy", received_on=date(2026, 3, 3), **told)
    request.give_answer(on=date(2026, 3, 9), outcome="granted", answer="", by=pieter)
    return thick


@pytest.fixture
def proposed(asked, pieter):
    ground = grounds_for(asked)[0]
    return Destruction.propose(case=asked, what=ground.what, why=ground.why, source=ground.source, by=pieter)


@pytest.fixture
def login(noor):
    return User.objects.welcome(email="noor@fasenwijzer.example", name="Noor Haverkamp", by=None)


def of_noor(case):
    return {model._meta.label: set(pks) for model, pks in rows_under(Client, {case.client_id}).items()}


def test_two_people_destroy_all_of_it_on_request(
    browse, pieter, tamara, asked, login, django_capture_on_commit_callbacks
):
    OwnLogin.give(case=asked, user=login, by=pieter)
    before, path = of_noor(asked), File.objects.get().path
    browser = browse(pieter)
    propose = reverse("privacy:propose-destruction", args=[asked.pk])
    assert browser.post(propose, {"ground": "file-request"}).status_code == 302
    waiting = Destruction.objects.get()
    address = reverse("privacy:carry-out-destruction", args=[waiting.pk])
    assert browser.post(address, {"number": asked.number}).status_code == 403
    assert browse(tamara).post(address, {"number": "F99999"}).context["form"].errors.keys() == {"number"}
    with django_capture_on_commit_callbacks(execute=True):
        assert browse(tamara).post(address, {"number": asked.number}).status_code == 302
    for label, pks in before.items():
        assert not apps.get_model(label)._base_manager.filter(pk__in=pks).exists(), label
    assert len(before) > 20
    assert not path.exists()
    assert not Draft.objects.exists()
    assert not Document.objects.exists()
    assert not Change.objects.filter(after__contains=SECRET).exists()
    assert first_break() is None
    login.refresh_from_db()
    assert (login.name, login.is_active) == ("–", False)
    connection.check_constraints()


def test_noor_asks_it_in_her_own_place_and_follows_it_until_she_can_not_come_in(
    browse, thick, login, pieter, tamara, django_capture_on_commit_callbacks
):
    OwnLogin.give(case=thick, user=login, by=pieter)
    ask, mine = (reverse("portal:ask", args=[thick.pk, "destroy"]), reverse("portal:requests", args=[thick.pk]))
    assert browse(login).post(ask, {"about": "Alles over mij."}).status_code == 302
    Draft.keep(user_id=login.pk, address=f"/mine/{thick.pk}/reports/tell/", fields="text=geheim")
    request = RightsRequest.objects.get()
    assert request.due_on == date(2026, 6, 10)
    request.give_answer(on=date(2026, 3, 10), outcome="granted", answer="", by=pieter)
    propose = reverse("privacy:propose-destruction", args=[thick.pk])
    assert "Alles over mij." in browse(pieter).get(propose).content.decode()
    browse(pieter).post(propose, {"ground": "file-request"})
    assert "De eerste van twee is begonnen." in browse(login).get(mine).content.decode()
    carry_out_at = reverse("privacy:carry-out-destruction", args=[Destruction.objects.get().pk])
    with django_capture_on_commit_callbacks(execute=True):
        browse(tamara).post(carry_out_at, {"number": thick.number})
    assert not RightsRequest.objects.exists()
    assert not Draft.objects.exists()
    login.refresh_from_db()
    assert not login.is_active


def test_the_log_says_what_kind_of_thing_went_and_why(proposed, tamara, asked):
    number = asked.pk
    carry_out(proposed, by=tamara)
    line = Event.objects.filter(subject_type="privacy.destruction", action="delete").get()
    told = dict(line.changes.values_list("field", "after"))
    assert (line.case_id, told["what"], told["why"]) == (number, "file", "request")
    assert "Wmo 2015, artikel 5.3.4" in told["source"]


def test_nothing_goes_before_its_term_and_without_a_yes(browse, thick, pieter, tamara):
    assert grounds_for(thick) == []
    page = browse(pieter).get(reverse("privacy:propose-destruction", args=[thick.pk])).content.decode()
    assert "mag nu niets weg" in page
    early = Destruction.propose(case=thick, what="file", why="term", source="Wmo", by=pieter)
    with pytest.raises(NotNow):
        carry_out(early, by=tamara)
    assert Case.objects.filter(pk=thick.pk).exists()


def test_nobody_does_it_alone(proposed, pieter, asked):
    with pytest.raises(NotNow):
        carry_out(proposed, by=pieter)
    with pytest.raises(IntegrityError), transaction.atomic():
        Destruction.objects.update(carried_out_by=pieter, carried_out_at=clock.now(), rows=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        Destruction.propose(case=asked, what="file", why="term", source="Wmo", by=pieter)


def test_a_no_after_all_keeps_it(proposed, browse, tamara, asked, pieter):
    browse(tamara).post(reverse("privacy:drop-destruction", args=[proposed.pk]))
    assert not Destruction.objects.waiting().exists()
    request = RightsRequest.objects.get()
    request.give_answer(on=date(2026, 3, 9), outcome="refused", answer="Moeder wil bewaren.", by=pieter)
    assert grounds_for(asked) == []


def test_under_the_wmo_a_report_goes_after_fifteen_years_and_a_younger_one_stays(thick, pieter, tamara, at, jolanda):
    Entry.objects.filter(text=SECRET).update(written_at=datetime(2026, 4, 7, 12, tzinfo=AMSTERDAM))
    for day, there in ((6, False), (7, True)):
        at(2041, 4, day, 9, 0)
        found = [ground for ground in grounds_for(thick) if ground.what == "pieces"]
        assert (bool(found) and found[0].made_before > date(2026, 4, 7)) == there
    young = Entry.write(case=thick, on=date(2041, 4, 1), text="Nog jong", by=jolanda)
    assert thick in ended_terms()
    told = {"what": found[0].what, "why": found[0].why, "source": found[0].source, "made_before": found[0].made_before}
    carry_out(Destruction.propose(case=thick, by=pieter, **told), by=tamara)
    assert [entry.pk for entry in Entry.objects.all()] == [young.pk]
    assert not Document.objects.filter(text__contains=SECRET).exists()
    assert Case.objects.filter(pk=thick.pk).exists()
    assert first_break() is None
    connection.check_constraints()


def test_what_was_destroyed_goes_again_after_a_restore_and_a_new_file_stays(
    proposed, tamara, asked, django_capture_on_commit_callbacks, idris
):
    with transaction.atomic():
        with django_capture_on_commit_callbacks(execute=True):
            carry_out(proposed, by=tamara)
        lines = list(known_lines())
        transaction.set_rollback(True)
    assert Case.objects.filter(pk=asked.pk).exists(), "the backup of before"
    assert not Destroyed.objects.exists()
    assert list(known_lines()) == lines
    assert main(["destroy_again"]) == 0
    assert not Case.objects.filter(pk=asked.pk).exists()
    assert Case.objects.filter(pk=idris.pk).exists()
    assert destroy_again() == 0
    Destroyed.objects.create(table="cases.case", number=str(idris.pk), mark="0" * 64)
    assert destroy_again() == 0


def test_bytes_that_nothing_names_go_after_a_day(thick, settings):
    kept = File.objects.get().path
    orphan = kept.with_name("0" * 32)
    orphan.write_bytes(b"x")
    assert sweep() == 0
    for path in (orphan, kept):
        os.utime(path, (1, 1))
    assert sweep() == 1
    assert kept.exists()


def test_a_team_leader_sees_own_files_only_and_a_worker_none(browse, asked, proposed, ineke, jolanda, tamara, west):
    address = reverse("privacy:destroying")
    assert asked.number in browse(tamara).get(address).content.decode()
    Case.objects.filter(pk=asked.pk).update(team=west)
    assert asked.number not in browse(tamara).get(address).content.decode()
    assert browse(tamara).get(reverse("privacy:propose-destruction", args=[asked.pk])).status_code == 404
    assert browse(jolanda).get(address).status_code == 403


def test_it_asks_once_more_who_it_is(browse, asked, tamara, proposed):
    browser = browse(tamara)
    some_time_ago(browser)
    answer = browser.get(reverse("privacy:carry-out-destruction", args=[proposed.pk]))
    assert answer.url.startswith(reverse("account_reauthenticate"))
