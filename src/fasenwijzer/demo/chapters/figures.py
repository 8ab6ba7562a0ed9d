"""Figures: what the client and others say on one scale, through time."""

from __future__ import annotations

from collections.abc import Sequence

from fasenwijzer import clock
from fasenwijzer.demo.story import Story
from fasenwijzer.evaluations.models import Measurement
from fasenwijzer.method import instruments


def own_figures(story: Story, moment: str, client: Sequence[int], worker: Sequence[int] = ()) -> None:
    """The client's own figures for the life areas in their order, and maybe those of the worker, today."""
    for kind, name, figures in (("client", story.case.client.name, client), ("worker", story.by.name, worker)):
        if figures:
            items = instruments.load("own_scale").asks(story.case.method.life_areas)
            scores = {item.key: figure for item, figure in zip(items, figures, strict=True)}
            told = {"moment": moment, "rater_kind": kind, "rater_name": name}
            Measurement.take(
                case=story.case, instrument="own_scale", on=clock.today(), scores=scores, by=story.by, **told
            )
