"""One line per thing done or looked at (NEN 7513), and the fields that changed with it."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from django.conf import settings
from django.db import models
from django.db.models import Q, TextChoices
from django.utils.translation import gettext_lazy as _


class Action(TextChoices):
    """The kinds of NEN 7513, with the ones that the law names apart."""

    READ = "read", _("looked at")
    CREATE = "create", _("wrote")
    UPDATE = "update", _("changed")
    DELETE = "delete", _("took away")
    EXECUTE = "execute", _("did")
    SEARCH = "search", _("searched")
    PRINT = "print", _("printed")
    EXPORT = "export", _("exported")
    LOGIN = "login", _("logged in")
    LOGOUT = "logout", _("logged out")
    AUTHORISE = "authorise", _("changed access")


class Result(TextChoices):
    OK = "ok", _("done")
    REFUSED = "refused", _("refused")


class Event(models.Model):
    """A line of the log. `case_id` and `subject` are numbers, not relations: the log outlives what it tells about."""

    at = models.DateTimeField()
    action = models.CharField(max_length=12, choices=Action)
    result = models.CharField(max_length=8, choices=Result, default=Result.OK)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    actor_name = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=200, blank=True)
    ground = models.CharField(max_length=20, blank=True)
    case_id = models.PositiveBigIntegerField(null=True)
    subject_type = models.CharField(max_length=60, blank=True)
    subject_id = models.CharField(max_length=40, blank=True)
    what = models.CharField(max_length=200, blank=True)
    address = models.GenericIPAddressField(null=True)
    changes_digest = models.CharField(max_length=64, blank=True)
    """Stands in the hash for the words of the changes, so that those can be destroyed and the chain still holds."""
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["case_id", "-id"], name="audit_of_case"),
            models.Index(fields=["actor", "-id"], name="audit_of_actor"),
            models.Index(fields=["-id"], name="audit_refused", condition=Q(result="refused")),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(action__in=Action.values), name="audit_known_action"),
            models.CheckConstraint(condition=Q(result__in=Result.values), name="audit_known_result"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor_name} {self.action} {self.what}"

    def fingerprint(self, changes: list[tuple[str, str, str]]) -> str:
        """The hash over the previous hash and everything this line says; the changes by their digest."""
        told = [self.changes_digest] if self.changes_digest else ["\x1e".join(change) for change in changes]
        said = [
            self.previous_hash,
            self.at.isoformat(),
            self.action,
            self.result,
            str(self.actor_id or ""),
            self.actor_name,
            self.role,
            self.ground,
            str(self.case_id or ""),
            self.subject_type,
            self.subject_id,
            self.what,
            self.address or "",
            *told,
        ]
        return sha256("\x1f".join(said).encode()).hexdigest()


class Change(models.Model):
    """One field that an event changed: what it was and what it became, as text."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="changes")
    field = models.CharField(max_length=60)
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    salt = models.CharField(max_length=32, blank=True)
    """Goes with the words, so that nobody finds them back by trying what gives the digest."""

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["event", "field"], name="audit_one_change_per_field")]

    def __str__(self) -> str:
        return f"{self.field}: {self.before} → {self.after}"


class Forgotten(models.Model):
    """That the words of this line were destroyed with what it was about. The triggers allow that for no other line."""

    event = models.OneToOneField(Event, models.PROTECT, related_name="forgotten")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.event_id)


def digest_of(changes: Iterable[tuple[str, str, str, str]]) -> str:
    """Of changes as (field, before, after, salt); nothing for none."""
    told = sorted("\x1e".join(change) for change in changes)
    return sha256("\x1f".join(told).encode()).hexdigest() if told else ""
