"""A new pair of keys for backups: the secret one to keep elsewhere, the public one to make backups with."""

from argparse import Namespace
from pathlib import Path

from fasenwijzer.backups.envelope import made_identity
from fasenwijzer.config.commands import Refused


def run(asked: Namespace) -> int:
    """Print the public key."""
    try:
        public = made_identity(Path(asked.file))
    except OSError as problem:
        raise Refused(f"{asked.file} can't be made: {problem.strerror}.") from problem
    print(
        f"The secret key is in {asked.file}. Keep it elsewhere, in two places, and not on the machine of the backups."
    )
    print(f"FASENWIJZER_BACKUP_TO={public}")
    return 0
