"""Actions: what, who and when."""

from __future__ import annotations

from typing import Any

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.people.models import User
from fasenwijzer.plan.actions.models import Action
from fasenwijzer.plan.actions.repeating import Every
from fasenwijzer.plan.circle import OTHER, Circle, Person
from fasenwijzer.plan.goals.models import Goal
from fasenwijzer.plan.parts import out_of_the_plan
from fasenwijzer.ui import forms

WHEN = ("due_on", "every", "weekdays", "starts_on", "rhythm")


class ActionForm(Meanwhile, forms.Form):
    """A step towards a goal. One person from the list is enough; names may be written out when there are more."""

    all_optional = True

    text = forms.WordsField(
        label=gettext_lazy("What is going to happen?"),
        help_text=gettext_lazy("A small step that you can see happening."),
        max_length=500,
    )
    who = forms.SelectField(label=gettext_lazy("Who does it?"))
    every = forms.RowField(label=gettext_lazy("How often?"), choices=Every.choices, required=False)
    weekdays = forms.MultipleChoiceField(
        label=gettext_lazy("On which days?"),
        choices=[(str(day + 1), name) for day, name in WEEKDAYS.items()],
        required=False,
    )
    starts_on = forms.DateField(label=gettext_lazy("When is the first time?"), required=False)
    rhythm = forms.WordsField(
        label=gettext_lazy("How often, in your own words?"),
        help_text=gettext_lazy("For instance: after every meal."),
        max_length=100,
        required=False,
    )
    due_on = forms.DateField(label=gettext_lazy("By which day?"), required=False)
    helper = forms.SelectField(label=gettext_lazy("Who from the network helps with it?"), required=False)
    names = forms.NameField(
        label=gettext_lazy("Names, when there are more people or somebody who is not on the list"),
        help_text=gettext_lazy("For instance: Rudi and Wietske."),
        required=False,
    )

    def __init__(self, *args: Any, goal: Goal, action: Action | None = None, **kwargs: Any) -> None:
        self.goal, self.action, self.circle = goal, action, Circle(goal.case)
        super().__init__(*args, initial=self._told(), **kwargs)
        self.offer("who", self.circle.choices())
        self.offer("helper", [("", _("Nobody yet")), *self.circle.everybody_of_network()])
        for day in ("due_on", "starts_on"):
            self.limit(day, not_before=goal.case.opened_on)
        if not self.circle.members:
            del self.fields["helper"]
        self.watch(action)

    def _told(self) -> dict[str, Any]:
        action = self.action
        if action is None:
            return {"who": "client", "every": Every.ONCE, "starts_on": clock.today()}
        key = self.circle.key_of(action.who_kind, action.who_name, action.network_member_id)
        written_out = action.who_name not in (self.circle.find(key).name, "")
        return {
            "text": action.text,
            "who": key,
            "helper": f"member-{action.network_member_id}" if not key.startswith("member-") else "",
            "names": action.who_name if written_out else "",
            **{field: getattr(action, field) for field in WHEN},
            "weekdays": list(action.weekdays),
        }

    @property
    def more_is_open(self) -> bool:
        """Whether what few actions need is told here, or asked for."""
        names = [name for name in ("helper", "names") if name in self.fields]
        return any(name in self.errors or self[name].value() for name in names)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if self.goal.is_out:
            self.add_error(None, out_of_the_plan(self.goal))
        if told.get("who") in OTHER and not told.get("names"):
            self.add_error("names", _("Write the name of who does it."))
        if told.get("every", Every.ONCE) in ("", Every.ONCE):
            told["every"] = Every.OTHER if told.get("rhythm") else Every.ONCE
        self._ask_when(told)
        return told

    def _ask_when(self, told: dict[str, Any]) -> None:
        """Each rhythm needs something else; what does not belong to it is forgotten."""
        every = told["every"]
        if every == Every.ONCE and not told.get("due_on") and "due_on" not in self.errors:
            self.add_error("due_on", _("Choose a day, or choose how often it happens."))
        if every == Every.DAYS and not told.get("weekdays"):
            self.add_error("weekdays", _("Choose at least one day."))
        if every == Every.OTHER and not told.get("rhythm") and "rhythm" not in self.errors:
            self.add_error("rhythm", _("Write how often it happens."))
        told["weekdays"] = "".join(sorted(told.get("weekdays", []))) if every == Every.DAYS else ""
        told["rhythm"] = told.get("rhythm", "") if every == Every.OTHER else ""
        fixed = every not in (Every.ONCE, Every.OTHER)
        told["starts_on"] = (told.get("starts_on") or clock.today()) if fixed else None

    def save(self, *, by: User) -> Action:
        told = {key: self.cleaned_data[key] for key in ("text", *WHEN)}
        told |= self._who()
        if self.action is None:
            return Action.add(goal=self.goal, by=by, **told)
        self.action.put_back(by=by)
        self.action.correct(by=by, **told)
        return self.action

    def _who(self) -> dict[str, Any]:
        """Kind, names and line of the network map; two people chosen are written as "A and B"."""
        first = self.circle.find(self.cleaned_data["who"])
        helper = self.circle.members.get(self.cleaned_data.get("helper", ""))
        member = first.member or helper
        return {"who_kind": first.kind, "who_name": self._names(first, helper), "network_member": member}

    def _names(self, first: Person, helper: Any) -> str:
        if self.cleaned_data["names"]:
            return str(self.cleaned_data["names"])
        name = self.goal.case.client.first_name if first.kind == "client" else first.name
        if helper and helper != first.member:
            return (_("%(one)s and %(other)s") % {"one": name, "other": helper.name})[:200]
        return name if first.kind == "worker" else ""
