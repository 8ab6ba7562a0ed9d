"""The figures of Fasenwijzer: plain data in, SVG out.

Geometry stands in attributes, colour in the paint classes of the style sheet, so a theme or the dark scheme recolours
every figure and no inline style is needed. Each figure is one image with a title; the same facts always stand beside it
as a list or a table, because a figure alone tells a screen reader, or somebody who prints in grey, too little.
"""

from .course import Mark, Pause, course
from .dolls import Doll, dolls
from .drawn import drawn
from .multiple import bar, multiple
from .petals import Petal, petal_key, petals
from .rounds import Step, round_of_four
from .scores import scores
from .spread import spread
from .stairs import stairs
from .star import Friend, star
from .ties import Knot, Strand, ties
from .trail import Stop, Track, trail, trail_line
from .walk import walk

__all__ = [
    "Doll",
    "Friend",
    "Knot",
    "Mark",
    "Pause",
    "Petal",
    "Step",
    "Stop",
    "Strand",
    "Track",
    "bar",
    "course",
    "dolls",
    "drawn",
    "multiple",
    "petal_key",
    "petals",
    "round_of_four",
    "scores",
    "spread",
    "stairs",
    "star",
    "ties",
    "trail",
    "trail_line",
    "walk",
]
