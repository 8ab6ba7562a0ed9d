"""Compile the translations (.po to .mo) that are out of date, with Babel, so that gettext need not be installed."""

import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = Path(__file__).resolve().parent.parent / "src"


def main() -> int:
    for po in sorted(SOURCE.glob("fasenwijzer/*/locale/*/LC_MESSAGES/django.po")):
        mo = po.with_suffix(".mo")
        if not mo.exists() or mo.stat().st_mtime <= po.stat().st_mtime:
            compile_one(po, mo)
    return 0


def compile_one(po: Path, mo: Path) -> None:
    """Written beside and moved into place: a server that is starting never reads half a file.

    Babel knows no "nl_Simple"; for the plurals it is Dutch.
    """
    with po.open("rb") as file:
        catalog = read_po(file, locale=po.parent.parent.name.split("_")[0], abort_invalid=True)
    half = mo.with_suffix(".mo.half")
    with half.open("wb") as file:
        write_mo(file, catalog)
    half.replace(mo)


if __name__ == "__main__":
    sys.exit(main())
