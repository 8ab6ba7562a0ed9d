"""Something the client wants: a goal in own words, a step towards it, and who can help."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.client_side import Reach
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.models import User
from fasenwijzer.plan.goals.models import GoalQuerySet
from fasenwijzer.plan.models import Action, Goal, Plan, WhoKind
from fasenwijzer.plan.own_words.models import by_own_hand
from fasenwijzer.portal.about.areas import in_plain_words, open_areas
from fasenwijzer.ui.forms import ChoiceField, DateField, Form, TextField, WordsField


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
        told = self.cleaned_data
        who = with_helper(self.case, told["helper"]) | by_own_hand(by)
        return Action.add(
            goal=told["goal"], text=told["text"], due_on=told["due_on"], who_kind=WhoKind.CLIENT, by=by, **who
        )


class ChangeStepForm(Meanwhile, StepForm):
    """Other words, another day, somebody else who helps. What repeats keeps its days."""

    def __init__(self, *args: Any, case: Case, action: Action, **kwargs: Any) -> None:
        told = {"text": action.text, "due_on": action.due_on, "helper": action.network_member_id}
        super().__init__(*args, case=case, goals=Goal.objects.none(), initial=told, **kwargs)
        self.action = action
        del self.fields["goal"]
        if action.repeats:
            del self.fields["due_on"]
        else:
            self.fields["due_on"].not_past = False  # type: ignore[attr-defined]
        self.watch(action)

    def save(self, *, by: User) -> None:
        """Who helps is another matter than whose words they are: a choice of a helper alone changes no words."""
        told = {name: self.cleaned_data[name] for name in ("text", "due_on") if name in self.fields}
        helper = self.cleaned_data["helper"]
        self.action.reword(by=by, **told)
        if helper != self.action.network_member:
            self.action.correct(by=by, **with_helper(self.case, helper))


class GoalForm(Form):
    """A goal of the client: what, and in which part of life."""

    text = TextField(label=_("What do I want?"), rows=2, max_length=500)
    life_area = ChoiceField(label=_("What is it about?"), choices=())

    def __init__(self, *args: Any, case: Case, reach: Reach, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        areas = open_areas(case, reach)
        plain = {area.key: in_plain_words(area) for area in areas}
        self.offer("life_area", [(area.key, area.name) for area in areas], notes=plain)

    def add(self, *, plan: Plan, by: User) -> Goal:
        """Last in order, in the words of who puts it there."""
        return Goal.add(plan=plan, by=by, **self.cleaned_data, **by_own_hand(by))


class ChangeGoalForm(Meanwhile, Form):
    """The goal in other words, and by which one notices that it works."""

    text = TextField(label=_("What do I want?"), rows=2, max_length=500)
    sign = TextField(label=_("How do I notice that it works?"), rows=2, required=False, max_length=500)

    def __init__(self, *args: Any, goal: Goal, **kwargs: Any) -> None:
        super().__init__(*args, initial={"text": goal.text, "sign": goal.sign}, **kwargs)
        self.goal = goal
        self.watch(goal)

    def save(self, *, by: User) -> None:
        self.goal.reword(by=by, text=self.cleaned_data["text"], sign=self.cleaned_data["sign"])


def with_helper(case: Case, helper: NetworkMember | None) -> dict[str, Any]:
    """The client does it, with somebody of the network or alone."""
    if helper is None:
        return {"network_member": None, "who_name": ""}
    told = {"name": case.client.first_name, "helper": helper}
    return {"network_member": helper, "who_name": (gettext("%(name)s, with %(helper)s") % told)[:200]}
