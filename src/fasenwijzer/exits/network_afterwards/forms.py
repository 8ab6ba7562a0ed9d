"""Who of the network does what afterwards, in one text."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.exits.network_afterwards.models import NetworkAfterwards
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import Form, TextField


class NetworkAfterwardsForm(Meanwhile, Form):
    """What everybody in it may read."""

    shared = ("text",)

    text = TextField(
        label=_("Who does what afterwards?"),
        help_text=_("Write it so that everybody in it may read it. And what goes back to them?"),
        rows=6,
    )

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        self.case = case
        kept = NetworkAfterwards.objects.filter(case=case).first() or NetworkAfterwards(case=case)
        super().__init__(*args, initial={"text": kept.text}, **kwargs)
        self.watch(kept)

    def save(self, *, by: User) -> NetworkAfterwards:
        return NetworkAfterwards.write(case=self.case, by=by, **self.cleaned_data)
