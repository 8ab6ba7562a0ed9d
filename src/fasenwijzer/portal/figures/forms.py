"""The client's own figure for a goal: two presses, and a few words for who likes to."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.entries.parts import OnGoal
from fasenwijzer.journal.models import Entry
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Goal
from fasenwijzer.ui.forms import Form, ScaleField, TextField


class FigureForm(Form):
    """From 0 to 10; the words are the client's own and stand in the reports as they are."""

    score = ScaleField(label=_("Choose a figure"), low=_("nothing yet"), high=_("it worked out"))
    text = TextField(label=_("Do you want to say more?"), required=False)

    def give(self, *, case: Case, goal: Goal, author_kind: str, by: User) -> Entry:
        told: dict[str, Any] = self.cleaned_data
        return Entry.write(
            case=case,
            on=clock.today(),
            by=by,
            author_kind=author_kind,
            author_name=by.name,
            text=told["text"],
            life_area=goal.life_area,
            on_goals=[OnGoal(goal, score=told["score"])],
        )
