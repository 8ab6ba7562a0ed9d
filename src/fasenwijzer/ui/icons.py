"""The icons: one file each in icons/ (Phosphor, MIT), one sprite for the browser.

Build the sprite after adding an icon: python -m fasenwijzer.ui.icons
"""

import re
from pathlib import Path

HERE = Path(__file__).parent
SOURCES = HERE / "icons"
SPRITE = HERE / "static" / "ui" / "icons.svg"
PICTURE = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


def symbol(path: Path) -> str:
    found = PICTURE.search(path.read_text())
    if found is None:
        raise ValueError(f"Not an svg file: {path.name}")
    return f'<symbol id="{path.stem}" viewBox="0 0 256 256">{found[1]}</symbol>'


def sprite() -> str:
    """All icons as symbols of one file; an icon's name is its file's name."""
    symbols = "\n".join(symbol(path) for path in sorted(SOURCES.glob("*.svg")))
    return f'<svg xmlns="http://www.w3.org/2000/svg">\n{symbols}\n</svg>\n'


def names() -> set[str]:
    return {path.stem for path in SOURCES.glob("*.svg")}


if __name__ == "__main__":
    SPRITE.write_text(sprite())
