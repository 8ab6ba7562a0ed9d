"""Judging an emergency."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.cases.models import EmergencyAccess, EmergencyReview
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, Form, TextField

YES, NO = "yes", "no"


class ReviewForm(Form):
    """Was it justified; when not, why not."""

    justified = ChoiceField(
        label=gettext_lazy("Was it justified?"),
        choices=[
            (YES, gettext_lazy("Yes, this could not wait")),
            (NO, gettext_lazy("No, it should have gone otherwise")),
        ],
    )
    words = TextField(label=gettext_lazy("What do you want to say about it?"), required=False, rows=3)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if told.get("justified") == NO and not told.get("words"):
            self.add_error("words", _("Write in a few words why it should have gone otherwise."))
        return told

    def give(self, access: EmergencyAccess, *, by: User) -> EmergencyReview:
        told = self.cleaned_data
        return EmergencyReview.give(access=access, justified=told["justified"] == YES, words=told["words"], by=by)
