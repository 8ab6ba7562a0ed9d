"""What a colleague sets for herself or himself, and the choice of a first password."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from fasenwijzer.people.models import User
from fasenwijzer.people.users.models import OF_COLLEAGUES
from fasenwijzer.ui.forms import ChoiceField, Form, NameField, PhoneField, WordsField


class MeForm(Form):
    """What a colleague sets for herself or himself."""

    name = NameField(label=_("Name"))
    phone = PhoneField(label=_("Telephone number"), required=False)
    language = ChoiceField(label=_("Language"), choices=OF_COLLEAGUES)
    shortcuts = ChoiceField(
        label=_("Shortcuts with one key"),
        choices=[("on", pgettext_lazy("a switch", "On")), ("off", _("Off"))],
        help_text=_("For example / to search and r to report. Press ? to see them all."),
    )

    def save(self, *, user: User) -> None:
        user.tell_about_self(
            name=self.cleaned_data["name"],
            phone=self.cleaned_data["phone"],
            language=self.cleaned_data["language"],
            shortcuts=self.cleaned_data["shortcuts"] == "on",
        )


class FirstPasswordForm(Form):
    """Choosing a password with an invitation."""

    password = WordsField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 12 signs. A few words in a row are easy to remember and hard to guess."),
    )
    again = WordsField(
        label=_("The same password again"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, self.user)
        return password

    def clean_again(self) -> str:
        again: str = self.cleaned_data["again"]
        if self.cleaned_data.get("password") not in (None, again):
            raise ValidationError(_("The two passwords differ. Type the same one twice."))
        return again
