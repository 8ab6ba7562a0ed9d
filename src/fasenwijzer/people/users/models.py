"""Somebody who can log in."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from allauth.mfa.models import Authenticator
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability, Role, abilities_of
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action


class UserManager(BaseUserManager["User"]):
    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)

    @transaction.atomic
    def welcome(self, *, email: str, name: str, by: User | None, password: str | None = None) -> User:
        """A new colleague; without a password (s)he can't log in until an invitation is used."""
        user = self.model(email=email.strip().lower(), name=name.strip())
        user.set_password(password)
        user.save(using=self._db)
        record(Action.AUTHORISE, by=by, subject=user, changes={"email": ("", user.email), "name": ("", user.name)})
        return user


class User(AbstractBaseUser):
    """A person with a login; what (s)he may do follows from memberships, never from a flag here."""

    email = models.EmailField(_("email address"), max_length=254, unique=True)
    name = models.CharField(_("name"), max_length=200)
    phone = models.CharField(_("phone number"), max_length=40, blank=True)
    language = models.CharField(
        _("language"), max_length=10, default="nl", choices=[("nl", "Nederlands"), ("en", "English")]
    )
    shortcuts = models.BooleanField(_("one-key shortcuts"), default=True)
    is_active = models.BooleanField(_("may log in"), default=True)
    joined_at = models.DateTimeField(default=clock.now)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = UserManager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [models.CheckConstraint(condition=Q(email=Lower("email")), name="people_email_is_lower_case")]

    def __str__(self) -> str:
        return self.name

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
        changes = {
            field: (getattr(self, field), value) for field, value in told.items() if getattr(self, field) != value
        }
        for field, value in told.items():
            setattr(self, field, value)
        self.save(update_fields=list(told))
        if changes:
            record(Action.UPDATE, by=self, subject=self, changes=changes)

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
        self.end_sessions()
        record(Action.AUTHORISE, by=by, subject=self, changes={"second factor": ("set up", "to be set up again")})

    @transaction.atomic
    def reactivate(self, *, by: User) -> None:
        """Login is possible again."""
        self.is_active = True
        self.save(update_fields=["is_active"])
        record(Action.AUTHORISE, by=by, subject=self, changes={"is_active": (False, True)})
