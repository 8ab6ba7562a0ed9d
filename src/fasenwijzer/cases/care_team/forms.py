"""Who joins the care team, as what, from when to when; and who leaves it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.access.roles import SCOPES, Role, Scope
from fasenwijzer.cases.care_team.models import Assignment, Task
from fasenwijzer.cases.case.models import Case
from fasenwijzer.people.models import Membership, User
from fasenwijzer.ui.forms import ChoiceField, DateField, Form
from fasenwijzer.ui.words import long_day

GUIDING = [role for role, scopes in SCOPES.items() if Scope.ASSIGNED in scopes and role != Role.ATTENTION_OFFICER]
"""An officer who has no other role is let in by who works on the reporting code, and nowhere else."""
TASKS = [(task.value, task.label) for task in Task if task != Task.ATTENTION_OFFICER]


def colleagues() -> QuerySet[User]:
    """Who can be in a care team: colleagues with a role that guides, today or later."""
    roles = Membership.objects.filter(role__in=GUIDING).exclude(until__lt=clock.today())
    return User.objects.filter(is_active=True, pk__in=roles.values("user"))


class AssignForm(Form):
    """Somebody joins; access begins on the first day and ends after the last."""

    user = forms.ModelChoiceField(User.objects.none(), label=_("Colleague"), empty_label=_("Choose a colleague"))
    task = ChoiceField(label=_("Task"), choices=TASKS, initial=Task.WORKER)
    since = DateField(label=_("From"), initial=clock.today)
    until = DateField(
        label=_("Until and including"), required=False, help_text=_("Leave this open when the end is not known.")
    )

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        self.fields["user"].queryset = colleagues()  # type: ignore[attr-defined]
        self.limit("since", not_before=case.opened_on)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        since, until = told.get("since"), told.get("until")
        if since and until and until < since:
            self.add_error("until", _("This is before the first day. Choose a later date."))
        elif since and told.get("user"):
            self._check_double(told)
        return told

    def _check_double(self, told: dict[str, Any]) -> None:
        same = Assignment.objects.filter(case=self.case, user=told["user"], task=told.get("task"))
        there = same.meeting(told["since"], told.get("until")).first()
        if there:
            words = _("%(name)s is this already, since %(day)s.")
            self.add_error("user", words % {"name": told["user"], "day": long_day(there.since)})

    def assign(self, *, by: User) -> Assignment:
        return Assignment.assign(case=self.case, by=by, **self.cleaned_data)


class EndForm(Form):
    """The last day of somebody in the care team."""

    on = DateField(label=_("Last day"), initial=clock.today, help_text=_("This day the file is still open to them."))

    def __init__(self, *args: Any, assignment: Assignment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.assignment = assignment
        self.limit("on", not_before=assignment.since)

    def end(self, *, by: User) -> None:
        self.assignment.end(on=self.cleaned_data["on"], by=by)
