"""A measurement: figures on one instrument, at one moment, by one person; they stand beside those of others."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.cycles import cycle_on
from fasenwijzer.method import instruments
from fasenwijzer.people.models import User
from fasenwijzer.ui.words import initials_of


class Moment(models.TextChoices):
    """When in the guidance; "later" is after the exit."""

    START = "start", _("at the start")
    BETWEEN = "between", _("in the meantime")
    EXIT = "exit", _("at the exit")
    LATER = "later", _("after the exit")


class Rater(models.TextChoices):
    """Whose figures they are."""

    CLIENT = "client", _("client")
    PARENT = "parent", _("parent")
    NETWORK = "network", _("somebody of the network")
    WORKER = "worker", _("worker")


class MeasurementQuerySet(CaseRecordQuerySet):
    def of(self, case: Case) -> MeasurementQuerySet:
        """The measurements of a case that stand, the oldest first, with their figures: two queries."""
        return self.standing().filter(case=case).order_by("on", "pk").prefetch_related("scores")


class Measurement(CaseRecord):
    """Which instrument is a key of `method.instruments`, as life areas are keys: its words may change, figures stay."""

    TELLS = ("instrument", "moment", "on", "rater_kind", "rater_name", "about", "remark")

    case = models.ForeignKey(Case, models.CASCADE, related_name="measurements")
    cycle = models.PositiveSmallIntegerField()
    instrument = models.CharField(max_length=40)
    moment = models.CharField(_("moment"), max_length=7, choices=Moment)
    on = models.DateField(_("on which day"))
    rater_kind = models.CharField(_("whose figures"), max_length=7, choices=Rater)
    rater_name = models.CharField(_("name"), max_length=200)
    about = models.CharField(_("about whom or what"), max_length=300, blank=True)
    remark = models.TextField(_("remark"), blank=True)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=clock.now)

    objects = MeasurementQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["case_id", "on", "pk"]
        indexes = [models.Index(fields=["case", "on"], name="evaluations_figures_of_case")]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=Q(moment__in=Moment.values), name="evaluations_known_moment"),
            models.CheckConstraint(condition=Q(rater_kind__in=Rater.values), name="evaluations_known_rater"),
            models.CheckConstraint(condition=~Q(rater_name=""), name="evaluations_rater_has_a_name"),
        ]

    def __str__(self) -> str:
        return f"{self.instrument} {self.on}"

    @property
    def initials(self) -> str:
        return initials_of(self.rater_name)

    @property
    def who(self) -> str:
        """The shape of the mark: only client and worker differ from everybody else."""
        return self.rater_kind if self.rater_kind in (Rater.CLIENT, Rater.WORKER) else "network"

    @property
    def figures(self) -> dict[str, int]:
        """Item and figure, as far as given."""
        return {score.item: score.value for score in self.scores.all()}

    @classmethod
    @transaction.atomic
    def take(
        cls, *, case: Case, instrument: str, on: date, scores: Mapping[str, int], by: User, **told: Any
    ) -> Measurement:
        """Write figures down; also moment, rater_kind, rater_name, about, remark. scores: item and figure.

        Raises ValueError for an item or a figure that is not on the instrument, and when there is no figure at all.
        """
        taken = cls.objects.create(
            case=case, cycle=cycle_on(case, on), instrument=instrument, on=on, written_by=by, **told
        )
        taken._put(scores)
        taken.log_as_new(by)
        return taken

    @transaction.atomic
    def score(self, scores: Mapping[str, int], *, by: User) -> None:
        """Say the figures anew; the log keeps what they were. Raises ValueError as `take` does."""
        before = self.figures
        if before == dict(scores):
            return
        self.scores.all().delete()
        self._put(scores)
        changes = {"figures": (in_words(before), in_words(scores))}
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)

    def _put(self, scores: Mapping[str, int]) -> None:
        asked = instruments.load(self.instrument)
        known = {item.key for item in asked.asks(self.case.method.life_areas)}
        fits = all(item in known and asked.lowest <= value <= asked.highest for item, value in scores.items())
        if not scores or not fits:
            raise ValueError("figures that are not on the instrument")
        Score.objects.bulk_create(Score(measurement=self, item=item, value=value) for item, value in scores.items())


class Score(models.Model):
    """One figure. Ordinal: figures are laid beside each other and never added up."""

    measurement = models.ForeignKey(Measurement, models.CASCADE, related_name="scores")
    item = models.CharField(max_length=40)
    value = models.SmallIntegerField()

    class Meta:
        ordering = ["measurement", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["measurement", "item"], name="evaluations_one_figure_an_item"),
        ]

    def __str__(self) -> str:
        return f"{self.item} {self.value}"


def in_words(scores: Mapping[str, int]) -> str:
    return ", ".join(f"{item} {value}" for item, value in scores.items())
