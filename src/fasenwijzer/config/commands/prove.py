"""Prove a backup: put it back in a place of its own, by the very command that a disaster needs, and take that away."""

import os
import subprocess
import sys
from argparse import Namespace
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from django.conf import settings
from django.db import connection

from fasenwijzer.backups.postgresql import scratch_database
from fasenwijzer.backups.scratch import scratch
from fasenwijzer.backups.unusable import Unusable
from fasenwijzer.config.commands import Refused


def run(asked: Namespace) -> int:
    """The lines of `restore`, and whether the backup is good; 1 when it is not. Nothing stays."""
    command = [sys.executable, "-m", "fasenwijzer", "restore", str(Path(asked.file).resolve())]
    command += ["--identity", str(Path(asked.identity).resolve())]
    try:
        with _elsewhere() as environment:
            code = subprocess.run(command, env=environment, check=False).returncode  # noqa: S603  # ourselves
    except Unusable as problem:
        raise Refused(str(problem)) from problem
    print("This backup can be put back." if code == 0 else "This backup can NOT be put back.", flush=True)
    return 1 if code else 0


@contextmanager
def _elsewhere() -> Iterator[dict[str, str]]:
    """The environment of an installation that is empty, with our keys of sealed texts."""
    keys = ",".join(f"{name}:{b64encode(key).decode()}" for name, key in settings.VAULT_KEYS.keys)
    told = {name: value for name, value in os.environ.items() if name != "FASENWIJZER_DATABASE"}
    of_its_own = scratch_database() if connection.vendor == "postgresql" else nullcontext()
    source = os.pathsep.join([str(settings.ROOT / "src"), *filter(None, [told.get("PYTHONPATH")])])
    with scratch() as place, of_its_own as address:
        there = {"FASENWIJZER_DATA": str(place), "FASENWIJZER_VAULT_KEYS": keys, "PYTHONPATH": source}
        yield told | there | ({"FASENWIJZER_DATABASE": address} if address else {})
