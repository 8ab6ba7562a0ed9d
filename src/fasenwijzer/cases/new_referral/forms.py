"""Writing down a referral: first search who it might be, then who it is and what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.case.forms import PlacementForm
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.clients.forms import NamedSomehow, PersonForm
from fasenwijzer.cases.clients.models import Client
from fasenwijzer.cases.referral.forms import ReferralForm
from fasenwijzer.cases.referral.models import Referral
from fasenwijzer.configurator.models import Edition
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import Form, NameField, PartialDate, PartialDateField, PhoneField


class WhoForm(NamedSomehow, Form):
    """What is known of somebody who is referred, enough to see whether we know the person already."""

    call_name = NameField(label=_("Called"), required=False)
    family_name = NameField(label=_("Family name"), required=False)
    born = PartialDateField(
        label=_("Born"), required=False, not_future=True, help_text=_("Not sure? Leave open what you don't know.")
    )
    phone = PhoneField(label=_("Phone number"), required=False)

    def kept(self) -> dict[str, Any]:
        """What was told, for the next step."""
        born = self.cleaned_data["born"]
        parts = [born.year, born.month, born.day] if born else []
        return {**self.cleaned_data, "born": parts}


def told_before(kept: Mapping[str, Any]) -> dict[str, Any]:
    """What the first step kept, as a form shows it."""
    born = kept.get("born")
    return {**kept, "born": PartialDate(*born) if born else None}


class EditionForm(Form):
    """In which edition of the method the new case goes; not asked when there is only one."""

    edition = forms.ModelChoiceField(Edition.objects.none(), label=_("Way of working"), empty_label=None)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        in_force = Edition.objects.in_force()
        editions = list(in_force[:2])
        cast("forms.ModelChoiceField[Edition]", self.fields["edition"]).queryset = in_force
        self.fields["edition"].initial = editions[0] if editions else None
        if len(editions) < 2:
            self.fields["edition"].widget = forms.HiddenInput()
            self.fields["edition"].required = False


class Arrival:
    """The forms of one referral together: who it is (unless we know the client), what was told, and where."""

    def __init__(
        self, data: Mapping[str, Any] | None, *, by: User, client: Client | None, kept: Mapping[str, Any]
    ) -> None:
        self.by, self.client = by, client
        self.person = None if client else PersonForm(data, initial=told_before(kept))
        self.referral = ReferralForm(data, client=client)
        self.placement = PlacementForm(data, by=by)
        self.edition = EditionForm(data)

    @property
    def by_name(self) -> dict[str, Any]:
        """The forms as the page names them; for somebody we know there is none for the person."""
        named = {"person": self.person, "referral": self.referral, "placement": self.placement, "edition": self.edition}
        return {name: form for name, form in named.items() if form}

    @property
    def forms(self) -> list[Any]:
        return list(self.by_name.values())

    def is_valid(self) -> bool:
        right = all([form.is_valid() for form in self.forms])  # noqa: C419  # every form says what it needs, at once
        if right and self.person:
            self.person.check_birth(self.referral.cleaned_data["arrived_on"])
        return right and not (self.person and self.person.errors)

    @transaction.atomic
    def receive(self) -> Case:
        """Register the client, when new, and open the case."""
        client = self.client or self.person.register(by=self.by)  # type: ignore[union-attr]
        told = {**self.referral.cleaned_data, **self.placement.cleaned_data, **self.edition.cleaned_data}
        return Referral.receive(client=client, by=self.by, **told).case
