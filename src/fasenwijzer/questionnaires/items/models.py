"""The rows of a version: sections, questions, choices, and when a question is asked."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.questionnaires import plain as data
from fasenwijzer.questionnaires.plain import Kind, Scoring
from fasenwijzer.questionnaires.themes import Theme
from fasenwijzer.questionnaires.versions.models import Version


class Section(models.Model):
    """Questions that belong together, with what their figures make."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="sections")
    place = models.PositiveSmallIntegerField()
    title = models.CharField(_("title"), max_length=200, blank=True)
    text = models.TextField(_("introduction"), blank=True)
    scoring = models.CharField(_("score"), max_length=4, choices=Scoring, default=Scoring.NONE)

    class Meta:
        ordering = ["version", "place"]
        constraints = [
            models.UniqueConstraint(fields=["version", "place"], name="questionnaires_one_section_a_place"),
            models.CheckConstraint(condition=Q(scoring__in=Scoring.values), name="questionnaires_known_scoring"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def plain(self) -> data.Section:
        items = tuple(item.plain for item in self.items.all())
        return data.Section(title=self.title, text=self.text, scoring=self.scoring, items=items)

    @classmethod
    def write_all(cls, version: Version, says: data.Plain) -> None:
        """These are all rows of the version."""
        cls.objects.filter(version=version).delete()
        choices: dict[tuple[str, str], Choice] = {}
        items: dict[str, Item] = {}
        for place, told in enumerate(says.sections):
            section = cls.objects.create(
                version=version, place=place, title=told.title, text=told.text, scoring=told.scoring
            )
            for number, item in enumerate(told.items):
                items[item.key] = row = Item.objects.create(**Item.columns_of(item, section, number))
                for at, choice in enumerate(item.choices):
                    choices[item.key, choice.code] = Choice.objects.create(
                        item=row, place=at, code=choice.code, words=choice.words, points=choice.points
                    )
        Condition.objects.bulk_create(
            Condition(item=items[item.key], choice=choices[named])
            for item in says.items
            for named in item.shown_when
            if named in choices
        )


class Item(models.Model):
    """One question, or words to read. `key` is the same in every version, so that answers can be compared."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="items")
    section = models.ForeignKey(Section, models.CASCADE, related_name="items")
    place = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=60)
    kind = models.CharField(max_length=6, choices=Kind)
    words = models.CharField(max_length=500)
    help = models.CharField(max_length=500, blank=True)
    required = models.BooleanField(default=False)
    lowest = models.SmallIntegerField(null=True)
    highest = models.SmallIntegerField(null=True)
    low_words = models.CharField(max_length=100, blank=True)
    high_words = models.CharField(max_length=100, blank=True)
    theme = models.CharField(max_length=12, choices=Theme, blank=True)

    class Meta:
        ordering = ["section", "place"]
        constraints = [
            models.UniqueConstraint(fields=["version", "key"], name="questionnaires_one_question_a_key"),
            models.UniqueConstraint(fields=["section", "place"], name="questionnaires_one_question_a_place"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="questionnaires_known_kind"),
            models.CheckConstraint(
                condition=~Q(kind=Kind.NOTE, required=True), name="questionnaires_note_asks_nothing"
            ),
            models.CheckConstraint(
                condition=~Q(kind=Kind.SCALE)
                | Q(
                    lowest__isnull=False,
                    highest__isnull=False,
                    highest__gt=F("lowest"),
                    highest__lte=F("lowest") + data.MOST_STEPS,
                ),
                name="questionnaires_scale_has_ends",
            ),
        ]

    def __str__(self) -> str:
        return self.words

    @staticmethod
    def columns_of(item: data.Item, section: Section, place: int) -> dict[str, object]:
        own = ("key", "kind", "words", "help", "required", "lowest", "highest", "low_words", "high_words", "theme")
        told = {name: getattr(item, name) for name in own}
        return {"version": section.version, "section": section, "place": place, **told}

    @property
    def plain(self) -> data.Item:
        return data.Item(
            key=self.key,
            kind=self.kind,
            words=self.words,
            help=self.help,
            required=self.required,
            lowest=self.lowest,
            highest=self.highest,
            low_words=self.low_words,
            high_words=self.high_words,
            theme=self.theme,
            choices=tuple(data.Choice(one.code, one.words, one.points) for one in self.choices.all()),
            shown_when=tuple((one.choice.item.key, one.choice.code) for one in self.conditions.all()),
        )


class Choice(models.Model):
    """One of the answers that can be chosen; `points` when it counts in a score."""

    item = models.ForeignKey(Item, models.CASCADE, related_name="choices")
    place = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=60)
    words = models.CharField(max_length=300)
    points = models.SmallIntegerField(null=True)

    class Meta:
        ordering = ["item", "place"]
        constraints = [
            models.UniqueConstraint(fields=["item", "code"], name="questionnaires_one_choice_a_code"),
            models.UniqueConstraint(fields=["item", "place"], name="questionnaires_one_choice_a_place"),
            models.CheckConstraint(condition=~Q(words=""), name="questionnaires_choice_has_words"),
        ]

    def __str__(self) -> str:
        return self.words


class Condition(models.Model):
    """The question is asked when this choice of an earlier one was given; with several, any of them."""

    item = models.ForeignKey(Item, models.CASCADE, related_name="conditions")
    choice = models.ForeignKey(Choice, models.CASCADE, related_name="leads_to")

    class Meta:
        ordering = ["item", "pk"]
        constraints = [models.UniqueConstraint(fields=["item", "choice"], name="questionnaires_one_condition_a_choice")]

    def __str__(self) -> str:
        return str(self.choice_id)
