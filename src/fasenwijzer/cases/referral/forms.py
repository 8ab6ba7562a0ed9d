"""How somebody arrived, by whom, with which request."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.clients.models import Client
from fasenwijzer.cases.referral.models import Channel, Referral, ReferredBy
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, DateField, ModelForm, NameField, PhoneField, TextField


class ReferralForm(Meanwhile, ModelForm):
    """What was told at the first contact, now or in `referral`. `client`: nobody is referred before birth."""

    arrived_on = DateField(label=_("Referred on"), initial=clock.today, not_future=True)
    channel = ChoiceField(label=_("How did the referral come in?"), choices=Channel.choices)
    by_kind = ChoiceField(label=_("Who refers?"), choices=ReferredBy.choices)
    by_name = NameField(label=_("Name of who refers"), required=False)
    by_function = NameField(
        label=_("Function or relation"), required=False, help_text=_("Such as field worker, or mother.")
    )
    by_phone = PhoneField(label=_("Phone number of who refers"), required=False)
    request = TextField(
        label=_("What is the question?"),
        required=False,
        rows=5,
        help_text=_("In the words of the person, or of who refers."),
    )

    class Meta:
        model = Referral
        fields = Referral.TOLD
        labels = {"enclosed": _("Sent along")}
        help_texts = {"enclosed": _("Such as a letter of the doctor.")}

    def __init__(
        self, *args: Any, client: Client | None = None, referral: Referral | None = None, **kwargs: Any
    ) -> None:
        if referral:
            kwargs["initial"] = {name: getattr(referral, name) for name in Referral.TOLD}
        super().__init__(*args, **kwargs)
        self.client = client
        self.watch(referral)

    def clean_arrived_on(self) -> Any:
        day = self.cleaned_data["arrived_on"]
        if self.client and self.client.born_year and day.year < self.client.born_year:
            words = _("%(name)s was born in %(year)s, so this date is too early.")
            self.add_error("arrived_on", words % {"name": self.client.first_name, "year": self.client.born_year})
        return day

    def change(self, referral: Referral, *, by: User) -> None:
        referral.correct(by=by, **self.cleaned_data)
