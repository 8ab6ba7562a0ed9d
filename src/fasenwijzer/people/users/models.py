"""Somebody who can log in."""

from __future__ import annotations

import secrets
from functools import cached_property
from typing import ClassVar

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability, Role, abilities_of
from fasenwijzer.audit.changing import change
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action

OF_COLLEAGUES = [("nl", "Nederlands"), ("en", "English")]
"""The languages in which everything can be read; the client's side speaks all of settings.LANGUAGES."""


class UserManager(BaseUserManager["User"]):
    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)

    def colleagues(self) -> models.QuerySet[User]:
        """Who has or had a role here."""
        return self.filter(memberships__isnull=False).distinct()

    def logging_in_with(self, typed: str) -> User | None:
        """Whose address or login name this is."""
        words = typed.strip().lower()
        return self.filter(Q(email=words) | Q(login_name=words)).first()

    @transaction.atomic
    def welcome(self, *, email: str, name: str, by: User | None, password: str | None = None) -> User:
        """Somebody new, who logs in with an address, or without one with a name that is made here.

        Without a password (s)he can't log in until an invitation is used.
        """
        login_name = None if email else self._free_login_name(name)
        user = self.model(email=email.strip().lower() or None, login_name=login_name, name=name.strip())
        user.set_password(password)
        user.save(using=self._db)
        changes = {"login": ("", user.logs_in_with), "name": ("", user.name)}
        record(Action.AUTHORISE, by=by, subject=user, changes=changes)
        return user

    def _free_login_name(self, name: str) -> str:
        """Easy to read from a letter and to type: noor-4821. Ten thousand of each first name."""
        first = slugify(name.split(" ")[0])[:20] or "mijn"
        taken = set(self.filter(login_name__startswith=f"{first}-").values_list("login_name", flat=True))
        free = [made for number in range(1000, 10_000) if (made := f"{first}-{number}") not in taken]
        return secrets.choice(free)


class User(AbstractBaseUser):
    """A person with a login; what (s)he may do follows from memberships, never from a flag here."""

    email = models.EmailField(_("email address"), max_length=254, unique=True, null=True, blank=True)
    login_name = models.CharField(_("login name"), max_length=40, unique=True, null=True, blank=True)
    """For who has no address."""
    name = models.CharField(_("name"), max_length=200)
    phone = models.CharField(_("phone number"), max_length=40, blank=True)
    language = models.CharField(_("language"), max_length=10, default="nl", choices=settings.LANGUAGES)
    shortcuts = models.BooleanField(_("one-key shortcuts"), default=True)
    discreet = models.BooleanField(_("a neutral title and icon"), default=False)
    """Who looks along over a shoulder does not read in the tab where this is."""
    is_active = models.BooleanField(_("may log in"), default=True)
    joined_at = models.DateTimeField(default=clock.now)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = UserManager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(email=Lower("email")), name="people_email_is_lower_case"),
            models.CheckConstraint(
                condition=Q(email__isnull=False) | Q(login_name__isnull=False), name="people_logs_in_with_something"
            ),
            models.CheckConstraint(
                condition=Q(login_name=None) | (Q(login_name=Lower("login_name")) & ~Q(login_name__contains="@")),
                name="people_login_name_is_no_address",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def logs_in_with(self) -> str:
        """What this person types to log in: an address, or the login name."""
        return self.email or self.login_name or ""

    @property
    def initials(self) -> str:
        """Two letters for the mark beside what somebody wrote: first and last capitalised part of the name."""
        parts = [part for part in self.name.replace("-", " ").split() if part[:1].isalpha()]
        strong = [part for part in parts if part[:1].isupper()] or parts
        return "".join(part[0].upper() for part in dict.fromkeys([*strong[:1], *strong[-1:]]))

    @property
    def first_name(self) -> str:
        return self.name.split(" ")[0]

    @cached_property
    def roles(self) -> frozenset[Role]:
        """The roles that hold today; asked once per request."""
        return frozenset(Role(role) for role in self.memberships.current().values_list("role", flat=True))

    def can(self, ability: Ability) -> bool:
        """Whether some role of today gives this ability; a case also asks for a ground."""
        return ability in abilities_of(set(self.roles))

    @transaction.atomic
    def tell_about_self(self, *, name: str, phone: str, language: str, shortcuts: bool) -> None:
        """The own settings of a colleague."""
        told = {"name": name, "phone": phone, "language": language, "shortcuts": shortcuts}
        change(self, told, by=self)

    @transaction.atomic
    def be_known_as(self, *, name: str, email: str, by: User) -> None:
        """Somebody else corrects the name, or the address to log in with; that is a change of who may come in.

        Raises IntegrityError when another logs in with this address.
        """
        told = {"name": name.strip(), "email": email.strip().lower()}
        change(self, told, by=by, action=Action.AUTHORISE)

    @transaction.atomic
    def read_at_first(self, language: str) -> None:
        """Before the first login: the language chosen at the door is theirs from then on. Later, their own setting is.

        Nothing happens for a language that is not there, or not for colleagues.
        """
        known = dict(OF_COLLEAGUES if self.roles else settings.LANGUAGES)
        if self.last_login is None and language in known and language != self.language:
            change(self, {"language": language}, by=self)

    @transaction.atomic
    def be_discreet(self, wanted: bool, *, by: User) -> None:
        """Whether the tab of the browser says where this is."""
        if wanted != self.discreet:
            record(Action.UPDATE, by=by, subject=self, changes={"discreet": (self.discreet, wanted)})
            self.discreet = wanted
            self.save(update_fields=["discreet"])

    def end_sessions(self) -> None:
        """Log out everywhere, from this second."""
        for session in self.usersession_set.all():  # type: ignore[attr-defined]  # allauth ships no types
            session.end()

    @transaction.atomic
    def deactivate(self, *, by: User) -> None:
        """No login any more, from this second, and open sessions end for good; the name stays with what was written."""
        self.is_active = False
        self.save(update_fields=["is_active"])
        self.end_sessions()
        record(Action.AUTHORISE, by=by, subject=self, changes={"is_active": (True, False)})

    @transaction.atomic
    def forget_second_factor(self, *, by: User) -> None:
        """Phone and codes are lost: the old second step stops working, sessions end, login asks for a new one."""
        Authenticator.objects.filter(user=self).delete()
        SocialAccount.objects.filter(user=self).delete()
        self.end_sessions()
        record(Action.AUTHORISE, by=by, subject=self, changes={"second factor": ("set up", "to be set up again")})

    @transaction.atomic
    def reactivate(self, *, by: User) -> None:
        """Login is possible again."""
        self.is_active = True
        self.save(update_fields=["is_active"])
        record(Action.AUTHORISE, by=by, subject=self, changes={"is_active": (False, True)})
