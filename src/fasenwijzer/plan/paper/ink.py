"""A signature that was drawn on screen as a picture, for a file that can't show lines."""

from __future__ import annotations

import re
from io import BytesIO

from PIL import Image, ImageDraw

FIELD = (600, 200)
"""The field on which people draw: see `signatures/drawn.py`."""
INK, WIDTH = "#1b2a26", 4
STROKE = re.compile(r"M[^M]+")
POINT = re.compile(r"(\d+) (\d+)")


def picture_of(drawing: str) -> bytes:
    """The lines on white, as PNG."""
    paper = Image.new("RGB", FIELD, "white")
    pen = ImageDraw.Draw(paper)
    for stroke in STROKE.findall(drawing):
        points = [(int(x), int(y)) for x, y in POINT.findall(stroke)]
        pen.line(points, fill=INK, width=WIDTH, joint="curve")
    held = BytesIO()
    paper.save(held, "PNG")
    return held.getvalue()
