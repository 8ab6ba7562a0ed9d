"""Opening a location and forming a team, or changing what is known of one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fasenwijzer.people.models import Location, Team, User
from fasenwijzer.ui.forms import Form, NameField, WordsField, another_has_it


class LocationForm(Form):
    name = NameField(label=_("Name of the location"))
    address = WordsField(label=_("Address"), required=False, max_length=300)

    def __init__(self, *args: Any, known: Location | None = None, **kwargs: Any) -> None:
        self.known = known
        initial = {"name": known.name, "address": known.address} if known else {}
        super().__init__(*args, initial=initial, **kwargs)

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if another_has_it(Location.objects.filter(name__iexact=name), self.known):
            raise ValidationError(_("There is a location with this name already."))
        return name

    def save(self, *, by: User) -> Location:
        """A new location, or the one that is known, changed."""
        if self.known is None:
            return Location.open(**self.cleaned_data, by=by)
        self.known.change(**self.cleaned_data, by=by)
        return self.known


class TeamForm(Form):
    name = NameField(label=_("Name of the team"))
    location = forms.ModelChoiceField(label=_("Location"), queryset=Location.objects.all(), empty_label=None)

    def __init__(self, *args: Any, known: Team | None = None, **kwargs: Any) -> None:
        self.known = known
        initial = {"name": known.name, "location": known.location} if known else {}
        super().__init__(*args, initial=initial, **kwargs)

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if another_has_it(Team.objects.filter(name__iexact=name), self.known):
            raise ValidationError(_("There is a team with this name already."))
        return name

    def save(self, *, by: User) -> Team:
        """A new team, or the one that is known, changed."""
        if self.known is None:
            return Team.form(**self.cleaned_data, by=by)
        self.known.change(**self.cleaned_data, by=by)
        return self.known
