"""Cuts the fonts into the files of `fonts.css`, so that a first visit brings only the letters of its own language.

`fasenwijzer/ui/static/ui/fonts/README.md` tells where the whole files come from. Run this after replacing one of them.
"""

from pathlib import Path

from fontTools import subset

UI = Path(__file__).resolve().parent.parent / "src/fasenwijzer/ui/static/ui"
WEIGHTS = {
    "Atkinson": ("atkinson-hyperlegible-next", "200 800"),
    "Besley": ("besley", "400 900"),
}
FIRST = "\u00a0 !\"'()%&*+,-./0123456789:;=?@—–‘’“”„…€·×"
FIRST += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzàáâäçèéêëíîïñóôöûúüÇÉÓÖÜ"
PL_TR = "ĄąĆćĘęŁłŃńŚśŹźŻżĞğİıŞş"
"""Beside the first: what Polish and Turkish need."""
SHEET = UI / "fonts.css"
HEAD = "/* Which file has which letters: a page brings those it shows. Made by scripts/cut_fonts.py. */\n"


def main() -> None:
    SHEET.write_text(HEAD + "".join(face for family in WEIGHTS for face in faces_of(family)), encoding="utf-8")


def faces_of(family: str) -> list[str]:
    """Cuts this family; gives the lines of the style sheet about it."""
    name, weight = WEIGHTS[family]
    latin, more = letters_of(f"{name}-latin"), letters_of(f"{name}-latin-ext")
    parts = {
        "first": ("latin", set(map(ord, FIRST)) & latin),
        "pl-tr": ("latin-ext", set(map(ord, PL_TR)) & more),
        "rest": ("latin", latin - set(map(ord, FIRST + PL_TR))),
        "ext": ("latin-ext", more - latin - set(map(ord, FIRST + PL_TR))),
    }
    for part, (whole, letters) in parts.items():
        cut(f"{name}-{whole}", f"{name}-{part}", letters)
    return [face(family, f"{name}-{part}", weight, letters) for part, (_whole, letters) in parts.items()]


def letters_of(name: str) -> set[int]:
    with subset.load_font(file_of(name), subset.Options()) as font:
        return set(font.getBestCmap())


def cut(whole: str, part: str, letters: set[int]) -> None:
    options = subset.Options(flavor="woff2", layout_features=["kern", "mark", "ccmp", "locl"])
    with subset.load_font(file_of(whole), options) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=letters)
        cutter.subset(font)
        subset.save_font(font, file_of(part), options)


def file_of(name: str) -> str:
    return str(UI / "fonts" / f"{name}.woff2")


def face(family: str, part: str, weight: str, letters: set[int]) -> str:
    return (
        f'@font-face {{ font-family: {family}; src: url("fonts/{part}.woff2"); font-weight: {weight}; '
        f"font-display: swap; unicode-range: {ranges(letters)}; }}\n"
    )


def ranges(letters: set[int]) -> str:
    """As CSS says it: U+20-22, U+25."""
    found: list[tuple[int, int]] = []
    for letter in sorted(letters):
        if found and letter == found[-1][1] + 1:
            found[-1] = (found[-1][0], letter)
        else:
            found.append((letter, letter))
    return ", ".join(f"U+{one:X}" + (f"-{last:X}" if last > one else "") for one, last in found)


if __name__ == "__main__":
    main()
