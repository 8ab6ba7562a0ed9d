"""Something the client wants to do: a step towards a goal, with who can help."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.models import Case
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.models import User
from fasenwijzer.plan.goals.models import GoalQuerySet
from fasenwijzer.plan.models import Action, Goal, WhoKind
from fasenwijzer.ui.forms import DateField, Form, WordsField


class StepForm(Form):
    """What and for which goal; when and with whom are extra."""

    text = WordsField(label=_("What do I want to do?"), max_length=500)
    goal = forms.ModelChoiceField(Goal.objects.none(), label=_("For which goal?"), empty_label=_("Choose a goal"))
    due_on = DateField(label=_("When?"), required=False, not_past=True, help_text=_("You may leave this open."))
    helper = forms.ModelChoiceField(
        NetworkMember.objects.none(), label=_("Who can help?"), required=False, empty_label=_("I do it alone")
    )

    def __init__(self, *args: Any, case: Case, goals: GoalQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        self.fields["goal"].queryset = goals.open()  # type: ignore[attr-defined]
        members = NetworkMember.objects.current().filter(case=case).order_by("nearness", "pk")
        self.fields["helper"].queryset = members  # type: ignore[attr-defined]

    def add(self, *, by: User) -> Action:
        """The client does it; who helps stands beside the name, and sees it when (s)he has a login."""
        told, helper = self.cleaned_data, self.cleaned_data["helper"]
        words = {"name": self.case.client.first_name, "helper": helper}
        who = {"network_member": helper, "who_name": gettext("%(name)s, with %(helper)s") % words} if helper else {}
        return Action.add(
            goal=told["goal"], text=told["text"], due_on=told["due_on"], who_kind=WhoKind.CLIENT, by=by, **who
        )
