"""Make a backup: one encrypted file with everything that is kept but the keys; while people work, if need be."""

from argparse import Namespace
from pathlib import Path

from django.conf import settings

from fasenwijzer.backups.making import make
from fasenwijzer.backups.unusable import Unusable
from fasenwijzer.config.commands import Refused
from fasenwijzer.config.commands.prepare import refuse_when_behind


def run(asked: Namespace) -> int:
    """Say what was made, and how many older ones went."""
    refuse_when_behind()
    try:
        made = make(Path(asked.place), asked.to or settings.BACKUP_TO, asked.keep)
    except Unusable as problem:
        raise Refused(str(problem)) from problem
    rows = sum(made.manifest.contents.counts.values())
    files = len(made.manifest.parts) - 1
    print(f"{made.path}: {rows} rows and {files} files, {made.path.stat().st_size / 1e6:.1f} MB.")
    if made.removed:
        print(f"{made.removed} older backups were removed.")
    return 0
