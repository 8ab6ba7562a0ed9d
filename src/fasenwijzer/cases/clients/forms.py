"""Who it is about: names as people have them, a birth date as far as it is known."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.clients.models import Client
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ModelForm, NameField, PartialDate, PartialDateField, PhoneField
from fasenwijzer.ui.forms.base import OwnForm
from fasenwijzer.ui.words import long_day


def born(client: Client) -> PartialDate | None:
    """The birth date of a client as far as it is known."""
    return PartialDate(client.born_year, client.born_month, client.born_day) if client.born_year else None


class NamedSomehow(OwnForm):
    """A call name or a family name: one of the two is enough, everywhere. Put before the form class."""

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        wrong = self.errors.keys() & {"call_name", "family_name"}
        if not told.get("call_name") and not told.get("family_name") and not wrong:
            self.add_error("call_name", _("We need a name. Fill in how somebody is called, or the family name."))
        return told


class PersonForm(NamedSomehow, Meanwhile, ModelForm):
    """Names, birth date and how to reach somebody: of `client`, or of somebody new.

    `not_after`: nobody is referred before birth.
    """

    call_name = NameField(label=_("Called"), required=False)
    family_name_prefix = NameField(label=_("Prefix"), required=False, max_length=40, help_text=_("Such as van or de."))
    family_name = NameField(label=_("Family name"), required=False)
    given_names = NameField(label=_("Given names"), required=False, help_text=_("As they stand in a passport."))
    born = PartialDateField(
        label=_("Born"), required=False, not_future=True, help_text=_("Not sure? Leave open what you don't know.")
    )
    phone = PhoneField(label=_("Phone number"), required=False)

    class Meta:
        model = Client
        fields = (
            "call_name",
            "family_name_prefix",
            "family_name",
            "given_names",
            "phone",
            "email",
            "address",
            "languages",
        )

    field_order = ("call_name", "family_name_prefix", "family_name", "given_names", "born", "phone", "email", "address")

    def __init__(self, *args: Any, client: Client | None = None, not_after: date | None = None, **kwargs: Any) -> None:
        if client:
            kwargs["initial"] = told_about(client)
        super().__init__(*args, **kwargs)
        self.client, self.not_after = client, not_after
        self.watch(client)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        self.check_birth(self.not_after)
        return told

    def check_birth(self, first_seen: date | None) -> None:
        """Nobody is referred before birth."""
        day = self.cleaned_data.get("born")
        if day and first_seen and day.earliest > first_seen and "born" not in self.errors:
            words = _("The referral came in on %(day)s, and that is before this date. Check the year.")
            self.add_error("born", words % {"day": long_day(first_seen)})

    @property
    def personal(self) -> dict[str, Any]:
        """The fields as Client.register and Client.correct want them."""
        told = {name: self.cleaned_data[name] for name in self.Meta.fields}
        day = self.cleaned_data["born"]
        year, month, number = (day.year, day.month, day.day) if day else (None, None, None)
        return {**told, "born_year": year, "born_month": month, "born_day": number}

    def register(self, *, by: User) -> Client:
        return Client.register(by=by, **self.personal)

    def correct(self, client: Client, *, by: User, case_id: int) -> None:
        client.correct(by=by, case_id=case_id, **self.personal)


def told_about(client: Client) -> dict[str, Any]:
    """What the form shows of a client to begin with."""
    return {**{name: getattr(client, name) for name in PersonForm.Meta.fields}, "born": born(client)}
