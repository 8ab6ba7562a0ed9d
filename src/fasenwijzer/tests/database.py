"""The database of the tests: migrated once in a run, and copied for every process that shares the tests."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.conf import settings
from django.db import connection

RUN = "PYTEST_XDIST_TESTRUNUID"
"""Set by xdist, the same for all processes of a run; there is none when one process does everything."""


def is_shared() -> bool:
    return RUN in os.environ


def make() -> None:
    """Make the database of this process; the first one migrates, and leaves a model to copy for the others."""
    name: str = connection.creation._get_test_db_name()
    with _alone(settings.DATA / f"model-{connection.vendor}") as stamp:
        if stamp.read() == os.environ[RUN]:
            _copy(_model_of(name), name)
            return
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        connection.close()
        _copy(name, _model_of(name))
        stamp.truncate(0)
        stamp.write(os.environ[RUN])


def _model_of(name: str) -> str:
    """All names end in the number of their process: test.sqlite3_gw0."""
    return f"{name.rpartition('_')[0]}_model"


@contextmanager
def _alone(path: Path) -> Iterator[IO[str]]:
    """One process at a time; in the file stands which run made the model."""
    with path.open("a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        yield file


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
