"""Opening a location and forming a team."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fasenwijzer.people.models import Location, Team, User
from fasenwijzer.ui.forms import Form, NameField, WordsField


class LocationForm(Form):
    name = NameField(label=_("Name of the location"))
    address = WordsField(label=_("Address"), required=False, max_length=300)

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if Location.objects.filter(name__iexact=name).exists():
            raise ValidationError(_("There is a location with this name already."))
        return name

    def open(self, *, by: User) -> Location:
        return Location.open(name=self.cleaned_data["name"], address=self.cleaned_data["address"], by=by)


class TeamForm(Form):
    name = NameField(label=_("Name of the team"))
    location = forms.ModelChoiceField(label=_("Location"), queryset=Location.objects.all(), empty_label=None)

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if Team.objects.filter(name__iexact=name).exists():
            raise ValidationError(_("There is a team with this name already."))
        return name

    def form_team(self, *, by: User) -> Team:
        return Team.form(name=self.cleaned_data["name"], location=self.cleaned_data["location"], by=by)
