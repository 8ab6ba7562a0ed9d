"""`fasenwijzer manual`: who may do what, as a text or on paper, made of the tables that the doors ask.

With `--figures`: what each figure means, made of the indicators that are counted.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from fasenwijzer.config.commands import Refused
from fasenwijzer.configurator.method_pages.manual import in_docs, printed
from fasenwijzer.monitor.manual import what_figures_mean
from fasenwijzer.ui.pdf import NoPdf


def run(asked: argparse.Namespace) -> int:
    """To a PDF when that is asked, else to the screen; of the figures only to the screen."""
    if asked.figures:
        print(what_figures_mean(), end="")
        return 0
    if not asked.pdf:
        print(in_docs(), end="")
        return 0
    try:
        Path(asked.pdf).write_bytes(printed())
    except NoPdf as missing:
        raise Refused(f"No PDF can be made on this machine. Install: {missing}") from missing
    except OSError as wrong:
        raise Refused(f"{asked.pdf} can't be written: {wrong.strerror}") from wrong
    return 0
