"""Room for clients, and days away."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.people.models import Absence, Room, User
from fasenwijzer.people.rooms.models import MOST_CLIENTS, MOST_HOURS
from fasenwijzer.ui.forms import DateField, Form, NumberField
from fasenwijzer.ui.words import long_day

BACK = timedelta(days=60)
"""Somebody who became ill is written down afterwards."""


class RoomForm(Form):
    """One of two numbers, and from when."""

    all_optional = True
    clients = NumberField(label=_("How many clients"), required=False, min_value=0, max_value=MOST_CLIENTS)
    hours = NumberField(
        label=_("Or: hours a week for guiding"),
        required=False,
        min_value=0,
        max_value=MOST_HOURS,
        help_text=_("We count the clients with the hours your edition thinks of for one client a week."),
    )
    since = DateField(label=_("From"), initial=clock.today, not_before=clock.today)

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        given = [name for name in ("clients", "hours") if told.get(name) is not None]
        if not given and not self.errors.keys() & {"clients", "hours"}:
            self.add_error("clients", _("Fill in one of the two: a number of clients, or hours a week."))
        if len(given) > 1:
            self.add_error("hours", _("Fill in one of the two. Leave the other open."))
        return told

    def agree(self, *, by: User) -> Room:
        return Room.agree(user=self.user, by=by, **self.cleaned_data)


class AwayForm(Form):
    """From when to when, never why."""

    since = DateField(label=_("First day away"), initial=clock.today)
    until = DateField(
        label=_("Last day away"), required=False, help_text=_("Leave this open when the end is not known.")
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.limit("since", not_before=clock.today() - BACK)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        since, until = told.get("since"), told.get("until")
        if since and until and until < since:
            self.add_error("until", _("This is before the first day. Choose a later date."))
        elif since and (there := Absence.objects.filter(user=self.user).meeting(since, until).first()):
            words = _("These days meet the absence that begins on %(day)s. Take that one away first.")
            self.add_error("since", words % {"day": long_day(there.since)})
        return told

    def note(self, *, by: User) -> Absence:
        return Absence.note(user=self.user, by=by, **self.cleaned_data)
