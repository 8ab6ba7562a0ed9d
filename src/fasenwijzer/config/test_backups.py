"""A backup is made while people work, put back elsewhere, and proven; it keeps what it promises on both databases."""

import os
import re
import tarfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from threading import Barrier
from threading import Event as Sign

import pytest
from django.contrib.sessions.models import Session
from django.db import connection, transaction
from django.urls import reverse
from pyrage import decrypt_io

from fasenwijzer import clock
from fasenwijzer.audit.log import first_break
from fasenwijzer.audit.models import Event
from fasenwijzer.backups import envelope
from fasenwijzer.cases.files.contents import look_into
from fasenwijzer.cases.models import File
from fasenwijzer.config.commands import main
from fasenwijzer.config.commands.check import QUESTIONS
from fasenwijzer.journal.models import Entry
from fasenwijzer.people.models import Draft
from fasenwijzer.tests.places import at_home, identity, move

__all__ = ["at_home", "identity", "move"]

TOLD = "Noor kookte voor haar zus."
DRAFT = "text=geheim"


@pytest.fixture
def committed(transactional_db):
    """What another process sees."""


@pytest.fixture
def lived_in(at_home, noor, jolanda):
    """Noor's file with a report, a letter and a draft that is not sent."""
    told = Entry.write(case=noor, on=date(2026, 3, 9), text=TOLD, by=jolanda)
    told.files.add(File.keep(look_into("brief.txt", b"Beste Noor"), case=noor, by=jolanda))
    Draft.keep(user_id=jolanda.pk, address="/a/", fields=DRAFT)
    return noor


@pytest.fixture
def kept(tmp_path):
    """Where backups are kept."""
    (tmp_path / "kept").mkdir()
    return tmp_path / "kept"


def only(directory):
    (found,) = directory.iterdir()
    return found


def test_a_case_is_there_again_as_it_was(committed, lived_in, jolanda, browse, identity, kept, move, capsys):
    browse(jolanda)
    assert main(["backup", str(kept)]) == 0
    assert TOLD.encode() not in only(kept).read_bytes()
    letter = reverse("cases:file", args=[lived_in.pk, File.objects.get().pk])
    lived_in.client.correct(call_name="Iemand anders", by=jolanda, case_id=lived_in.pk)
    Entry.write(case=lived_in, on=date(2026, 3, 10), text="Van na de reservekopie", by=jolanda)

    place = move()
    assert main(["restore", str(only(kept)), "--identity", identity]) == 0, capsys.readouterr().err
    assert "WRONG" not in capsys.readouterr().out
    assert not Session.objects.exists()
    browser = browse(jolanda)
    page = browser.get(reverse("journal:entries", args=[lived_in.pk])).content.decode()
    assert TOLD in page
    assert "Iemand anders" not in page
    assert "Van na de reservekopie" not in page
    assert b"".join(browser.get(letter).streaming_content) == b"Beste Noor"
    assert Draft.objects.get().fields == DRAFT
    assert first_break() is None
    assert Event.objects.filter(what__startswith="backup of").count() == 1
    readable = [path for path in place.rglob("*") if path.is_file() and path.stat().st_mode & 0o077]
    assert not [path for path in readable if "static" not in path.parts]
    assert not (place / "backup-at-work").exists()


def test_a_backup_is_proven_and_nothing_of_the_proof_stays(committed, lived_in, identity, kept, settings, capfd):
    assert main(["backup", str(kept)]) == 0
    before = set(settings.DATA.rglob("*"))
    assert main(["prove", str(only(kept)), "--identity", identity]) == 0, capfd.readouterr().err
    told = capfd.readouterr().out
    assert told.count("ok  ") == 8
    assert "This backup can be put back." in told
    assert set(settings.DATA.rglob("*")) == before
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_database WHERE datname LIKE 'fasenwijzer_proof%%'")
            assert cursor.fetchone() == (0,)


@pytest.mark.once(on="sqlite")
def test_it_is_pressed_and_other_tools_read_it(committed, lived_in, identity, kept):
    assert main(["backup", str(kept)]) == 0
    opened = BytesIO()
    decrypt_io(only(kept).open("rb"), opened, envelope.identities(Path(identity)))
    opened.seek(0)
    with tarfile.open(fileobj=opened, mode="r:gz") as tape:
        names, whole = tape.getnames(), sum(one.size for one in tape.getmembers())
    assert names[:2] == ["manifest.json", "database"]
    assert only(kept).stat().st_size < whole / 3


