"""The forms of the register of learning."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.roles import Role
from fasenwijzer.guide.learning.models import Learning, LearningKind, RoleNeed
from fasenwijzer.people.models import User
from fasenwijzer.ui import forms


class LearningForm(forms.Form):
    """What somebody did or can do. `whom`: who may be chosen; without it, it is about oneself."""

    user = forms.SelectField(label=_("Who?"))
    kind = forms.ChoiceField(label=_("What was it?"), choices=LearningKind.choices)
    name = forms.WordsField(
        label=_("About what?"), help_text=_("Such as: guiding from strengths, two days."), max_length=200
    )
    on = forms.DateField(label=_("When?"), not_future=True)
    until = forms.DateField(
        label=_("Until when does it count?"), help_text=_("Empty when it does not end."), required=False
    )
    need = forms.SelectField(label=_("Which need of a role does it answer?"), required=False)

    def __init__(self, *args: Any, whom: list[User] | None = None, roles: set[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if whom is None:
            del self.fields["user"]
        else:
            self.whom = {str(one.pk): one for one in whom}
            self.offer("user", [(key, one.name) for key, one in self.whom.items()])
        needs = RoleNeed.objects.standing()
        self.needs = {str(n.pk): n for n in (needs if whom is not None else needs.filter(role__in=roles))}
        named = [(key, f"{need.get_role_display()}: {need.text}") for key, need in self.needs.items()]
        self.offer("need", [("", _("None of these")), *named])

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if told.get("on") and told.get("until") and told["until"] < told["on"]:
            self.add_error("until", _("This day lies before the first day. Choose a later one."))
        return told

    def add(self, *, by: User) -> Learning:
        told = dict(self.cleaned_data)
        whom = self.whom[told.pop("user")] if "user" in self.fields else by
        return Learning.add(by=by, user=whom, **told | {"need": self.needs.get(told["need"])})


class NeedForm(forms.Form):
    """What a role asks."""

    role = forms.SelectField(label=_("Which role?"), choices=Role.choices)
    kind = forms.ChoiceField(label=_("What is it?"), choices=LearningKind.choices)
    text = forms.WordsField(
        label=_("What is needed?"),
        help_text=_("Such as: training of two days; leads a case conference."),
        max_length=200,
    )
