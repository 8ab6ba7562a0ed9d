"""The introduction of the method: a project with a leader, that goes through four stages."""

from __future__ import annotations

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.models import User


class Stage(models.TextChoices):
    """The four stages of the appreciative way (Movisie's implementation guide)."""

    EXPLORE = "explore", _("explore")
    IMAGINE = "imagine", _("imagine")
    SHAPE = "shape", _("shape")
    ANCHOR = "anchor", _("anchor")


class Introduction(models.Model):
    """One project. An organisation that begins anew begins another."""

    name = models.CharField(_("name"), max_length=200)
    leader = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("leader"))
    picture = models.TextField(_("our picture of how it will be"), blank=True)
    begun_on = models.DateField()

    class Meta:
        ordering = ["-begun_on", "-pk"]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="guide_introduction_has_a_name")]

    def __str__(self) -> str:
        return self.name

    @classmethod
    @transaction.atomic
    def begin(cls, *, name: str, leader: User, by: User) -> Introduction:
        """A new project, that begins with exploring."""
        begun = cls.objects.create(name=name, leader=leader, begun_on=clock.today())
        record(Action.CREATE, by=by, subject=begun, changes={"name": ("", name), "leader": ("", leader)})
        begun.go_to(Stage.EXPLORE, by=by)
        return begun

    @transaction.atomic
    def tell(self, *, picture: str, by: User) -> None:
        """The attractive picture they made together."""
        if picture != self.picture:
            record(Action.UPDATE, by=by, subject=self, changes={"picture": (self.picture, picture)})
            self.picture = picture
            self.save(update_fields=["picture"])

    @transaction.atomic
    def go_to(self, stage: str, *, by: User) -> None:
        """To a stage, on or back: people often look again at what they saw before."""
        entry = self.stages.create(stage=stage, on=clock.today(), by=by)
        record(Action.CREATE, by=by, subject=entry, changes={"stage": ("", stage)})

    @property
    def stage(self) -> str:
        """Where it stands: the last entry says so."""
        entries = list(self.stages.all())
        return entries[-1].stage if entries else Stage.EXPLORE


class StageEntry(models.Model):
    """The project entered a stage."""

    introduction = models.ForeignKey(Introduction, models.CASCADE, related_name="stages")
    stage = models.CharField(max_length=8, choices=Stage)
    on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=Q(stage__in=Stage.values), name="guide_known_stage")]

    def __str__(self) -> str:
        return f"{self.on} {self.stage}"
