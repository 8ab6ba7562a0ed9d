"""Asking something about the own data: a few words, and nothing that we know already."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.access.client_side import Reach
from fasenwijzer.cases.models import Case, RightsRequest
from fasenwijzer.cases.rights.models import Channel, Kind
from fasenwijzer.cases.rights.who import who_takes_care
from fasenwijzer.people.models import User
from fasenwijzer.portal.requests.kinds import Asking
from fasenwijzer.ui.forms import Form, TextField


class AskForm(Form):
    """Who asks and as whom follows from the reach; the day is today."""

    watched = False
    about = TextField(rows=3, max_length=2000)
    statement = TextField(label=_("Your own words"), rows=4, max_length=10_000)

    def __init__(self, *args: Any, case: Case, asking: Asking, piece: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case, self.asking, self.piece = case, asking, piece
        self.fields["about"].label, self.fields["about"].help_text = asking.about, asking.help
        if asking.kind == Kind.CORRECT and piece:
            self.fields["statement"].required = False
            self.fields["statement"].label = _("Do you want own words with it?")
            self.fields["statement"].help_text = _("They stay there, also when we do not change it.")
        elif asking.kind != Kind.STATEMENT:
            del self.fields["statement"]

    def ask(self, *, reach: Reach, by: User) -> RightsRequest:
        """It stands in the register at once."""
        return received(
            self.case,
            kind=self.asking.kind,
            reach=reach,
            by=by,
            about=self.cleaned_data["about"],
            statement=self.cleaned_data.get("statement", ""),
            piece=self.piece,
        )


def received(case: Case, *, kind: Kind, reach: Reach, by: User, **told: str) -> RightsRequest:
    """A request of the own place, with whom it goes to."""
    return RightsRequest.receive(
        case=case,
        by=by,
        kind=kind,
        asked_by=case.client.name if reach.is_client else by.name,
        capacity=reach.capacity,
        channel=Channel.PORTAL,
        received_on=clock.today(),
        assigned_to=who_takes_care(case, kind),
        **told,
    )
