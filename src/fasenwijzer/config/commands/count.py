"""Count the figures over everybody, so that nobody waits for them by day; for a timer, once a night."""

from argparse import Namespace
from importlib import import_module

from fasenwijzer.config.commands.prepare import refuse_when_behind


def run(asked: Namespace) -> int:
    """Counting twice is harmless. Without it, a page counts by itself, which takes long in a large organisation."""
    refuse_when_behind()
    many = import_module("fasenwijzer.monitor.kept.counting").keep_all()
    print(f"{many} figures were counted.")
    return 0
