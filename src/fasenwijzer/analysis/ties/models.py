"""What leads to what between life areas: lines that client and worker draw together, and what they warn for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from fasenwijzer import clock
from fasenwijzer.analysis.authors import Authored, AuthorKind
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User


class Effect(models.TextChoices):
    """What the one does to the other."""

    HINDERS = "hinders", _("makes it harder")
    HELPS = "helps", _("helps")


@dataclass(frozen=True)
class Topic:
    """A life area, or something in it that has a short name of its own."""

    area: str
    name: str = ""


@dataclass(frozen=True)
class Apart:
    """Something that is taken on while it is tied to something that is left alone."""

    tie: Tie
    taken: Topic
    alone: Topic

    @property
    def from_alone(self) -> bool:
        """What is left alone works on what is taken on: the strongest reason to look at both."""
        return self.tie.both_ways or self.tie.source == self.alone


class TieQuerySet(CaseRecordQuerySet):
    def of(self, case: Case) -> TieQuerySet:
        """The lines of this case that stand, of every round."""
        return self.standing().filter(case=case)

    def touching(self, area: str) -> TieQuerySet:
        """The lines that begin or end in this life area."""
        return self.filter(Q(from_area=area) | Q(to_area=area))

    def apart(self, case: Case, taken: Collection[str]) -> list[Apart]:
        """What is tied to an area that is left alone, when these areas (keys) are taken on. One query.

        Ask it with the areas of all goals of a plan; each answer says in `taken` to which of them it belongs. The
        sentence is in `ties.words.said`. Rule: interwovenness decides whether things can be tackled apart (Movisie).
        """
        between = self.of(case).exclude(from_area=F("to_area"))
        ends = Q(from_area__in=taken) & ~Q(to_area__in=taken) | Q(to_area__in=taken) & ~Q(from_area__in=taken)
        return list(taken_apart(between.filter(ends), taken))


def taken_apart(ties: Iterable[Tie], taken: Collection[str]) -> Iterator[Apart]:
    """The lines of which one end is taken on and the other is not; those that work on what is taken on first."""
    found = [
        Apart(tie, *((tie.source, tie.target) if tie.from_area in taken else (tie.target, tie.source)))
        for tie in ties
        if (tie.from_area in taken) != (tie.to_area in taken)
    ]
    return iter(sorted(found, key=lambda one: not one.from_alone))


class Tie(CaseRecord, Authored):
    """One line from a topic to another, one way or both, and who drew it."""

    TELLS = (
        "from_area",
        "from_topic",
        "to_area",
        "to_topic",
        "effect",
        "both_ways",
        "author_kind",
        "author_name",
        "on",
    )

    case = models.ForeignKey(Case, models.CASCADE, related_name="ties")
    cycle = models.PositiveSmallIntegerField()
    from_area = models.CharField(pgettext_lazy("one life area to another", "from"), max_length=40)
    from_topic = models.CharField(_("about"), max_length=60, blank=True)
    to_area = models.CharField(_("to"), max_length=40)
    to_topic = models.CharField(_("about"), max_length=60, blank=True)
    effect = models.CharField(_("what it does"), max_length=8, choices=Effect, default=Effect.HINDERS)
    both_ways = models.BooleanField(_("both ways"), default=False)
    on = models.DateField(_("drawn on"))

    objects = TieQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["case_id", "pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            *Authored.Meta.constraints,
            models.CheckConstraint(condition=Q(effect__in=Effect.values), name="analysis_known_effect"),
            models.CheckConstraint(condition=~Q(from_area="") & ~Q(to_area=""), name="analysis_tie_has_two_ends"),
            models.CheckConstraint(
                condition=~Q(from_area=F("to_area"), from_topic=F("to_topic")), name="analysis_tie_between_two_topics"
            ),
            models.UniqueConstraint(
                fields=["case", "from_area", "from_topic", "to_area", "to_topic"],
                condition=Q(withdrawn_at=None),
                name="analysis_tie_drawn_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_topic or self.from_area} → {self.to_topic or self.to_area}"

    @property
    def source(self) -> Topic:
        return Topic(self.from_area, self.from_topic)

    @property
    def target(self) -> Topic:
        return Topic(self.to_area, self.to_topic)

    @classmethod
    @transaction.atomic
    def draw(
        cls,
        *,
        case: Case,
        source: Topic,
        target: Topic,
        by: User,
        effect: str = Effect.HINDERS,
        both_ways: bool = False,
        author_kind: str = AuthorKind.TOGETHER,
        author_name: str = "",
        with_consent: bool = False,
        on: date | None = None,
    ) -> Tie:
        """Draw a line; `on` is today when not given. Raises IntegrityError when it is there already."""
        tie = cls.objects.create(
            case=case,
            cycle=case.cycle,
            from_area=source.area,
            from_topic=source.name,
            to_area=target.area,
            to_topic=target.name,
            effect=effect,
            both_ways=both_ways,
            author_kind=author_kind,
            author_name=author_name or (by.name if author_kind == AuthorKind.WORKER else ""),
            with_consent=with_consent,
            on=on or clock.today(),
        )
        tie.log_as_new(by)
        return tie
