"""The icons: one file each in icons/ (Phosphor, MIT), in two sprites for the browser.

What a client meets stands in `icons/`, what only a colleague meets in `icons/desk/`: the first page on a phone brings
the first sprite alone. Build both after adding an icon: python -m fasenwijzer.ui.icons
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from .whole_units import in_whole_units

HERE = Path(__file__).parent
SOURCES = HERE / "icons"
STATIC = HERE / "static"
SPRITES = {"ui/icons.svg": SOURCES, "ui/icons-desk.svg": SOURCES / "desk"}
"""Each sprite by the name of its static file, with the folder it is built from."""
PICTURE = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
LINE = re.compile(r' d="([^"]*)"')


def symbol(path: Path) -> str:
    found = PICTURE.search(path.read_text())
    if found is None:
        raise ValueError(f"Not an svg file: {path.name}")
    shorter = LINE.sub(lambda line: f' d="{in_whole_units(line[1])}"', found[1])
    return f'<symbol id="{path.stem}" viewBox="0 0 256 256">{shorter}</symbol>'


def sprite(pictures: Iterable[Path]) -> str:
    """These icons as symbols of one file; an icon's name is its file's name."""
    symbols = "\n".join(symbol(path) for path in sorted(pictures))
    return f'<svg xmlns="http://www.w3.org/2000/svg">\n{symbols}\n</svg>\n'


@cache
def homes() -> dict[str, str]:
    """For each icon the sprite that it is in."""
    return {path.stem: name for name, folder in SPRITES.items() for path in folder.glob("*.svg")}


def names() -> set[str]:
    return set(homes())


if __name__ == "__main__":
    for name, folder in SPRITES.items():
        (STATIC / name).write_text(sprite(folder.glob("*.svg")))
