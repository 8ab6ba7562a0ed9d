"""An incident (MIC): what happened, who was told, what we do about it, and what we learn. Learning, not blame."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.risks.happenings.models import HIGHEST_PAIN, Happening, HappeningQuerySet

OPEN_MEASURE = Q(measures__withdrawn_at=None, measures__done=None, measures__isnull=False)


class IncidentQuerySet(HappeningQuerySet):
    def whole(self) -> Self:
        """With everything a page about it tells; three more queries."""
        return self.select_related("closing__by", "calamity__by", "calamity__report__by").prefetch_related(
            models.Prefetch("informed", Informed.objects.standing()),
            models.Prefetch("measures", Measure.objects.standing().select_related("owner", "done__by")),
        )

    def counted(self) -> Self:
        """With how many measures stand and are open, and the first deadline."""
        standing = Q(measures__withdrawn_at=None)
        return self.annotate(
            measures_many=Count("measures", filter=standing & Q(measures__isnull=False)),
            measures_open=Count("measures", filter=OPEN_MEASURE),
            first_deadline=models.Min("measures__due_on", filter=OPEN_MEASURE),
        )


class Incident(Happening):
    """Everything that stays, also after it is closed; the learning is what it is for."""

    TELLS: ClassVar = ("on", "happened", "causes", "consequences", "follow_up", "pain_score", "learning", "passage")

    causes = models.TextField(_("what led to it"), blank=True)
    consequences = models.TextField(_("what came of it"), blank=True)
    follow_up = models.TextField(_("what we did"), blank=True)
    learning = models.TextField(_("what we learn"), blank=True)

    objects: ClassVar[Any] = IncidentQuerySet.as_manager()

    class Meta(Happening.Meta):
        ordering = ["case_id", "-on", "-at", "-pk"]
        indexes = [models.Index(fields=["-on"], name="risks_incidents_by_day")]
        constraints = [
            *Happening.Meta.constraints,
            models.UniqueConstraint(fields=["case", "number"], name="risks_incident_has_its_own_number"),
            models.CheckConstraint(
                condition=Q(pain_score=None) | Q(pain_score__lte=HIGHEST_PAIN), name="risks_pain_from_0_to_10"
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def code(self) -> str:
        """Such as MIC1: how a report refers to it."""
        return f"MIC{self.number}"

    @property
    def closed(self) -> IncidentClosing | None:
        return getattr(self, "closing", None)

    @property
    def as_calamity(self) -> Calamity | None:
        return getattr(self, "calamity", None)

    @property
    def must_be_reported(self) -> bool:
        """A calamity that nobody reported yet."""
        return self.as_calamity is not None and not self.as_calamity.reported

    @property
    def open_measures(self) -> list[Measure]:
        return [measure for measure in self.measures.all() if measure.is_open]

    @classmethod
    @transaction.atomic
    def report(cls, *, case: Case, by: User, informed: str = "", **told: Any) -> Incident:
        """Report an incident; `informed` names who was told already, one name a line."""
        incident = cls.objects.create(case=case, number=cls.next_number(case), written_by=by, **told)
        incident.log_as_new(by)
        for name in filter(None, map(str.strip, informed.splitlines())):
            Informed.tell(incident=incident, name=name, on=told["on"], by=by)
        return incident

    @transaction.atomic
    def close(self, *, lesson: str, by: User) -> IncidentClosing:
        """The team leader has seen it and it is done. Raises ValueError while a measure or a report is to be done."""
        if self.open_measures:
            raise ValueError("a measure is still open")
        if self.must_be_reported:
            raise ValueError("this calamity is not reported yet")
        closing = IncidentClosing.objects.create(incident=self, lesson=lesson, by=by)
        changes = {"closed": ("", closing.at), "lesson": ("", lesson)}
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)
        return closing

    @transaction.atomic
    def open_again(self, *, by: User) -> None:
        """Closed by mistake, or something came up; the log keeps the closing."""
        closing = IncidentClosing.objects.filter(incident=self).first()
        if closing:
            changes = {"closed": (closing.at, ""), "lesson": (closing.lesson, "")}
            record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)
            closing.delete()


class PartOfIncident(CaseRecord):
    """What belongs to an incident belongs to its case."""

    incident: Incident

    class Meta(CaseRecord.Meta):
        abstract = True

    @property
    def case_id(self) -> int:
        return self.incident.case_id


class Informed(PartOfIncident):
    """That somebody was told, and when."""

    TELLS: ClassVar = ("name", "on", "at")

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="informed")
    name = models.CharField(_("who"), max_length=200)
    on = models.DateField(_("on"))
    at = models.TimeField(_("time"), null=True, blank=True)

    objects = CaseRecordQuerySet.as_manager()

    class Meta(PartOfIncident.Meta):
        ordering = ["incident", "on", "at", "pk"]
        constraints = [
            *PartOfIncident.Meta.constraints,
            models.CheckConstraint(condition=~Q(name=""), name="risks_informed_is_somebody"),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    @transaction.atomic
    def tell(cls, *, incident: Incident, name: str, on: date, by: User, at: time | None = None) -> Informed:
        informed = cls.objects.create(incident=incident, name=name, on=on, at=at)
        informed.log_as_new(by)
        return informed


class Measure(PartOfIncident):
    """What we do so that it goes better, who sees to it, and by when."""

    TELLS: ClassVar = ("what", "owner", "due_on")

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="measures")
    what = models.TextField(_("what"))
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("who"))
    due_on = models.DateField(_("by"))

    objects = CaseRecordQuerySet.as_manager()

    class Meta(PartOfIncident.Meta):
        ordering = ["incident", "due_on", "pk"]
        indexes = [models.Index(fields=["due_on"], name="risks_measures_by_day")]
        constraints = [
            *PartOfIncident.Meta.constraints,
            models.CheckConstraint(condition=~Q(what=""), name="risks_measure_says_what"),
        ]

    def __str__(self) -> str:
        return self.what

    @property
    def is_open(self) -> bool:
        return getattr(self, "done", None) is None

    @property
    def is_late(self) -> bool:
        return self.is_open and self.due_on < clock.today()

    @classmethod
    @transaction.atomic
    def plan(cls, *, incident: Incident, what: str, owner: User, due_on: date, by: User) -> Measure:
        measure = cls.objects.create(incident=incident, what=what, owner=owner, due_on=due_on)
        measure.log_as_new(by)
        return measure

    @transaction.atomic
    def carry_out(self, *, by: User) -> None:
        """It is done, today. Doing it twice is harmless."""
        _done, new = MeasureDone.objects.get_or_create(measure=self, defaults={"on": clock.today(), "by": by})
        if new:
            record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes={"done": ("", clock.today())})

    @transaction.atomic
    def not_done(self, *, by: User) -> None:
        """Ticked by mistake."""
        done = MeasureDone.objects.filter(measure=self).first()
        if done:
            record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes={"done": (done.on, "")})
            done.delete()


class MeasureDone(models.Model):
    """That a measure was carried out."""

    measure = models.OneToOneField(Measure, models.CASCADE, related_name="done")
    on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["measure"]

    def __str__(self) -> str:
        return f"{self.measure} {self.on}"


class IncidentClosing(models.Model):
    """That it is done. `lesson` is what others may learn, written without names: the quality officer reads it."""

    incident = models.OneToOneField(Incident, models.CASCADE, related_name="closing")
    at = models.DateTimeField(default=clock.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    lesson = models.TextField(_("what others may learn"), blank=True)

    class Meta:
        ordering = ["incident"]

    def __str__(self) -> str:
        return f"{self.incident} {self.at:%Y-%m-%d}"


class Calamity(models.Model):
    """Unintended, about the quality of the help, with death or serious harm: the law asks to report it at once."""

    incident = models.OneToOneField(Incident, models.CASCADE, related_name="calamity")
    on = models.DateField(_("known since"))
    reason = models.TextField(_("why it is one"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["incident"]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="risks_calamity_says_why")]

    def __str__(self) -> str:
        return f"{self.incident} {self.on}"

    @property
    def reported(self) -> CalamityReport | None:
        return getattr(self, "report", None)

    @classmethod
    @transaction.atomic
    def declare(cls, *, incident: Incident, on: date, reason: str, by: User) -> Calamity:
        """From this day the clock runs."""
        calamity = cls.objects.create(incident=incident, on=on, reason=reason, by=by)
        changes = {"calamity": ("", on), "reason": ("", reason)}
        record(Action.CREATE, by=by, case_id=incident.case_id, subject=calamity, changes=changes)
        return calamity

    @transaction.atomic
    def take_back(self, *, by: User) -> None:
        """It was none. Raises ValueError once it was reported."""
        if self.reported:
            raise ValueError("this calamity was reported")
        changes = {"calamity": (self.on, ""), "reason": (self.reason, "")}
        record(Action.DELETE, by=by, case_id=self.incident.case_id, subject=self, changes=changes)
        self.delete()

    @transaction.atomic
    def report_to(self, *, to: str, at: datetime, reference: str, by: User) -> CalamityReport:
        """It was reported to the inspectorate or the municipality."""
        told = {"to": to, "at": at, "reference": reference}
        report = CalamityReport.objects.create(calamity=self, by=by, **told)
        changes = {field: ("", value) for field, value in told.items()}
        record(Action.CREATE, by=by, case_id=self.incident.case_id, subject=report, changes=changes)
        return report


class CalamityReport(models.Model):
    """To whom a calamity was reported, and when: that stops the clock."""

    calamity = models.OneToOneField(Calamity, models.CASCADE, related_name="report")
    to = models.CharField(_("to whom"), max_length=200)
    at = models.DateTimeField()
    reference = models.CharField(_("their reference"), max_length=100, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["calamity"]
        constraints = [models.CheckConstraint(condition=~Q(to=""), name="risks_reported_to_somebody")]

    def __str__(self) -> str:
        return f"{self.to} {self.at:%Y-%m-%d}"
