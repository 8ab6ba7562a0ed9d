"""How each goal went, in a choice and own words; nobody has to say something about every goal."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.evaluations.models import GoalOpinion, Went
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Goal
from fasenwijzer.ui.forms import ChoiceField, Form, TextField

WENT: dict[str, Any] = {
    Went.WELL: _("It worked out"),
    Went.PARTLY: _("It worked out a bit"),
    Went.NOT: _("Not yet"),
}


class OpinionForm(Form):
    """About one goal."""

    all_optional = True

    went = ChoiceField(label=_("How did it go?"), choices=list(WENT.items()), required=False)
    text = TextField(label=_("What did it bring? What do you want now?"), required=False, rows=2)

    def __init__(self, *args: Any, goal: Goal, known: GoalOpinion | None, **kwargs: Any) -> None:
        self.goal = goal
        initial = {"went": known.went, "text": known.text} if known else {}
        super().__init__(*args, prefix=f"goal-{goal.pk}", initial=initial, **kwargs)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if told.get("text") and not told.get("went"):
            self.add_error("went", gettext("Choose how it went, too."))
        return told

    def give(self, *, who: str, by: User) -> None:
        told = self.cleaned_data
        if told["went"]:
            GoalOpinion.give(goal=self.goal, who=who, went=told["went"], text=told["text"], on=clock.today(), by=by)
