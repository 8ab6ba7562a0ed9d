"""What happened with an action on a day."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.people.models import User
from fasenwijzer.plan.actions.models import Action, ActionDone, ActionSkipped
from fasenwijzer.ui import forms

DONE, SKIPPED = "done", "skipped"


class TimeForm(forms.Form):
    """It was done, or not, on a day. One press is enough for "done today"."""

    how = forms.RowField(
        label=gettext_lazy("Was it done?"),
        choices=[(DONE, gettext_lazy("Yes, done")), (SKIPPED, gettext_lazy("No, not this time"))],
        required=False,
    )
    on = forms.DateField(label=gettext_lazy("On which day?"), not_future=True)
    note = forms.TextField(label=gettext_lazy("What happened?"), required=False, rows=3)

    def __init__(self, *args: Any, action: Action, **kwargs: Any) -> None:
        self.action = action
        super().__init__(*args, initial={"how": DONE, "on": clock.today()}, **kwargs)
        self.limit("on", not_before=action.goal.case.opened_on)

    def save(self, *, by: User) -> ActionDone | ActionSkipped:
        told = {"on": self.cleaned_data["on"], "note": self.cleaned_data["note"], "by": by}
        return self.action.skip(**told) if self.cleaned_data["how"] == SKIPPED else self.action.mark_done(**told)
