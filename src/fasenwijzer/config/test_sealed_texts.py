"""A sealed text opens at its own place, with its own key, and nowhere else."""

from base64 import b64encode

import pytest
from django.db import connection

from fasenwijzer.config.commands import main
from fasenwijzer.people.models import Draft
from fasenwijzer.vault import keys
from fasenwijzer.vault.fields import seal_again
from fasenwijzer.vault.sealing import CanNotOpen, Sealed, seal, unseal

OLD, NEW = (f"{name}:{b64encode(bytes([number] * 32)).decode()}" for name, number in (("old", 1), ("new", 2)))


@pytest.fixture
def ring(settings):
    """`ring(OLD, NEW)`: these keys, the last one sealing."""

    def take(*lines):
        settings.VAULT_KEYS = keys.read("\n".join(lines))

    take(OLD)
    return take


@pytest.fixture
def draft(db, jolanda):
    Draft.keep(user_id=jolanda.pk, address="/a/", fields="text=geheim")
    return Draft.objects.get()


def raw(table="people_draft", column="fields"):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {table}")  # noqa: S608
        return [row[0] for row in cursor.fetchall()]


def test_the_same_text_never_looks_the_same_and_opens_at_its_place(ring):
    one, other = seal("geheim", "here"), seal("geheim", "here")
    assert one.token != other.token
    assert "geheim" not in one.token
    assert unseal(one, "here") == unseal(other, "here") == "geheim"
    assert "geheim" not in f"{one} {one!r}"


@pytest.mark.parametrize(
    "changed",
    [
        lambda token: token[:-4] + ("AAAA" if token[-4:] != "AAAA" else "BBBB"),
        lambda token: token.replace("old", "gone"),
        lambda token: token.replace("v1", "v9"),
    ],
)
def test_what_was_changed_does_not_open(ring, changed):
    with pytest.raises(CanNotOpen) as caught:
        unseal(Sealed(changed(seal("geheim", "here").token)), "here")
    assert "geheim" not in str(caught.value)


def test_what_was_moved_does_not_open(ring):
    with pytest.raises(CanNotOpen):
        unseal(seal("geheim", "here"), "there")


def test_an_earlier_key_still_opens(ring):
    sealed = seal("geheim", "here")
    ring(OLD, NEW)
    assert unseal(sealed, "here") == "geheim"
    assert seal("x", "here").token.startswith("v1.new.")


def test_in_the_database_nothing_can_be_read(ring, draft):
    assert "geheim" not in raw()[0]
    assert draft.fields == "text=geheim"


def test_copied_to_another_row_it_does_not_open(ring, draft, ruben):
    Draft.keep(user_id=ruben.pk, address="/a/", fields="text=anders")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE people_draft SET fields = %s WHERE user_id = %s", [raw()[0], ruben.pk])
    with pytest.raises(CanNotOpen):
        _ = Draft.objects.get(user=ruben).fields


def test_it_can_not_be_searched_or_set_unsealed(ring, draft):
    with pytest.raises(TypeError):
        Draft.objects.filter(fields="text=geheim").exists()
    with pytest.raises(TypeError):
        Draft.objects.update(fields="text=open")


def test_a_new_key_takes_over(ring, draft):
    ring(OLD, NEW)
    assert seal_again() == 1
    assert raw()[0].startswith("v1.new.")
    ring(NEW)
    assert Draft.objects.get().fields == "text=geheim"
    assert seal_again() == 0


def test_the_command_adds_a_key_and_uses_it(ring, draft, settings, tmp_path, monkeypatch, capsys):
    monkeypatch.delenv("FASENWIJZER_VAULT_KEYS", raising=False)
    settings.VAULT_FILE = tmp_path / "vault-keys"
    settings.VAULT_FILE.write_text(OLD + "\n")
    assert main(["rotate_keys"]) == 0
    assert raw()[0].startswith("v1.k2.")
    assert "1 texts were sealed again" in capsys.readouterr().out


def test_the_first_key_is_made_for_its_owner_only(tmp_path):
    path = tmp_path / "vault-keys"
    first = keys.in_file(path)
    assert path.stat().st_mode & 0o077 == 0
    assert keys.in_file(path) == first


@pytest.mark.parametrize("wrong", ["", "k1", "k1:abc", "k1:!!", f"{OLD}\n{OLD}", "k 1:" + OLD.split(":")[1]])
def test_keys_that_are_none_are_refused_without_showing_them(wrong):
    with pytest.raises(keys.WrongKeys) as caught:
        keys.read(wrong)
    assert "abc" not in str(caught.value)
