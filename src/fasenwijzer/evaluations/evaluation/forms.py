"""The round in summary, and what goes along."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.evaluations.reading.looking_back import day_of_the_talk
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, Form, TextField


class SummaryForm(Meanwhile, Form):
    """The day, the summary, and what anybody brought for what comes next."""

    on = DateField(
        label=_("Talked through on"),
        required=False,
        not_future=True,
        help_text=_("Leave this empty as long as you did not sit together."),
    )
    general = TextField(label=_("This round in short"), required=False, rows=8)
    take_along = TextField(
        label=_("What we take along"),
        help_text=_("New goals and wishes, and who brought them. They come back when the next plan is made."),
        required=False,
        rows=3,
    )

    def __init__(self, *args: Any, evaluation: Evaluation, **kwargs: Any) -> None:
        self.evaluation = evaluation
        told = {name: getattr(evaluation, name) for name in ("general", "take_along")}
        told["on"] = evaluation.on or day_of_the_talk(evaluation.case, evaluation.cycle)
        super().__init__(*args, initial=told, **kwargs)
        self.limit("on", not_before=evaluation.case.opened_on)
        self.fields["general"].help_text = evaluation.case.method.evaluation_questions.get("general", "")
        self.watch(evaluation)

    def save(self, *, by: User) -> None:
        told = self.cleaned_data
        self.evaluation.sum_up(general=told["general"], on=told["on"], take_along=told["take_along"], by=by)
