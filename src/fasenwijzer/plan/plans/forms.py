"""Where the plan leads, when people look back, and from which day it holds."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.people.models import User
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.plan.versions.models import PlanVersion
from fasenwijzer.ui import forms

REAL, PROVISIONAL = "real", "provisional"


class DestinationForm(Meanwhile, forms.Form):
    """The end goal and the desired situation."""

    shared = ("end_goal", "desired_situation")

    end_goal = forms.TextField(
        label=gettext_lazy("The end goal"),
        help_text=gettext_lazy("One sentence in the client's own words. Where does this round lead?"),
        rows=3,
        max_length=2000,
        required=False,
    )
    desired_situation = forms.TextField(
        label=gettext_lazy("How the client would like things to be"),
        help_text=gettext_lazy("What does a good day look like then? Who notices it?"),
        rows=5,
        max_length=10000,
        required=False,
    )

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        self.plan = plan
        super().__init__(*args, initial={name: getattr(plan, name) for name in self.shared}, **kwargs)
        self.watch(plan)

    def save(self, *, by: User) -> None:
        self.plan.write(by=by, **{name: self.cleaned_data[name] for name in self.shared})


class EvaluationDateForm(Meanwhile, forms.Form):
    """When client and worker look back; the norm of the edition makes a proposal."""

    evaluation_on = forms.DateField(label=gettext_lazy("When do you look back together?"))

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        self.plan = plan
        self.proposed = plan.proposed_evaluation(from_day=plan.established_on or clock.today())
        super().__init__(*args, initial={"evaluation_on": plan.evaluation_on or self.proposed}, **kwargs)
        self.limit("evaluation_on", not_before=_day_after(plan.established_on) or clock.today())
        self.watch(plan)

    def save(self, *, by: User) -> None:
        self.plan.look_back_on(self.cleaned_data["evaluation_on"], by=by)


class EstablishForm(forms.Form):
    """From which day the plan holds; before the first real version it may be provisional."""

    on = forms.DateField(label=gettext_lazy("From which day does the plan hold?"), not_future=True)
    sort = forms.ChoiceField(
        label=gettext_lazy("What kind of plan is it?"),
        choices=[
            (REAL, gettext_lazy("The plan of this round")),
            (PROVISIONAL, gettext_lazy("A provisional plan, until the real one is there")),
        ],
        initial=REAL,
    )

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        self.plan = plan
        super().__init__(*args, initial={"on": clock.today()}, **kwargs)
        last = plan.in_force()
        self.limit("on", not_before=last.established_on if last else plan.case.opened_on)
        if plan.established_on:
            del self.fields["sort"]

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.plan.end_goal and not self.plan.goals.standing().exists() and not self._starts(told):
            self.add_error(None, _("There is nothing in the plan yet. Write the end goal or a goal first."))
        return told

    def _starts(self, told: dict[str, Any]) -> bool:
        """A start plan alone is enough, as long as it is no more than that."""
        return told.get("sort") == PROVISIONAL and self.plan.start_steps.filter(withdrawn_at=None).exists()

    def save(self, *, by: User) -> PlanVersion:
        provisional = self.cleaned_data.get("sort") == PROVISIONAL
        return self.plan.establish(on=self.cleaned_data["on"], provisional=provisional, by=by)


def _day_after(day: date | None) -> date | None:
    return day + timedelta(days=1) if day else None
