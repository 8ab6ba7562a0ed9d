"""What is wrong with a backup, or with the place it is put in, is said in plain words, and nothing is half done."""

import fcntl
import json
import resource
from base64 import b64encode
from pathlib import Path

import pytest

from fasenwijzer.backups import database, envelope, manifest, tape
from fasenwijzer.backups.pressing import Unpressing, pressed
from fasenwijzer.config.commands import main
from fasenwijzer.config.test_backups import kept, only
from fasenwijzer.tests.places import at_home, identity, move
from fasenwijzer.vault import keys

__all__ = ["at_home", "identity", "kept", "move"]

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.once(on="sqlite")]


@pytest.fixture
def lived_in(at_home):
    """A place with one letter."""
    letter = at_home / "files" / "aa" / ("a" * 32)
    letter.parent.mkdir(parents=True)
    letter.write_bytes(b"Beste Noor")


@pytest.fixture
def made(lived_in, identity, kept):
    """A backup that is whole."""
    assert main(["backup", str(kept)]) == 0
    return only(kept)


@pytest.fixture
def refused(move, identity, capsys):
    """`refused(file)`: what `restore` says of it in an empty place, which stays empty."""

    def ask(file, key=identity):
        place = move()
        capsys.readouterr()
        assert main(["restore", str(file), "--identity", str(key)]) == 1
        assert not any((place / "files").glob("*/*"))
        assert database.is_empty()
        assert not (place / "backup-at-work").exists()
        return capsys.readouterr().err

    return ask


def made_again(made, identity, settings, change):
    """A backup that opens with the right key, and in which something was changed: `change(manifest, place)`."""
    place, told = made.parent / "open", []

    def each(name, _size):
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("wb")
        return lambda piece: file.write(piece) if piece else file.close()

    envelope.open_up(made, Unpressing(tape.Reader(each)), envelope.identities(Path(identity)))
    told = json.loads((place / "manifest.json").read_bytes())
    change(told, place)
    other = made.with_name("other.age")
    sizes = {name: (place / name).stat().st_size for name in told["parts"]}
    with other.open("wb") as file:
        pieces = pressed(tape.written(json.dumps(told).encode(), sizes, place))
        envelope.close(pieces, file, settings.BACKUP_TO)
    return other


def signed_again(told, settings):
    signed = manifest.read(json.dumps(told).encode()).signed(settings.VAULT_KEYS)
    told.update(json.loads(signed.written()))


def test_the_key_of_another(made, refused, tmp_path, capsys):
    assert main(["backup_identity", str(tmp_path / "other")]) == 0
    assert "does not open this backup" in refused(made, tmp_path / "other")
    assert "can't be read" in refused(made, tmp_path / "nowhere")
    (tmp_path / "empty").write_text("# nothing\n")
    assert "no secret key" in refused(made, tmp_path / "empty")


@pytest.mark.parametrize("share", [0, 0.00001, 0.3, 0.999])
def test_a_file_that_was_cut_off(made, refused, share):
    whole = made.read_bytes()
    made.write_bytes(whole[: int(len(whole) * share)])
    assert "damaged or cut off" in refused(made)


def test_a_file_that_was_cut_off_between_two_pieces_of_the_envelope(made, refused):
    whole = made.read_bytes()
    header = whole.index(b"\n---") + len("\n--- ") + 43 + 1 + 16
    made.write_bytes(whole[: header + 2 * (65536 + 16)])
    assert "damaged or cut off" in refused(made)


@pytest.mark.parametrize("share", [0.0001, 0.5, 0.99999])
def test_one_byte_that_became_another(made, refused, share):
    whole = bytearray(made.read_bytes())
    whole[int(len(whole) * share)] ^= 1
    made.write_bytes(whole)
    assert "damaged or cut off" in refused(made)


def test_something_that_is_no_backup(kept, refused, settings):
    (kept / "letter").write_text("Beste Noor")
    assert "not a backup" in refused(kept / "letter")
    for inside in (b"x" * 2000, b""):
        with (kept / "letter.age").open("wb") as file:
            envelope.close(iter([inside]), file, settings.BACKUP_TO)
        assert "not a backup" in refused(kept / "letter.age")
    assert "No such file" in refused(kept / "nowhere")


