"""Imagining together: what to keep, let go and add; cards with statements that a group ranks; three closing questions.

Of cards only counts are kept: nobody can find back who chose what, not even who reads the database.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.guide.counts import count
from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.guide.parts.models import Part, PartQuerySet
from fasenwijzer.people.models import User

PLACES = (1, 2, 3)
"""How many cards everybody chooses, the most important one first."""
POINTS = {1: 3, 2: 2, 3: 1}


class Side(models.TextChoices):
    """The three columns of the balance."""

    KEEP = "keep", _("what we keep")
    LET_GO = "let_go", _("what we let go")
    ADD = "add", _("what we add")


class BalanceNote(Part):
    """One note on the balance of now and later."""

    page = "guide:imagining"
    side = models.CharField(_("where it belongs"), max_length=8, choices=Side)
    text = models.CharField(_("what"), max_length=300)

    objects = PartQuerySet["BalanceNote"].as_manager()

    class Meta(Part.Meta):
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="guide_balance_says_something"),
            models.CheckConstraint(condition=Q(side__in=Side.values), name="guide_balance_known_side"),
        ]

    def __str__(self) -> str:
        return self.text


class CardsAreClosed(Exception):
    """The group has chosen."""


class CardSet(models.Model):
    """Statements on cards, from which a group chooses and ranks three. Who knows the address takes part."""

    introduction = models.ForeignKey(Introduction, models.CASCADE, related_name="card_sets")
    question = models.CharField(_("question"), max_length=200)
    token = models.CharField(max_length=40, unique=True, editable=False)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True)
    taken = models.PositiveIntegerField(default=0)
    """How many people chose; nobody is remembered."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-pk"]
        constraints = [models.CheckConstraint(condition=~Q(question=""), name="guide_cards_ask_something")]

    def __str__(self) -> str:
        return self.question

    @classmethod
    @transaction.atomic
    def lay_out(cls, introduction: Introduction, *, question: str, statements: Sequence[str], by: User) -> CardSet:
        """A new set of cards, open to choose from."""
        told = {"question": question, "token": secrets.token_urlsafe(9), "opened_on": clock.today()}
        cards = cls.objects.create(introduction=introduction, by=by, **told)
        Card.objects.bulk_create(Card(cards=cards, number=n, text=text) for n, text in enumerate(statements, start=1))
        record(Action.CREATE, by=by, subject=cards, changes={"question": ("", question)})
        return cards

    @transaction.atomic
    def choose(self, chosen: Sequence[Card], *, by: None) -> None:
        """Somebody chose these, the most important one first. By nobody: it is only counted. Raises CardsAreClosed."""
        if self.closed_on:
            raise CardsAreClosed
        given = [(card.pk, place) for place, card in zip(PLACES, chosen, strict=True)]
        count(CardCount.objects.filter(card__cards=self), ("card_id", "place"), given)
        CardSet.objects.filter(pk=self.pk).update(taken=F("taken") + 1)
        record(Action.CREATE, by=by, subject=self, what="somebody chose")

    @transaction.atomic
    def close(self, *, by: User) -> None:
        """Nobody chooses any more."""
        self.closed_on = clock.today()
        self.save(update_fields=["closed_on"])
        record(Action.UPDATE, by=by, subject=self, changes={"closed_on": ("", self.closed_on)})

    def in_order(self) -> list[Card]:
        """As the group ranked them; cards with as many points in the order of the set. Two queries."""
        return sorted(self.cards.prefetch_related("counts"), key=lambda card: (-card.points, card.number))


class Card(models.Model):
    """One statement."""

    cards = models.ForeignKey(CardSet, models.CASCADE, related_name="cards")
    number = models.PositiveSmallIntegerField()
    text = models.CharField(_("statement"), max_length=300)

    class Meta:
        ordering = ["cards", "number"]
        constraints = [models.UniqueConstraint(fields=["cards", "number"], name="guide_a_card_a_number")]

    def __str__(self) -> str:
        return self.text

    @property
    def points(self) -> int:
        """Three for a first place, two for a second, one for a third."""
        return sum(POINTS[count.place] * count.many for count in self.counts.all())


class CardCount(models.Model):
    """How often a card was put in a place."""

    card = models.ForeignKey(Card, models.CASCADE, related_name="counts")
    place = models.PositiveSmallIntegerField()
    many = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["card", "place"]
        constraints = [
            models.UniqueConstraint(fields=["card", "place"], name="guide_one_count_a_place"),
            models.CheckConstraint(condition=Q(place__in=PLACES), name="guide_known_place"),
        ]

    def __str__(self) -> str:
        return f"{self.place}: {self.many}"


class ClosingQuestion(models.TextChoices):
    """Three questions that close the imagining (Movisie's implementation guide), in our words."""

    FITS = "fits", _("Does this picture fit who we are and whom we work for?")
    MOTIVATES = "motivates", _("Do many people want to go there?")
    ADDS = "adds", _("Does it add something to what is there already?")


class ClosingAnswer(models.Model):
    """What the group said on a day to one of the three; what was said before stays."""

    introduction = models.ForeignKey(Introduction, models.CASCADE, related_name="closing_answers")
    question = models.CharField(max_length=10, choices=ClosingQuestion)
    answer = models.CharField(max_length=8, choices=[("yes", _("yes")), ("partly", _("partly")), ("no", _("not yet"))])
    words = models.TextField(_("what we said"), blank=True)
    on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=Q(question__in=ClosingQuestion.values), name="guide_known_closing"),
            models.CheckConstraint(condition=Q(answer__in=["yes", "partly", "no"]), name="guide_known_closing_answer"),
        ]

    def __str__(self) -> str:
        return f"{self.question} {self.answer}"

    @classmethod
    @transaction.atomic
    def say(cls, introduction: Introduction, question: str, *, answer: str, words: str, by: User) -> ClosingAnswer:
        """What the group says today."""
        told = {"question": question, "answer": answer, "words": words}
        said = cls.objects.create(introduction=introduction, on=clock.today(), by=by, **told)
        record(Action.CREATE, by=by, subject=said, changes={name: ("", said) for name, said in told.items()})
        return said
