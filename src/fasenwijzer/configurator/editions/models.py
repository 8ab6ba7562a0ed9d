"""An edition: the method in the words and with the norms of one organisation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.method import edition as method_edition
from fasenwijzer.method.languages import DUTCH, FIRST, Language, Text
from fasenwijzer.method.own import Own, Row
from fasenwijzer.people.models import User


class Base(models.TextChoices):
    """The editions that come with Fasenwijzer; each is a file in method/words."""

    STANDARD = "standard", _("standard")
    LEEFHUIS = "leefhuis", "Leefhuis"
    YOUTH = "youth", _("youth")


class EditionIsPublished(Exception):
    """What is published is never changed: people work by it. A new wish is a new draft."""


class HoldsFromThePast(Exception):
    """An edition begins to hold today or later: what was done was done by another."""


class EditionQuerySet(models.QuerySet["Edition"]):
    def drafts(self) -> EditionQuerySet:
        """What is being worked on, the newest first."""
        return self.filter(published_at=None)

    def whole(self) -> EditionQuerySet:
        """With everything that differs, for a page that asks for it more than once."""
        return self.prefetch_related("texts", "rows", "emptied", "norms", "conditions", "advice")

    def published(self) -> EditionQuerySet:
        """What was published, the one that holds last first; an edition may hold from a day still to come."""
        return self.exclude(published_at=None).order_by("-holds_from", "-published_at", "-pk")

    def in_force(self) -> EditionQuerySet:
        """Published, and its day has come."""
        return self.published().filter(holds_from__lte=clock.today())

    def current(self) -> Edition:
        """The edition for new cases; before the day of the very first, that one. Raises Edition.DoesNotExist."""
        found = self.in_force().first() or self.published().last()
        if found is None:
            raise Edition.DoesNotExist
        return found


class Edition(models.Model):
    """A draft until it is published; then it is never changed, and running cases stay on theirs.

    It names its base, a file in `method/words`, and holds as rows what differs from it (decisions 13 and 28).
    """

    name = models.CharField(_("name"), max_length=200, unique=True)
    base = models.CharField(_("built on"), max_length=20, choices=Base)
    after = models.ForeignKey("self", models.SET_NULL, null=True, related_name="+")
    """The edition it was begun from, to compare with."""
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    published_at = models.DateTimeField(null=True)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    holds_from = models.DateField(null=True)
    """From this day new cases follow it."""

    objects: ClassVar[models.Manager[Edition]] = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["-begun_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(base__in=Base.values), name="configurator_known_base"),
            models.CheckConstraint(
                condition=Q(published_at=None, holds_from=None, published_by=None)
                | Q(published_at__isnull=False, holds_from__isnull=False),
                name="configurator_published_with_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    # From beginning to publishing

    @classmethod
    @transaction.atomic
    def begin(cls, *, name: str, base: str = "", after: Edition | None = None, by: User | None) -> Edition:
        """A draft, as `after` is now; without it, as the base is."""
        draft = cls.objects.create(
            name=name, base=after.base if after else base, after=after, begun_at=clock.now(), begun_by=by
        )
        if after:
            OwnPart.take_over(after, draft)
        record(Action.CREATE, by=by, subject=draft, changes={"name": ("", name), "base": ("", draft.base)})
        return draft

    @classmethod
    @transaction.atomic
    def publish_new(
        cls,
        *,
        name: str,
        base: str,
        words: Mapping[str, str] | None = None,
        translations: Mapping[str, Mapping[str, str]] | None = None,
        norms: Mapping[str, int | None] | None = None,
        by: User | None,
    ) -> Edition:
        """A new edition at once, with other words (by key, and by language) and norms: to begin with."""
        draft = cls.begin(name=name, base=base, by=by)
        for language, told in {DUTCH: words or {}, **(translations or {})}.items():
            draft.say({f"words.{key}": text for key, text in told.items()}, language=language, by=by)
        draft.keep_to(norms or {}, by=by)
        draft.publish(by=by)
        return draft

    @transaction.atomic
    def publish(self, *, holds_from: date | None = None, by: User | None) -> None:
        """For new cases from this day on, today when it is not said.

        Raises EditionIsPublished, HoldsFromThePast, and EditionError when it would not be the whole method.
        """
        self.must_be_a_draft()
        day = holds_from or clock.today()
        if day < clock.today():
            raise HoldsFromThePast
        method_edition.own_edition(self.base, self.own)
        self.published_at, self.published_by, self.holds_from = clock.now(), by, day
        self.save(update_fields=["published_at", "published_by", "holds_from"])
        record(Action.EXECUTE, by=by, subject=self, changes={"holds_from": ("", day)}, what="publish")

    @transaction.atomic
    def throw_away(self, *, by: User) -> None:
        """A draft that is not needed. Raises EditionIsPublished."""
        self.must_be_a_draft()
        record(Action.DELETE, by=by, subject=self, changes={"name": (self.name, "")})
        self.delete()

    @property
    def is_draft(self) -> bool:
        return self.published_at is None

    def must_be_a_draft(self) -> None:
        """Raises EditionIsPublished. Waits for somebody who publishes it this moment."""
        if not Edition.objects.drafts().select_for_update().filter(pk=self.pk).exists():
            raise EditionIsPublished

    # What differs

    def say(self, texts: Mapping[str, Text], *, language: str = DUTCH, by: User | None) -> None:
        """Say these texts, by path, in a language. An empty one, or the usual one, is not kept: as in the base."""
        self.texts.model.say(self, texts, language=language, by=by)

    def list_up(self, path: str, rows: Iterable[Row], texts: Mapping[str, Text], *, by: User | None) -> None:
        """These rows, in this order, are the whole list at `path`; `texts` are what they say, by path."""
        self.rows.model.list_up(self, path, tuple(rows), by=by)
        self.say(texts, by=by)

    def keep_to(self, norms: Mapping[str, int | None], *, by: User | None) -> None:
        """These norms, in days; None is no norm."""
        self.norms.model.keep_to(self, norms, by=by)

    def advise(self, advice: Mapping[str, str], *, by: User | None) -> None:
        """All own advice about words: what can be written instead, or nothing to leave a word in peace."""
        self.advice.model.advise(self, advice, by=by)

    def mean_alike(self, groups: Iterable[Iterable[str]], *, by: User | None) -> None:
        """All own groups of words that mean about the same."""
        self.alike.model.mean_alike(self, groups, by=by)

    def insist(self, hard: Mapping[str, bool], *, by: User | None) -> None:
        """Whether each of these conditions, by key, blocks or advises."""
        self.conditions.model.insist(self, hard, by=by)

    @property
    def own(self) -> Own:
        """Everything that differs from the base: six queries, or none when the edition was read whole."""
        return Own(
            name=self.name,
            texts=self.texts.model.by_language(self.texts.all()),
            rows=self.rows.model.by_path(self.rows.all(), self.emptied.all()),
            norms={norm.key: norm.days for norm in self.norms.all()},
            hard={condition.key: condition.hard for condition in self.conditions.all()},
            advice={one.word: one.instead for one in self.advice.all()},
        )

    # The method as it says it

    @property
    def method(self) -> method_edition.Edition:
        """The method as this edition says it, in the language of the reader."""
        return self.method_in(get_language())

    @property
    def written_method(self) -> method_edition.Edition:
        """The method in the language in which its words are stored, whoever reads."""
        return self.method_in(DUTCH)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages it can be read in beside Dutch: what they cover, and whether a native speaker read them."""
        return method_edition.languages(self.base)

    @property
    def written_base(self) -> method_edition.Edition:
        """The edition that this one is built on, as it was written."""
        return method_edition.load(self.base, DUTCH)

    def told_in_languages(self, phase: str) -> list[tuple[Language, str]]:
        """What a client reads about a phase in every language but the reader's, to show and to read together."""
        here = self.method.language
        others = [language for language in (FIRST, *self.languages) if language.code != here]
        return [(language, self.method_in(language.code).phase(phase).client_words) for language in others]

    def method_in(self, language: str | None) -> method_edition.Edition:
        """The method in a language. What is published never changes: it is put together once per process."""
        if self.is_draft:
            return method_edition.draft(self.base, self.own, language)
        return _method(self.pk, method_edition.nearest(self.base, language))


class OwnPart(models.Model):
    """A row with something that one edition has otherwise than its base."""

    edition: models.ForeignKey[Edition, Edition]

    class Meta:
        abstract = True

    @staticmethod
    def take_over(before: Edition, draft: Edition) -> None:
        """A draft begins with the same rows, of every kind."""
        related = (relation.related_model for relation in Edition._meta.related_objects)
        for part in (kind for kind in related if isinstance(kind, type) and issubclass(kind, OwnPart)):
            manager: Any = part._default_manager
            rows = list(manager.filter(edition=before).order_by("pk"))
            for row in rows:
                row.pk, row.edition = None, draft
            manager.bulk_create(rows)


def told_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """What a verb changed, for the log: by field, before and after."""
    return {key[-60:]: (before.get(key, ""), new) for key, new in after.items() if before.get(key, "") != new}


@lru_cache(maxsize=64)
def _own(pk: int) -> tuple[str, Own]:
    """A published edition with everything that differs: seven queries, once per process."""
    edition = Edition.objects.published().get(pk=pk)
    return edition.base, edition.own


@lru_cache(maxsize=256)
def _method(pk: int, language: str) -> method_edition.Edition:
    base, own = _own(pk)
    return method_edition.own_edition(base, own, language)
