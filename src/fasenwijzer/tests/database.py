"""The database of the tests: migrated when migrations changed, and copied for every process that runs tests.

On SQLite the migrated model stays from one run to the next; a PostgreSQL of its own (scripts/with-postgres) is new in
every run, so there the first process migrates.
"""

import fcntl
import hashlib
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.conf import settings
from django.db import connection

HOUSE = Path(__file__).resolve().parent.parent
OURS = re.compile(r"^(?:from|import) (fasenwijzer[\w.]*)(?: import (\w+))?", re.MULTILINE)
PACKAGES = settings.ROOT / "requirements" / "base.txt"


def make() -> None:
    """Make the database of this process; who finds no model of these migrations migrates, and leaves one."""
    name: str = connection.creation._get_test_db_name()
    model = re.sub(r"_gw\d+$", "", name) + "_model"
    with _alone(settings.DATA / f"model-{connection.vendor}") as stamp:
        server = connection.settings_dict
        made_of = f"{fingerprint()} {server['HOST']} {server['OPTIONS'].get('host', '')}"
        if stamp.read() == made_of and _is_there(model):
            _copy(model, name)
            return
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        connection.close()
        _copy(name, model)
        stamp.truncate(0)
        stamp.write(made_of)


def fingerprint() -> str:
    """Another one as soon as a migration changes, what it takes from our code, or a package."""
    migrations = sorted(HOUSE.glob("*/migrations/*.py"))
    taken = {path for migration in migrations for path in _taken_by(migration)}
    digest = hashlib.sha256()
    for path in (PACKAGES, *migrations, *sorted(taken)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _taken_by(migration: Path) -> Iterator[Path]:
    """The modules of ours that a migration imports, and the packages they stand in."""
    for module, name in OURS.findall(migration.read_text(encoding="utf-8")):
        place = HOUSE.parent.joinpath(*module.split("."))
        for path in (place / "__init__.py", place.with_suffix(".py"), place / f"{name}.py"):
            if path.exists():
                yield path


@contextmanager
def _alone(path: Path) -> Iterator[IO[str]]:
    """One process at a time; in the file stands what the model was made of."""
    with path.open("a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        yield file


def _is_there(name: str) -> bool:
    if connection.vendor == "sqlite":
        return Path(name).exists()
    with connection.creation._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        return bool(cursor.fetchone())


def _copy(one: str, other: str) -> None:
    """A database of which nobody has a connection, under another name; what had that name before is gone."""
    if connection.vendor == "sqlite":
        for beside in ("-wal", "-shm"):
            Path(other + beside).unlink(missing_ok=True)
        shutil.copyfile(one, other)
        return
    with connection.creation._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {connection.ops.quote_name(other)}")
        names = (connection.ops.quote_name(name) for name in (other, one))
        cursor.execute("CREATE DATABASE {} TEMPLATE {}".format(*names))
