"""An installation in a directory of its own, and another, empty one to which a test moves."""

import secrets
from pathlib import Path

import pytest
from django.db import connection

from fasenwijzer.backups.envelope import made_identity


def settle(settings, place: Path) -> None:
    """Everything of the installation but its database is kept here from now on."""
    place.mkdir(mode=0o700)
    settings.DATA, settings.MEDIA_ROOT = place, place / "files"
    settings.DESTROYED_FILE, settings.LAST_BACKUP_FILE = place / "destroyed", place / "last-backup"


@pytest.fixture
def at_home(settings, tmp_path):
    """The place of the organisation of this test."""
    settle(settings, tmp_path / "home")
    return settings.DATA


@pytest.fixture
def move(settings, tmp_path, at_home):
    """`move()`: from now on this process is an empty installation elsewhere."""
    home = connection.settings_dict["NAME"]
    made = []

    def away() -> Path:
        place = tmp_path / f"elsewhere{len(made)}"
        settle(settings, place)
        name = str(place / "fasenwijzer.sqlite3")
        if connection.vendor == "postgresql":
            name = f"elsewhere_{secrets.token_hex(4)}"
            with connection.cursor() as cursor:
                cursor.execute(f"CREATE DATABASE {name}")
        made.append(name)
        connection.close()
        connection.settings_dict["NAME"] = name
        return place

    yield away
    connection.close()
    connection.settings_dict["NAME"] = home
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for name in made:
                cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def identity(tmp_path, settings):
    """The secret key of backups; from now on they are made for the public one."""
    settings.BACKUP_TO = [made_identity(tmp_path / "identity")]
    return str(tmp_path / "identity")
