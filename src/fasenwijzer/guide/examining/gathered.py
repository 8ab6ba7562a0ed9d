"""What is known about one phase: figures that belong to it, what people told, and what is on the boards."""

from __future__ import annotations

from typing import NamedTuple

from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.guide.matrix.models import MatrixNote
from fasenwijzer.guide.project.figures import figures_now, whole_figure
from fasenwijzer.guide.stories.models import Story
from fasenwijzer.monitor.figures import Figure, Row
from fasenwijzer.monitor.indicators import DAYS_IN_PHASE, WENT_ON_OPEN
from fasenwijzer.participation.models import Subject

FIGURES_OF = {
    "referral": ("waiting", "until_start"),
    "intake": ("waiting", "until_start"),
    "start": ("until_start",),
    "analysis": ("in_own_words", "areas_covered", "strengths_per_person"),
    "planning": ("days_to_plan", "agreed", "signed", "from_a_wish"),
    "carrying_out": ("came_about", "days_between", "hours", "felt_heard"),
    "evaluation": ("looked_back", "reached", "marks_went_up"),
    "exit": ("exit_talk", "aftercare", "all_phases", "dropped_out"),
}
"""The keys of `monitor.indicators` that tell about a phase; each is one figure."""
MANY = 12
OF_EVERY_PHASE = (DAYS_IN_PHASE, WENT_ON_OPEN)


class Told(NamedTuple):
    """A figure and the row of it that is about the phase."""

    figure: Figure
    row: Row


def figures_of(phase: str) -> list[Told]:
    """Over the whole organisation, over the last whole years: those of every phase, and those of this one."""
    every = [whole_figure(one) for one in OF_EVERY_PHASE]
    own = figures_now(FIGURES_OF[phase]).values()
    rows = [Told(one, row) for one in every for row in one.rows if row.part.key == phase]
    return [*rows, *(Told(one, one.whole) for one in own)]


def told_about(introduction: Introduction, phase: str) -> list[Story]:
    """Stories about this phase that may be quoted."""
    return list(introduction.stories.filter(phase=phase, may_be_quoted=True))


def noted_about(introduction: Introduction, phase: str) -> list[MatrixNote]:
    """What people filled in for the handbook."""
    return list(MatrixNote.objects.of(introduction).filter(phase=phase))


def subjects_now() -> list[Subject]:
    """What can be better at the locations: the last that were put on the boards and not chosen yet."""
    open_ones = Subject.objects.filter(taken_away_at=None, improvement=None)
    return list(open_ones.select_related("location").order_by("-put_in_at", "-pk")[:MANY])
