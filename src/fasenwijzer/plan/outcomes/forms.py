"""How a goal ended."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.people.models import User
from fasenwijzer.plan.goals.models import Goal
from fasenwijzer.plan.outcomes.models import Outcome, Result
from fasenwijzer.plan.parts import out_of_the_plan
from fasenwijzer.ui import forms


class OutcomeForm(Meanwhile, forms.Form):
    """Result, day and why; why is needed only for a goal that is let go."""

    result = forms.ChoiceField(label=gettext_lazy("How did it go?"))
    on = forms.DateField(label=gettext_lazy("On which day?"), not_future=True)
    reason = forms.TextField(
        label=gettext_lazy("Why, and what did it bring?"),
        help_text=gettext_lazy("For a goal that is let go this is needed: whose choice was it, and why now?"),
        required=False,
    )

    def __init__(self, *args: Any, goal: Goal, **kwargs: Any) -> None:
        self.goal = goal
        there = goal.result
        told = {name: getattr(there, name) for name in ("result", "on", "reason")} if there else {}
        super().__init__(*args, initial={"on": clock.today(), **told}, **kwargs)
        method = goal.case.method
        self.offer("result", [(key, method.goal_result(key)) for key in Result.values])
        self.limit("on", not_before=goal.case.opened_on)
        self.watch(there)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if self.goal.is_out:
            self.add_error(None, out_of_the_plan(self.goal))
        if told.get("result") == Result.LET_GO and not told.get("reason") and "reason" not in self.errors:
            self.add_error("reason", _("Write in a few words why this goal is let go."))
        return told

    def save(self, *, by: User) -> Outcome:
        told = self.cleaned_data
        return self.goal.conclude(told["result"], on=told["on"], reason=told["reason"], by=by)
