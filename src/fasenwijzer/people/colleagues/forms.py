"""Welcoming a colleague, and giving or ending a role."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.access.roles import Role
from fasenwijzer.access.told import OF_ROLE
from fasenwijzer.people.models import Membership, Team, User
from fasenwijzer.ui.forms import ChoiceField, DateField, EmailField, Form, NameField, WordsField, another_has_it


class RoleForm(Form):
    """A role, in a team or in the whole organisation, from a day."""

    role = ChoiceField(label=_("Role"), choices=Role.choices, notes=OF_ROLE)
    team = forms.ModelChoiceField(
        label=_("Team"),
        queryset=Team.objects.all(),
        required=False,
        empty_label=_("the whole organisation"),
        help_text=_("A team leader leads the team that you choose here."),
    )
    since = DateField(label=_("From"), initial=clock.today)
    until = DateField(label=_("Until and including"), required=False)

    def __init__(self, *args: Any, user: User | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("until") and given.get("since") and given["until"] < given["since"]:
            self.add_error("until", _("This day lies before the first day. Choose a later one."))
        if given.get("role") == Role.TEAM_LEADER and not given.get("team"):
            self.add_error("team", _("Choose the team that this colleague leads."))
        if self.user and self._has_it_already(given):
            self.add_error("role", _("This colleague has this role already."))
        return given

    def _has_it_already(self, given: dict[str, Any]) -> bool:
        same = Membership.objects.filter(user=self.user, role=given.get("role"), team=given.get("team"), until=None)
        return same.exists()

    def grant(self, *, user: User, by: User) -> Membership:
        """Give the role of this form."""
        told = self.cleaned_data
        return Membership.grant(
            user=user, role=Role(told["role"]), team=told["team"], since=told["since"], until=told["until"], by=by
        )


class WhoForm(Form):
    """The name of a colleague, and the address to log in with."""

    name = NameField(label=_("Name"))
    email = EmailField(label=_("E-mail address"), help_text=_("With this address your colleague logs in."))

    def __init__(self, *args: Any, user: User | None = None, **kwargs: Any) -> None:
        if user:
            kwargs["initial"] = {"name": user.name, "email": user.email}
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].lower()
        if another_has_it(User.objects.filter(email=email), self.user):
            raise ValidationError(_("Somebody with this e-mail address is here already."))
        return email

    def change(self, *, by: User) -> None:
        """Of the colleague that is known."""
        assert self.user is not None
        self.user.be_known_as(name=self.cleaned_data["name"], email=self.cleaned_data["email"], by=by)


class ColleagueForm(RoleForm, WhoForm):
    """A new colleague with a first role."""

    field_order = ["name", "email", "role", "team", "since", "until"]

    def welcome(self, *, by: User) -> User:
        """The colleague, with the role; the password is chosen with an invitation."""
        user = User.objects.welcome(email=self.cleaned_data["email"], name=self.cleaned_data["name"], by=by)
        self.grant(user=user, by=by)
        return user


class FindForm(Form):
    """A login, by what somebody logs in with: whole, so that nobody is found by trying letters."""

    login = WordsField(label=_("E-mail address or login name"), max_length=254)
    found: User

    def clean_login(self) -> str:
        typed: str = self.cleaned_data["login"]
        user = User.objects.logging_in_with(typed)
        if user is None:
            raise ValidationError(_("Nobody logs in with this here. Type all of it, as it stands in the letter."))
        self.found = user
        return typed


class EndRoleForm(Form):
    """The last day of a role."""

    until = DateField(label=_("Last day"), initial=clock.today)

    def __init__(self, *args: Any, membership: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.membership = membership

    def clean_until(self) -> date:
        until: date = self.cleaned_data["until"]
        if until < self.membership.since:
            raise ValidationError(_("This day lies before the first day. Choose a later one."))
        return until
