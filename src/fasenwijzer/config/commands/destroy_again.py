"""After a backup was put back: what had been destroyed goes once more, before anybody opens the application."""

from argparse import Namespace

from fasenwijzer.config.commands.prepare import refuse_when_behind
from fasenwijzer.privacy.destroying.destroy import sweep
from fasenwijzer.privacy.destroying.ledger import destroy_again


def run(asked: Namespace) -> int:
    """Say how many records went again, and of how many files the bytes."""
    refuse_when_behind()
    print(f"{destroy_again()} records were destroyed again, and the bytes of {sweep()} files that nothing names.")
    return 0
