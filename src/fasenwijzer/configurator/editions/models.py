"""An edition: the method in the words and with the norms of one organisation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.method import edition as method_edition
from fasenwijzer.method.edition_parts import EntryKind
from fasenwijzer.method.languages import DUTCH, FIRST, Language
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
        translations: Mapping[str, Mapping[str, str]] | None = None,
        norms: Mapping[str, int | None] | None = None,
        advice: Mapping[str, str] | None = None,
        entry_kinds: Iterable[EntryKind] = (),
        alike: Iterable[Iterable[str]] = (),
        by: User | None,
    ) -> Edition:
        """A new edition on a base, with other words, norms (days; None means no norm) and advice where given.

        `translations` go by language and word. `advice` goes by word: what can be written instead of it, or nothing to
        leave the word in peace. `entry_kinds` are all kinds of report, or none to keep those of the base. A word that
        the base has already is not kept: an edition is what differs. `alike`: own words that mean about the same.
        """
        edition = cls.objects.create(name=name, base=base, published_at=clock.now(), published_by=by)
        own = EditionWord.that_differ(base, {DUTCH: words or {}, **(translations or {})})
        EditionWord.objects.bulk_create(EditionWord(edition=edition, **told) for told in own)
        EditionNorm.objects.bulk_create(EditionNorm(edition=edition, key=k, days=d) for k, d in (norms or {}).items())
        EditionAdvice.objects.bulk_create(
            EditionAdvice(edition=edition, word=word, instead=instead) for word, instead in (advice or {}).items()
        )
        edition.entry_kinds.model.keep(edition, entry_kinds)
        edition.alike.model.keep(edition, alike)
        record(Action.CREATE, by=by, subject=edition, changes={"name": ("", name), "base": ("", base)})
        return edition

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
        """The method in a language; put together once per process and language, because an edition never changes."""
        return _method(self.pk, method_edition.nearest(self.base, language))


class EditionWord(models.Model):
    """A word that this edition says differently than its base; one in Dutch holds in every language without its own."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="words")
    language = models.CharField(max_length=10, default=DUTCH)
    key = models.CharField(max_length=60)
    text = models.CharField(max_length=200)

    class Meta:
        ordering = ["language", "key"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "language", "key"], name="configurator_one_text_per_word")
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.text}"

    @staticmethod
    def that_differ(base: str, told: Mapping[str, Mapping[str, str]]) -> list[dict[str, str]]:
        """The words of a base that somebody says differently, by language; empty ones are no words.

        Whoever has an own word in Dutch has an own translation too, be it the usual one.
        """
        dutch = method_edition.load(base)
        own = {key for key, text in told.get(DUTCH, {}).items() if text != dutch.words.get(key)}
        return [
            {"language": language, "key": key, "text": text}
            for language, words in told.items()
            for key, text in words.items()
            if text and (key in own or text != method_edition.load(base, language).words.get(key))
        ]


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
def _own(pk: int) -> Edition:
    """An edition with everything that differs: four more queries, once per process."""
    return Edition.objects.prefetch_related("words", "norms", "advice", "entry_kinds").get(pk=pk)


@lru_cache(maxsize=256)
def _method(pk: int, language: str) -> method_edition.Edition:
    edition = _own(pk)
    base = method_edition.load(edition.base, language)
    words = {word.key: word.text for word in edition.words.all() if word.language == DUTCH}
    translated = {word.key: word.text for word in edition.words.all() if word.language == base.language}
    return base.with_changes(
        name=edition.name,
        words=words | translated,
        norms={norm.key: norm.days for norm in edition.norms.all()},
        advice={one.word: one.instead for one in edition.advice.all()},
        entry_kinds=_own_kinds(edition, base),
    )


def _own_kinds(edition: Edition, base: method_edition.Edition) -> list[EntryKind]:
    """The own kinds of report; one that is as the base wrote it, is said as the base says it in this language."""
    written, read = set(edition.written_base.entry_kinds), {kind.key: kind for kind in base.entry_kinds}
    own = [row.kind for row in edition.entry_kinds.all()]
    return [read.get(kind.key, kind) if kind in written else kind for kind in own]
