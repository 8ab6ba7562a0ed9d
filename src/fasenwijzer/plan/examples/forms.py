"""An example of a goal."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.people.models import User
from fasenwijzer.plan.examples.models import GoalExample
from fasenwijzer.plan.goals.models import GoalKind
from fasenwijzer.ui import forms

FIELDS = ("text", "life_area", "sign", "kind")


class ExampleForm(Meanwhile, forms.Form):
    """A new example, or other words for one."""

    text = forms.TextField(
        label=gettext_lazy("The goal, with open places"),
        help_text=gettext_lazy("Write ___ where everybody fills in something else: I can do ___ by myself."),
        rows=2,
        max_length=500,
    )
    life_area = forms.SelectField(label=gettext_lazy("Life area"))
    sign = forms.TextField(
        label=gettext_lazy("How will you notice that it works?"), rows=2, max_length=500, required=False
    )
    kind = forms.ChoiceField(label=gettext_lazy("What kind of goal is it?"), choices=GoalKind.choices)

    def __init__(self, *args: Any, method: Method, example: GoalExample | None = None, **kwargs: Any) -> None:
        self.example = example
        told = {name: getattr(example, name) for name in FIELDS} if example else {"kind": GoalKind.GROW}
        super().__init__(*args, initial=told, **kwargs)
        areas = [(area.key, area.name) for area in method.life_areas]
        self.offer("life_area", [("", _("Choose a life area")), *areas])
        self.watch(example)

    def save(self, *, by: User) -> GoalExample:
        told = {name: self.cleaned_data[name] for name in FIELDS}
        if self.example is None:
            return GoalExample.offer(by=by, **told)
        self.example.reword(by=by, **told)
        return self.example