def test_who_is_in_the_middle_of_writing_waits_for_nothing_and_is_not_in_it(
    committed, lived_in, jolanda, identity, kept, move, capsys
):
    """Another connection holds an open transaction while the backup is made; both end as if they were alone."""
    wrote, made = Sign(), Sign()

    def write() -> None:
        with transaction.atomic():
            Entry.write(case=lived_in, on=date(2026, 3, 10), text="Nog niet klaar", by=jolanda)
            wrote.set()
            assert made.wait(60)
        connection.close()

    with ThreadPoolExecutor(1) as pool:
        writer = pool.submit(write)
        assert wrote.wait(60)
        assert main(["backup", str(kept)]) == 0, capsys.readouterr().err
        made.set()
        writer.result(60)
    assert Entry.objects.filter(text="Nog niet klaar").exists()
    move()
    assert main(["restore", str(only(kept)), "--identity", identity]) == 0
    assert "WRONG" not in capsys.readouterr().out
    assert set(Entry.objects.values_list("text", flat=True)) == {TOLD}


def test_while_colleagues_write_on_and_on_it_holds_one_moment(
    committed, lived_in, jolanda, identity, kept, move, capsys
):
    """Three write without a pause: the backup holds a beginning of what each wrote, and the log is whole."""
    began, enough = Barrier(4), Sign()

    def write(who: int) -> int:
        began.wait(60)
        number = 0
        while not enough.is_set():
            Entry.write(case=lived_in, on=date(2026, 3, 10), text=f"{who} {number}", by=jolanda)
            number += 1
        connection.close()
        return number

    with ThreadPoolExecutor(3) as pool:
        writers = [pool.submit(write, who) for who in range(3)]
        began.wait(60)
        try:
            assert main(["backup", str(kept)]) == 0, capsys.readouterr().err
        finally:
            enough.set()
        written = [writer.result(60) for writer in writers]
    move()
    assert main(["restore", str(only(kept)), "--identity", identity]) == 0
    assert "WRONG" not in capsys.readouterr().out
    assert first_break() is None
    assert sum(written)
    for who, many in enumerate(written):
        there = set(Entry.objects.filter(text__startswith=f"{who} ").values_list("text", flat=True))
        assert there == {f"{who} {number}" for number in range(len(there))}
        assert len(there) <= many


@pytest.mark.once(on="sqlite")
def test_it_is_of_age_and_only_its_owner_may_touch_it(committed, at_home, identity, kept, capsys):
    assert main(["backup", str(kept)]) == 0
    made = only(kept)
    assert made.read_bytes().startswith(b"age-encryption.org/v1")
    assert made.stat().st_mode & 0o777 == 0o600
    assert os.stat(identity).st_mode & 0o777 == 0o600
    assert main(["backup_identity", identity]) == 1, "a secret key was overwritten"
    assert main(["backup_identity", f"{identity}2"]) == 0
    assert re.fullmatch(r"FASENWIJZER_BACKUP_TO=age1\w+", capsys.readouterr().out.splitlines()[-1])


@pytest.mark.once(on="sqlite")
def test_the_oldest_of_its_own_go_and_what_is_of_another_stays(committed, at_home, identity, kept, at):
    others = ["fasenwijzer-00000000-20200101T000000Z.age", "letter.age", "fasenwijzer-old.age"]
    for name in others:
        (kept / name).touch()
    for day in range(1, 5):
        at(2026, 4, day, 2, 0)
        assert main(["backup", str(kept), "--keep", "2"]) == 0
    ours = sorted({path.name for path in kept.iterdir()} - set(others))
    assert [re.findall(r"-(\d{8})T", name)[0] for name in ours] == ["20260403", "20260404"]
    assert all((kept / name).exists() for name in others)


@pytest.mark.once(on="sqlite")
def test_check_says_when_the_last_backup_is_older_than_a_day(committed, at_home, identity, kept, for_real):
    asked = QUESTIONS["a backup was made in the last day"]
    assert "No backup was made" in next(asked())
    assert main(["backup", str(kept)]) == 0
    assert not list(asked())
    clock.travel_to(clock.now() + timedelta(hours=27))
    assert "2026-03-10 10:30" in next(asked())
