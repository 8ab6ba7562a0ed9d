"""What changed or stood out on one goal."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.models import Case
from fasenwijzer.journal.entries.goals import is_concluded
from fasenwijzer.journal.entries.parts import OnGoal
from fasenwijzer.plan.models import Goal
from fasenwijzer.ui.forms import Form, ScaleField, TextField, YesField

POINTS = ("understanding", "doing", "experience")
USUALLY_OPEN = "doing"


class GoalForm(Form):
    """A tick opens it; only what is written counts. Observed and thought are two fields."""

    watched = False
    chosen = YesField()
    understanding = TextField(required=False, rows=3)
    doing = TextField(required=False, rows=3)
    experience = TextField(required=False, rows=3)
    interpretation = TextField(
        label=_("What I think of it"),
        required=False,
        rows=2,
        help_text=_("Your own thought, kept apart from what you saw and heard."),
    )
    score = ScaleField(required=False, low=_("nothing yet"), high=_("it worked out"))

    def __init__(self, *args: Any, goal: Goal, case: Case, **kwargs: Any):
        self.goal, self.life_area = goal, case.method.life_area(goal.life_area)
        super().__init__(*args, prefix=f"goal-{goal.pk}", **kwargs)
        self.fields["chosen"].label = goal.text
        self.fields["score"].label = gettext("The figure %(name)s gives") % {"name": case.client.first_name}
        for point in POINTS:
            words = case.method.observation_points[point]
            self.fields[point].label, self.fields[point].help_text = words.name, words.question

    @property
    def is_concluded(self) -> bool:
        return is_concluded(self.goal)

    @property
    def points(self) -> list[dict[str, Any]]:
        """The fields to unfold, and which of them lie open already."""
        names = (*POINTS, "interpretation")
        return [{"field": self[name], "open": self._lies_open(name)} for name in names]

    def _lies_open(self, name: str) -> bool:
        filled = bool(self[name].value() or self[name].errors)
        others = any(self[point].value() for point in POINTS)
        return filled or (name == USUALLY_OPEN and not others)

    @property
    def is_chosen(self) -> bool:
        return bool(self.cleaned_data.get("chosen"))

    @property
    def says_something(self) -> bool:
        said = self.cleaned_data
        return any(said.get(name) for name in (*POINTS, "interpretation")) or said.get("score") is not None

    @property
    def on_goal(self) -> OnGoal:
        said = self.cleaned_data
        told = {name: said[name] for name in (*POINTS, "interpretation", "score")}
        return OnGoal(self.goal, **told)
