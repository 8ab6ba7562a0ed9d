"""A new colleague learns to work this way: steps with days, ticked by the colleague and by a buddy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.configurator.models import Edition
from fasenwijzer.guide.induction.standard import STANDARD
from fasenwijzer.people.models import User

Steps = Sequence[tuple[int, str]]


class UsualStep(models.Model):
    """A step of the organisation's own list, for one edition or for all of them.

    New inductions begin with it; running ones keep theirs.
    """

    edition = models.ForeignKey(Edition, models.CASCADE, null=True, related_name="+")
    """For whom works by it; nothing is for everybody else."""
    day = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=300)

    class Meta:
        ordering = ["day", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="guide_usual_step_says_something")]

    def __str__(self) -> str:
        return self.text

    @classmethod
    @transaction.atomic
    def keep(cls, steps: Steps, *, edition: Edition | None = None, by: User) -> None:
        """These are all steps from now on, of this edition; none at all is the list of everybody, or the standard."""
        own = cls.objects.filter(edition=edition)
        before = "; ".join(f"{step.day}: {step.text}" for step in own)
        own.delete()
        kept = UsualStep.objects.bulk_create([UsualStep(edition=edition, day=day, text=text) for day, text in steps])
        after = "; ".join(f"{day}: {text}" for day, text in steps)
        changes = {"steps": (before, after), "edition": ("", edition or "")}
        record(Action.UPDATE, by=by, subject=kept[0] if kept else None, changes=changes)

    @classmethod
    def usual(cls, edition: Edition | None = None) -> Steps:
        """The list of the edition or of one before it; or that of everybody, or the standard one. Two queries."""
        lists: dict[int | None, list[tuple[int, str]]] = {}
        for step in cls.objects.all():
            lists.setdefault(step.edition_id, []).append((step.day, step.text))
        own = next((lists[one] for one in (*_line_of(edition), None) if one in lists), None)
        return own or [(day, str(text)) for day, text in STANDARD]

    @classmethod
    def by_edition(cls) -> list[tuple[Edition, int]]:
        """Every edition that holds with how many steps of its own, when there is more than one. Two queries."""
        own = Counter(cls.objects.exclude(edition=None).values_list("edition", flat=True))
        editions = list(Edition.objects.in_force())
        return [(one, own[one.pk]) for one in editions] if len(editions) > 1 else []


def _line_of(edition: Edition | None) -> Iterator[int]:
    """This edition, the one it came after, and so on."""
    before: dict[int, int | None] = dict(Edition.objects.values_list("pk", "after")) if edition else {}
    here = edition.pk if edition else None
    while here is not None:
        yield here
        here = before.pop(here, None)


class InductionQuerySet(models.QuerySet["Induction"]):
    def running(self) -> Self:
        """Not rounded off."""
        return self.filter(ended_on=None)

    def of(self, user: User) -> Self:
        """In which somebody takes part."""
        return self.filter(Q(newcomer=user) | Q(buddy=user))


class Induction(models.Model):
    """The first months of a new colleague, with a buddy."""

    newcomer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="inductions")
    buddy = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    begun_on = models.DateField(_("first day"))
    ended_on = models.DateField(null=True)
    fresh_eyes = models.TextField(_("what fresh eyes saw"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = InductionQuerySet.as_manager()

    class Meta:
        ordering = ["-begun_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["newcomer"], condition=Q(ended_on=None), name="guide_one_induction_at_a_time"
            ),
            models.CheckConstraint(condition=~Q(newcomer=F("buddy")), name="guide_buddy_is_somebody_else"),
        ]

    def __str__(self) -> str:
        return str(self.newcomer)

    @classmethod
    @transaction.atomic
    def begin(cls, *, newcomer: User, buddy: User, on: date, edition: Edition | None = None, by: User) -> Induction:
        """With the usual steps of today, of the edition by which (s)he will work.

        Raises IntegrityError when one runs for this colleague.
        """
        begun = cls.objects.create(newcomer=newcomer, buddy=buddy, begun_on=on, by=by)
        InductionStep.objects.bulk_create(
            InductionStep(induction=begun, day=day, text=text) for day, text in UsualStep.usual(edition)
        )
        record(Action.CREATE, by=by, subject=begun, changes={"newcomer": ("", newcomer), "buddy": ("", buddy)})
        return begun

    @transaction.atomic
    def end(self, fresh_eyes: str, *, by: User) -> None:
        """Rounded off, with what fresh eyes saw."""
        self.ended_on, self.fresh_eyes = clock.today(), fresh_eyes
        self.save(update_fields=["ended_on", "fresh_eyes"])
        record(Action.UPDATE, by=by, subject=self, changes={"fresh_eyes": ("", fresh_eyes)})


class TickedBy(models.TextChoices):
    """Each of the two ticks for oneself."""

    NEWCOMER = "newcomer"
    BUDDY = "buddy"


class InductionStep(models.Model):
    """One step of one induction: done in the eyes of the new colleague, and of the buddy."""

    induction = models.ForeignKey(Induction, models.CASCADE, related_name="steps")
    day = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=300)
    newcomer_on = models.DateField(null=True)
    buddy_on = models.DateField(null=True)

    class Meta:
        ordering = ["day", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="guide_induction_step_says_something")]

    def __str__(self) -> str:
        return self.text

    @property
    def due_on(self) -> date:
        """Before or on which day; the first day is day 1."""
        return self.induction.begun_on + timedelta(days=self.day - 1)

    @property
    def is_done(self) -> bool:
        """Both say so."""
        return bool(self.newcomer_on and self.buddy_on)

    @transaction.atomic
    def tick(self, who: TickedBy, *, done: bool, by: User) -> None:
        """Done in the eyes of one of the two, today; or not after all."""
        name = f"{who.value}_on"
        before, after = getattr(self, name), clock.today() if done else None
        setattr(self, name, after)
        self.save(update_fields=[name])
        record(Action.UPDATE, by=by, subject=self, changes={name: (before, after)})
