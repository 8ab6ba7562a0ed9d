"""What an edition has otherwise than its base: texts, lists, norms, hard conditions, words with other advice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.db import models, transaction

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.configurator.editions.models import Edition, OwnPart, told_changes
from fasenwijzer.method import edition as method_edition
from fasenwijzer.method.languages import DUTCH, Text
from fasenwijzer.method.own import Own, Row, is_list
from fasenwijzer.people.models import User


class EditionText(OwnPart):
    """A text said differently, by its path; one in Dutch holds in every language without its own."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="texts")
    language = models.CharField(max_length=10, default=DUTCH)
    path = models.CharField(max_length=120)
    """Such as "words.client" or "phases.intake.aim": see `method.languages.texts_of`."""
    text = models.TextField()
    """A list of texts has one a line."""

    class Meta:
        ordering = ["language", "path"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "language", "path"], name="configurator_one_text_per_path"),
            models.CheckConstraint(condition=~models.Q(text=""), name="configurator_text_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.path}: {self.text}"

    @staticmethod
    @transaction.atomic
    def say(edition: Edition, texts: Mapping[str, Text], *, language: str, by: User | None) -> None:
        """See Edition.say. Raises EditionIsPublished."""
        edition.must_be_a_draft()
        if not texts:
            return
        before = {row.path: row.text for row in edition.texts.filter(language=language, path__in=texts)}
        own = set() if language == DUTCH else set(edition.texts.filter(language=DUTCH).values_list("path", flat=True))
        usual = method_edition.texts(edition.base, language)
        in_their_words = _in_their_words(edition) if language == DUTCH else usual
        told = {path: in_lines(text) for path, text in texts.items()}
        # Whoever has an own word in Dutch has an own translation too, be it the usual one.
        wanted = {
            path: "" if path not in own and text in _usual(path, usual, in_their_words) else text
            for path, text in told.items()
        }
        changes = told_changes(before, wanted)
        for path, text in wanted.items():
            if text and text != before.get(path):
                EditionText.objects.update_or_create(
                    edition=edition, language=language, path=path, defaults={"text": text}
                )
        edition.texts.filter(language=language, path__in=[path for path, text in wanted.items() if not text]).delete()
        if changes:
            record(Action.UPDATE, by=by, subject=edition, changes=changes)

    @staticmethod
    def by_language(rows: Iterable[EditionText]) -> dict[str, dict[str, Text]]:
        """As the method wants them."""
        told: dict[str, dict[str, Text]] = defaultdict(dict)
        for row in rows:
            told[row.language][row.path] = tuple(row.text.splitlines()) if is_list(row.path) else row.text
        return dict(told)


def _in_their_words(edition: Edition) -> Mapping[str, Text]:
    """The texts of the base with what people here call each other: those are nobody's own texts."""
    words = {row.path: row.text for row in edition.texts.filter(language=DUTCH, path__startswith="words.")}
    return method_edition.texts_of_own(edition.base, Own(texts={DUTCH: words}))


def _usual(path: str, *texts: Mapping[str, Text]) -> set[str]:
    """What stands at a path without anybody saying it otherwise."""
    # A word that people here say is theirs, and is not usual because it stands in the other texts too.
    usual = texts[:1] if path.startswith("words.") else texts
    return {in_lines(told.get(path, "")) for told in usual}


def in_lines(text: Text) -> str:
    """As it is kept: a list of texts one a line."""
    return text if isinstance(text, str) else "\n".join(text)


class EditionRow(OwnPart):
    """One row of a list this edition keeps itself: a life area, a criterion, an item to arrange, a kind of report."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="rows")
    path = models.CharField(max_length=60)
    """Of the list: see `method.own.LISTS`."""
    place = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=40)
    icon = models.CharField(max_length=40, blank=True)
    hue = models.PositiveSmallIntegerField(null=True)
    kind = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["edition", "path", "place"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "path", "key"], name="configurator_a_row_once"),
            models.CheckConstraint(condition=~models.Q(key=""), name="configurator_a_row_has_a_key"),
        ]

    def __str__(self) -> str:
        return f"{self.path}.{self.key}"

    @staticmethod
    @transaction.atomic
    def list_up(edition: Edition, path: str, rows: tuple[Row, ...], *, by: User | None) -> None:
        """See Edition.list_up. What rows that fall away said, is not kept. Raises EditionIsPublished."""
        edition.must_be_a_draft()
        mine = edition.rows.filter(path=path)
        before = {row.key: row.text_of_looks for row in mine}
        gone = before.keys() - {row.key for row in rows}
        mine.delete()
        for key in gone:
            edition.texts.filter(path__startswith=f"{path}.{key}.").delete()
        usual = method_edition.rows_of(edition.base, path)
        EmptiedList.keep(edition, path, is_empty=not rows and bool(usual))
        if rows != usual:
            EditionRow.objects.bulk_create(
                EditionRow(
                    edition=edition, path=path, place=place, key=row.key, icon=row.icon, hue=row.hue, kind=row.kind
                )
                for place, row in enumerate(rows)
            )
        after = {row.key: row.text_of_looks for row in edition.rows.filter(path=path)}
        if list(before.items()) != list(after.items()):
            told = {path: (", ".join(before), ", ".join(after))} | told_changes(before, after)
            record(Action.UPDATE, by=by, subject=edition, changes=told)

    @property
    def text_of_looks(self) -> str:
        """How it looks, in one text: for the log."""
        return " ".join(str(told) for told in (self.icon, self.hue, self.kind) if told)

    @staticmethod
    def by_path(rows: Iterable[EditionRow], emptied: Iterable[EmptiedList]) -> dict[str, tuple[Row, ...]]:
        """As the method wants them."""
        told: dict[str, list[Row]] = defaultdict(list, {one.path: [] for one in emptied})
        for row in rows:
            told[row.path].append(Row(row.key, row.icon, row.hue, row.kind))
        return {path: tuple(found) for path, found in told.items()}


class EmptiedList(OwnPart):
    """A list of the base of which this edition keeps nothing: without it, no rows would mean those of the base."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="emptied")
    path = models.CharField(max_length=60)

    class Meta:
        ordering = ["edition", "path"]
        constraints = [models.UniqueConstraint(fields=["edition", "path"], name="configurator_a_list_emptied_once")]

    def __str__(self) -> str:
        return self.path

    @staticmethod
    def keep(edition: Edition, path: str, *, is_empty: bool) -> None:
        """Whether nothing is left of the list at this path; list_up says it in the log."""
        if is_empty:
            EmptiedList.objects.get_or_create(edition=edition, path=path)
        else:
            edition.emptied.filter(path=path).delete()


class EditionNorm(OwnPart):
    """A norm, in days, that this edition sets differently than its base; nothing is no norm."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="norms")
    key = models.CharField(max_length=60)
    days = models.PositiveSmallIntegerField(null=True)

    class Meta:
        ordering = ["key"]
        constraints = [models.UniqueConstraint(fields=["edition", "key"], name="configurator_one_number_per_norm")]

    def __str__(self) -> str:
        return f"{self.key}: {self.days}"

    @staticmethod
    @transaction.atomic
    def keep_to(edition: Edition, norms: Mapping[str, int | None], *, by: User | None) -> None:
        """See Edition.keep_to. A norm as the base has it is not kept. Raises EditionIsPublished."""
        edition.must_be_a_draft()
        usual = edition.written_base
        before = {norm.key: norm.days for norm in edition.norms.filter(key__in=norms)}
        now = {key: before.get(key, usual.norm(key)) for key in norms}
        edition.norms.filter(key__in=norms).delete()
        EditionNorm.objects.bulk_create(
            EditionNorm(edition=edition, key=key, days=days) for key, days in norms.items() if days != usual.norm(key)
        )
        if changes := told_changes(now, norms):
            record(Action.UPDATE, by=by, subject=edition, changes=changes)


class EditionCondition(OwnPart):
    """A condition that blocks here and advises in the base, or the other way round."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="conditions")
    key = models.CharField(max_length=60)
    hard = models.BooleanField()

    class Meta:
        ordering = ["key"]
        constraints = [models.UniqueConstraint(fields=["edition", "key"], name="configurator_a_condition_once")]

    def __str__(self) -> str:
        return f"{self.key}: {self.hard}"

    @staticmethod
    @transaction.atomic
    def insist(edition: Edition, hard: Mapping[str, bool], *, by: User | None) -> None:
        """See Edition.insist. Raises EditionIsPublished."""
        edition.must_be_a_draft()
        usual = {key: edition.written_base.condition(key).hard for key in hard}
        now = usual | {row.key: row.hard for row in edition.conditions.filter(key__in=hard)}
        edition.conditions.filter(key__in=hard).delete()
        EditionCondition.objects.bulk_create(
            EditionCondition(edition=edition, key=key, hard=wanted)
            for key, wanted in hard.items()
            if wanted != usual[key]
        )
        if changes := told_changes(now, hard):
            record(Action.UPDATE, by=by, subject=edition, changes=changes)


class EditionAdvice(OwnPart):
    """A word about which this edition advises differently than the list; without `instead` it may simply be used."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="advice")
    word = models.CharField(max_length=60)
    instead = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["word"]
        constraints = [models.UniqueConstraint(fields=["edition", "word"], name="configurator_one_advice_per_word")]

    def __str__(self) -> str:
        return f"{self.word}: {self.instead}"

    @staticmethod
    @transaction.atomic
    def advise(edition: Edition, advice: Mapping[str, str], *, by: User | None) -> None:
        """All own advice, by word: what can be written instead, or nothing. Raises EditionIsPublished."""
        edition.must_be_a_draft()
        before = {row.word: row.instead or "–" for row in edition.advice.all()}
        edition.advice.all().delete()
        EditionAdvice.objects.bulk_create(
            EditionAdvice(edition=edition, word=word, instead=instead) for word, instead in advice.items()
        )
        after = {word: instead or "–" for word, instead in advice.items()}
        if changes := told_changes(before, {**dict.fromkeys(before, ""), **after}):
            record(Action.UPDATE, by=by, subject=edition, changes=changes)
