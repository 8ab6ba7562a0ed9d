"""Make everything that can be searched anew from the records; needed only after a repair or an import."""

from argparse import Namespace

from fasenwijzer.config.commands.prepare import refuse_when_behind
from fasenwijzer.search.reading_the_log import rebuild


def run(asked: Namespace) -> int:
    """Say how many texts can be found now."""
    refuse_when_behind()
    print(f"{rebuild()} texts can be found.")
    return 0
