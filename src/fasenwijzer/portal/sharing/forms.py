"""Opening parts of the file for somebody of the network, from when to when."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.access.client_side import Part
from fasenwijzer.network.models import Consent, NetworkMember
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, Form, MultipleChoiceField


class OpenForm(Form):
    """Which parts, from when, until when."""

    parts = MultipleChoiceField(
        label=_("What may this person see?"),
        choices=Part.choices,
        help_text=_("What this person does in the plan, (s)he always sees."),
    )
    since = DateField(label=_("From"), initial=clock.today)
    until = DateField(
        label=_("Until and including"), required=False, help_text=_("Leave this open when you don't know yet.")
    )

    def __init__(self, *args: Any, member: NetworkMember, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.member = member
        self.limit("since", not_before=clock.today())

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        since, until = told.get("since"), told.get("until")
        if since and until and until < since:
            self.add_error("until", _("This is before the first day. Choose a later day."))
        return told

    def ask(self, *, by: User) -> Consent:
        """It is written down; it opens when everybody agreed who has to."""
        told = self.cleaned_data
        return Consent.ask(member=self.member, parts=told["parts"], since=told["since"], until=told["until"], by=by)
