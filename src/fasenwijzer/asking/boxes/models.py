"""The box of a round without names: how often each answer was given, and nothing about who or when.

No row of the box leads to a person, and none tells a time. The codes by which somebody comes in lie beside it: a code
is gone once it is used, and who was given one is written down without the code. See decision 33.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from fasenwijzer.asking.rounds.models import Round
from fasenwijzer.cases.models import Case
from fasenwijzer.questionnaires.models import Choice, Item, Section


class Code(models.Model):
    """One way in, once. It is thrown away when it is used, and belongs to nobody."""

    word = models.CharField(max_length=12, primary_key=True)
    round = models.ForeignKey(Round, models.CASCADE, related_name="codes")

    class Meta:
        ordering = ["round", "word"]
        constraints = [models.CheckConstraint(condition=~Q(word=""), name="asking_code_says_something")]

    def __str__(self) -> str:
        return f"{self.word[:4]} {self.word[4:]}"


class CodeTaken(models.Model):
    """Somebody who is logged in was given a code, so that nobody gets two. Which one is not known."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="taken")
    case = models.ForeignKey(Case, models.CASCADE, null=True, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")

    class Meta:
        ordering = ["round", "case", "user"]
        constraints = [
            models.CheckConstraint(
                condition=Q(case=None, user__isnull=False) | Q(case__isnull=False, user=None),
                name="asking_taken_by_a_client_or_a_colleague",
            ),
            models.UniqueConstraint(fields=["round", "case"], name="asking_one_code_a_client"),
            models.UniqueConstraint(fields=["round", "user"], name="asking_one_code_a_colleague"),
        ]

    def __str__(self) -> str:
        return str(self.round_id)


class BoxCount(models.Model):
    """How often this was answered: a choice, a figure, or the question at all when neither is said."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="counts")
    item = models.ForeignKey(Item, models.PROTECT, related_name="+")
    choice = models.ForeignKey(Choice, models.PROTECT, null=True, related_name="+")
    number = models.IntegerField(null=True)
    many = models.PositiveIntegerField()

    class Meta:
        ordering = ["round", "item", "choice", "number"]
        constraints = [
            models.UniqueConstraint(fields=["round", "item", "choice"], name="asking_one_count_a_choice"),
            models.UniqueConstraint(fields=["round", "item", "number"], name="asking_one_count_a_figure"),
            models.UniqueConstraint(
                fields=["round", "item"], condition=Q(choice=None, number=None), name="asking_one_count_a_question"
            ),
            models.CheckConstraint(condition=Q(choice=None) | Q(number=None), name="asking_counts_one_thing"),
        ]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.many}"


class BoxText(models.Model):
    """What somebody wrote. All texts of a question lie in the order of the alphabet, whenever they came."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="texts")
    item = models.ForeignKey(Item, models.PROTECT, related_name="+")
    text = models.TextField()

    class Meta:
        ordering = ["round", "item", "text"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="asking_text_says_something")]

    def __str__(self) -> str:
        return self.text


class BoxScore(models.Model):
    """What the scores of a section come to together."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="scores")
    section = models.ForeignKey(Section, models.PROTECT, related_name="+")
    many = models.PositiveIntegerField()
    total = models.FloatField()

    class Meta:
        ordering = ["round", "section"]
        constraints = [models.UniqueConstraint(fields=["round", "section"], name="asking_one_score_a_section")]

    def __str__(self) -> str:
        return f"{self.section_id}: {self.total}"
