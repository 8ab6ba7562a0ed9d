"""A trial: from when to when, what we look at, and how it went."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.trial.models import Trial
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, Form, TextField


class TrialForm(Meanwhile, Form):
    """A trial that runs: its agreements may change, and how it goes is written down."""

    since = DateField(label=_("The trial begins on"), initial=clock.today)
    ends_on = DateField(label=_("The trial ends on"))
    look_at = TextField(label=_("What do we look at together?"), rows=3, help_text=_("One thing on each line."))
    outcome = TextField(label=_("How did it go?"), required=False, rows=4)

    def __init__(self, *args: Any, trial: Trial, **kwargs: Any) -> None:
        told = {name: getattr(trial, name) for name in ("since", "ends_on", "look_at", "outcome")}
        super().__init__(*args, initial=told, **kwargs)
        self.watch(trial)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        since, ends_on = told.get("since"), told.get("ends_on")
        if since and ends_on and ends_on < since:
            self.add_error("ends_on", _("This is before the trial begins. Choose a later date."))
        return told

    def keep(self, trial: Trial, *, by: User) -> None:
        told = dict(self.cleaned_data)
        outcome = told.pop("outcome")
        trial.correct(by=by, **told)
        if outcome != trial.outcome:
            trial.tell_how_it_went(outcome=outcome, by=by)
