"""About thirty more people, walked to their place by a small generator: always the same ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from fasenwijzer.demo.others.coming_in import COMING_IN
from fasenwijzer.demo.others.life import Life
from fasenwijzer.demo.others.lives import LIVES
from fasenwijzer.demo.others.walking import walk
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story


def _telling(life: Life) -> Callable[[Story], Script]:
    return partial(walk, life=life)


OTHERS = [_telling(life) for life in (*LIVES, *COMING_IN)]
