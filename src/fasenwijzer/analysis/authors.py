"""Who wrote a passage: the client by preference, together, the worker, or somebody else whom the client agrees with."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.ui.words import initials_of


class AuthorKind(models.TextChoices):
    """The words for client and worker are those of the edition."""

    CLIENT = "client", _("client")
    TOGETHER = "together", _("together")
    WORKER = "worker", _("worker")
    OTHER = "other", _("somebody else")


class Authored(models.Model):
    """The author of a text. Somebody else is named, and the client finds it right that these words stand here."""

    author_kind = models.CharField(_("who says this"), max_length=8, choices=AuthorKind)
    author_name = models.CharField(_("name"), max_length=200, blank=True)
    with_consent = models.BooleanField(_("with consent"), default=False)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(author_kind__in=AuthorKind.values), name="%(app_label)s_%(class)s_known_author"
            ),
            models.CheckConstraint(
                condition=~Q(author_kind=AuthorKind.OTHER) | (~Q(author_name="") & Q(with_consent=True)),
                name="%(app_label)s_%(class)s_other_has_name_and_consent",
            ),
        ]

    @property
    def author_initials(self) -> str:
        """Up to two letters for the mark beside a text; empty when there is no name."""
        return initials_of(self.author_name)
