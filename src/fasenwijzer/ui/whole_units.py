"""The line of a picture in whole units: on a field of 256 nobody sees a half, and it takes less of a first visit."""

import re
from collections.abc import Iterator

PIECE = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
NUMBERS = {"M": 2, "L": 2, "T": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "A": 7, "Z": 0}
"""How many numbers a step of each kind takes. All are coordinates, but the first five of an arc."""


def in_whole_units(line: str) -> str:
    """line: the `d` of a path. Each point goes to the nearest whole unit; what is rounded off does not add up."""
    return re.sub(r" ?(?=[A-Za-z-])|(?<=[A-Za-z]) ", "", " ".join(_steps(line)))


def _steps(line: str) -> Iterator[str]:
    at, pen, begun = (0.0, 0.0), (0, 0), (0.0, 0.0)
    for kind, numbers in _parsed(line):
        shape, ends = (numbers[:5], numbers[5:]) if kind in "Aa" else ([], numbers)
        base = at if kind.islower() else (0.0, 0.0)
        drawn = pen if kind.islower() else (0, 0)
        points = [base[i] + value for i, value in zip(_axes(kind, ends), ends, strict=True)]
        told = [round(value) - drawn[i] for i, value in zip(_axes(kind, ends), points, strict=True)]
        yield " ".join([kind, *(str(round(value)) for value in [*shape, *told])])
        at = begun if kind in "Zz" else _moved(kind, at, points)
        pen = (round(at[0]), round(at[1]))
        begun = at if kind in "Mm" else begun


def _axes(kind: str, ends: list[float]) -> list[int]:
    """For each number whether it goes along (0) or down (1)."""
    return [1] if kind in "Vv" else [i % 2 for i in range(len(ends))]


def _moved(kind: str, at: tuple[float, float], points: list[float]) -> tuple[float, float]:
    if kind in "Hh":
        return points[0], at[1]
    if kind in "Vv":
        return at[0], points[0]
    return points[-2], points[-1]


def _parsed(line: str) -> Iterator[tuple[str, list[float]]]:
    """Every step with its own letter: a path may leave out a letter that repeats."""
    kind, numbers = "", list[float]()
    for piece in PIECE.findall(line):
        if not piece.isalpha():
            numbers.append(float(piece))
        else:
            kind, numbers = piece, []
        if len(numbers) == NUMBERS[kind.upper()]:
            yield kind, numbers
            kind, numbers = {"M": "L", "m": "l"}.get(kind, kind), []
