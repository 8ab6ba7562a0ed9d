"""Bring an installation up to date after a new version of the code was put in place."""

from argparse import Namespace

from fasenwijzer.config.commands.prepare import missing_migrations, prepare
from fasenwijzer.search.reading_the_log import catch_up


def run(asked: Namespace) -> int:
    """Apply what is missing, let search keep up, and say how much that was."""
    missing = missing_migrations()
    prepare()
    catch_up()
    print(f"Up to date; {len(missing)} migrations were applied.")
    return 0
