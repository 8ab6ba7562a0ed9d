"""Asking why somebody looked: the question itself follows from the line of the log."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.case_log.words import room_of
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.ui.forms import Form, TextField
from fasenwijzer.ui.words import clock_time, long_day


def question(event: Event) -> str:
    """Who, when and where: no word of what stands there."""
    at = event.at.astimezone(AMSTERDAM)
    told = {"name": event.actor_name, "room": room_of(event), "day": long_day(at), "time": clock_time(at)}
    return _("%(name)s looked in %(room)s on %(day)s at %(time)s.") % told


class WhyForm(Form):
    """Nothing has to be said with it."""

    text = TextField(
        label=gettext_lazy("Do you want to say something with it?"), rows=3, max_length=1500, required=False
    )

    def about(self, event: Event) -> str:
        """In Dutch, whoever asks: who answers reads it so."""
        with override(settings.LANGUAGE_CODE):
            asked = question(event)
        return "\n\n".join(filter(None, (asked, self.cleaned_data["text"])))
