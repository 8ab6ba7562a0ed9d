"""The tools of PostgreSQL itself, `pg_dump` and `pg_restore`. The password goes along in the environment, unseen."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from django.db import DatabaseError, connection
from psycopg.conninfo import make_conninfo

from fasenwijzer.backups.unusable import Unusable

ASKED = ("host", "port", "user", "dbname", "sslmode", "sslrootcert", "sslcert", "sslkey")
"""Of what Django tells psycopg, what the tools understand too."""


def dump(path: Path, snapshot: str) -> None:
    """Everything, as it stood at the snapshot. Raises Unusable."""
    _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}", f"--file={path}")


def restore(path: Path) -> None:
    """Everything of a dump in an empty database, or nothing. Raises Unusable."""
    _run("pg_restore", "--no-owner", "--no-privileges", "--no-comments", "--single-transaction", str(path))


def _run(tool: str, *arguments: str) -> None:
    program = shutil.which(tool)
    if program is None:
        raise Unusable(f"{tool} is not on this machine; install the client of PostgreSQL (postgresql-client).")
    told = connection.get_connection_params()
    where = make_conninfo(**{name: told[name] for name in ASKED if told.get(name)})
    environment = os.environ | ({"PGPASSWORD": told["password"]} if told.get("password") else {})
    done = subprocess.run(  # noqa: S603  # our own arguments
        [program, *arguments, "--dbname", where], env=environment, stderr=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        raise Unusable(f"{tool} stopped: {_first_line(done.stderr)}")


def _first_line(said: str) -> str:
    """Of what a tool says only where it stopped: what comes after may quote what is kept."""
    return next((line for line in said.splitlines() if "error:" in line), "it did not say why")


@contextmanager
def scratch_database() -> Iterator[str]:
    """A new, empty database beside ours, gone afterwards: its FASENWIJZER_DATABASE. Raises Unusable."""
    name = f"fasenwijzer_proof_{secrets.token_hex(4)}"
    try:
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name}")
    except DatabaseError as problem:
        raise Unusable(
            "No database could be made to try the backup in. Give the role the right to (ALTER ROLE … CREATEDB), "
            "or put the backup back in an empty database with 'restore'."
        ) from problem
    try:
        yield urlsplit(os.environ["FASENWIJZER_DATABASE"])._replace(path=f"/{name}").geturl()
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