def test_a_small_file_that_unpacks_to_more_than_it_says(made, refused, settings):
    """Nothing of it is whole in memory, and it is no tape."""
    with made.open("wb") as file:
        envelope.close(pressed(bytes(1 << 20) for _time in range(64)), file, settings.BACKUP_TO)
    assert made.stat().st_size < 1 << 20
    assert "damaged or cut off" in refused(made)


def test_a_newer_version(made, refused, identity, settings):
    def newer(told, _place):
        told["version"] = "9.1.0"
        told["contents"]["migrations"].append("cases.9999_flying")
        signed_again(told, settings)

    said = refused(made_again(made, identity, settings, newer))
    assert "version 9.1.0, which is newer" in said
    assert "cases.9999_flying" in said


def test_another_kind_of_database(made, refused, identity, settings):
    def other(told, _place):
        told["engine"] = "postgresql"
        signed_again(told, settings)

    assert "of postgresql, and here is sqlite" in refused(made_again(made, identity, settings, other))


def test_a_part_that_is_not_what_the_manifest_says(made, refused, identity, settings):
    def other_letter(told, place):
        letter = next(place / name for name in told["parts"] if name.startswith("files/"))
        letter.write_bytes(letter.read_bytes()[::-1])

    assert "is not what was put in it" in refused(made_again(made, identity, settings, other_letter))


def test_a_part_that_wants_to_be_elsewhere(made, refused, identity, settings):
    def out(told, place):
        (place / "files" / "aa").mkdir(exist_ok=True)
        (place / "out").write_bytes(b"x")
        told["parts"]["files/aa/../../out"] = {"size": 1, "sha256": manifest.part_of(place / "out").sha256}
        signed_again(told, settings)

    assert "does not name" in refused(made_again(made, identity, settings, out))


def test_a_backup_that_somebody_made_without_the_keys(made, refused, identity, settings):
    def counted_otherwise(told, _place):
        told["contents"]["counts"]["cases_case"] = 7

    assert "keys of sealed texts" in refused(made_again(made, identity, settings, counted_otherwise))


def test_other_keys_of_sealed_texts(made, refused, settings):
    settings.VAULT_KEYS = keys.read(f"test:{b64encode(bytes([7] * 32)).decode()}")
    assert "(test)" in refused(made)


def test_a_place_that_is_not_empty(made, identity, capsys):
    assert main(["restore", str(made), "--identity", identity]) == 1
    assert "nothing is overwritten" in capsys.readouterr().err


def test_a_place_with_files_only(made, identity, move, capsys):
    letter = move() / "files" / "aa" / "b"
    letter.parent.mkdir(parents=True)
    letter.touch()
    assert main(["restore", str(made), "--identity", identity]) == 1
    assert "nothing is overwritten" in capsys.readouterr().err
    assert letter.exists()


def test_a_full_disk_leaves_nothing_that_looks_like_a_backup(lived_in, identity, kept, settings, capsys):
    before, (soft, hard) = set(settings.DATA.rglob("*")), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        assert main(["backup", str(kept)]) == 1
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "disk full" in capsys.readouterr().err
    assert not list(kept.iterdir())
    assert set(settings.DATA.rglob("*")) - before == {settings.DATA / "backup-lock"}


def test_a_place_where_nothing_may_be_written(lived_in, identity, tmp_path, settings, capsys):
    assert main(["backup", str(tmp_path / "nowhere" / "today.age")]) == 1
    assert "No such file or directory" in capsys.readouterr().err
    assert not settings.LAST_BACKUP_FILE.exists()


def test_a_backup_for_nobody_or_for_who_has_no_key(lived_in, kept, capsys, settings):
    settings.BACKUP_TO = []
    assert main(["backup", str(kept)]) == 1
    assert "For whom" in capsys.readouterr().err
    assert main(["backup", str(kept), "--to", "anton@oeverlicht.example"]) == 1
    assert "must be a public key" in capsys.readouterr().err


def test_a_file_that_is_there_already(made, capsys):
    before = made.read_bytes()
    assert main(["backup", str(made)]) == 1
    assert "is there already" in capsys.readouterr().err
    assert main(["backup", str(made), "--keep", "2"]) == 1
    assert "only be said of a directory" in capsys.readouterr().err
    assert made.read_bytes() == before


def test_two_at_a_time(made, kept, settings, capsys):
    with (settings.DATA / "backup-lock").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert main(["backup", str(kept / "second.age")]) == 1
    assert "at this moment" in capsys.readouterr().err
