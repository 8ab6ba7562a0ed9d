"""The stories, one file a person."""

from __future__ import annotations

from collections.abc import Callable

from fasenwijzer.demo.people.noor_haverkamp import noor
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story

STORIES: list[Callable[[Story], Script]] = [noor]
