"""An edition: the method in the words and with the norms of one organisation."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.method import edition as method_edition
from fasenwijzer.people.models import User


class Base(models.TextChoices):
    """The editions that come with Fasenwijzer; each is a file in method/words."""

    STANDARD = "standard", _("standard")
    LEEFHUIS = "leefhuis", "Leefhuis"
    YOUTH = "youth", _("youth")


class EditionQuerySet(models.QuerySet["Edition"]):
    def current(self) -> Edition:
        """The edition for new cases: the one published last. Raises Edition.DoesNotExist before the first."""
        return self.latest("published_at", "pk")


class Edition(models.Model):
    """Published at birth and never changed; a new wish is a new edition. Running cases stay on theirs."""

    name = models.CharField(_("name"), max_length=200, unique=True)
    base = models.CharField(_("built on"), max_length=20, choices=Base)
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    objects: ClassVar[models.Manager[Edition]] = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["-published_at", "-pk"]
        constraints = [models.CheckConstraint(condition=Q(base__in=Base.values), name="configurator_known_base")]

    def __str__(self) -> str:
        return self.name

    @classmethod
    @transaction.atomic
    def publish(
        cls,
        *,
        name: str,
        base: str,
        words: Mapping[str, str] | None = None,
        norms: Mapping[str, int | None] | None = None,
        advice: Mapping[str, str] | None = None,
        by: User | None,
    ) -> Edition:
        """A new edition on a base, with other words, norms (days; None means no norm) and advice where given.

        `advice` goes by word: what can be written instead of it, or nothing to leave the word in peace.
        """
        edition = cls.objects.create(name=name, base=base, published_at=clock.now(), published_by=by)
        EditionWord.objects.bulk_create(EditionWord(edition=edition, key=k, text=t) for k, t in (words or {}).items())
        EditionNorm.objects.bulk_create(EditionNorm(edition=edition, key=k, days=d) for k, d in (norms or {}).items())
        EditionAdvice.objects.bulk_create(
            EditionAdvice(edition=edition, word=word, instead=instead) for word, instead in (advice or {}).items()
        )
        record(Action.CREATE, by=by, subject=edition, changes={"name": ("", name), "base": ("", base)})
        return edition

    @property
    def method(self) -> method_edition.Edition:
        """The method as this edition says it; read once per process, because an edition never changes."""
        return _method(self.pk)


class EditionWord(models.Model):
    """A word that this edition says differently than its base."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="words")
    key = models.CharField(max_length=60)
    text = models.CharField(max_length=200)

    class Meta:
        ordering = ["key"]
        constraints = [models.UniqueConstraint(fields=["edition", "key"], name="configurator_one_text_per_word")]

    def __str__(self) -> str:
        return f"{self.key}: {self.text}"


class EditionNorm(models.Model):
    """A norm, in days, that this edition sets differently than its base."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="norms")
    key = models.CharField(max_length=60)
    days = models.PositiveSmallIntegerField(null=True)

    class Meta:
        ordering = ["key"]
        constraints = [models.UniqueConstraint(fields=["edition", "key"], name="configurator_one_number_per_norm")]

    def __str__(self) -> str:
        return f"{self.key}: {self.days}"


class EditionAdvice(models.Model):
    """A word about which this edition advises differently than the list; without `instead` it may simply be used."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="advice")
    word = models.CharField(max_length=60)
    instead = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["word"]
        constraints = [models.UniqueConstraint(fields=["edition", "word"], name="configurator_one_advice_per_word")]

    def __str__(self) -> str:
        return f"{self.word}: {self.instead}"


@lru_cache(maxsize=64)
def _method(pk: int) -> method_edition.Edition:
    edition = Edition.objects.prefetch_related("words", "norms", "advice").get(pk=pk)
    return method_edition.load(edition.base).with_changes(
        name=edition.name,
        words={word.key: word.text for word in edition.words.all()},
        norms={norm.key: norm.days for norm in edition.norms.all()},
        advice={one.word: one.instead for one in edition.advice.all()},
    )
