"""One phase examined in depth: what people conclude together, and what they agree on."""

from __future__ import annotations

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.guide.matrix.models import PHASE_KEYS
from fasenwijzer.guide.parts.models import Kept, KeptQuerySet
from fasenwijzer.people.models import User


class PhaseLook(models.Model):
    """A look at one of the eight phases, by those who work in it."""

    introduction = models.ForeignKey(Introduction, models.CASCADE, related_name="looks")
    phase = models.CharField(max_length=20)
    begun_on = models.DateField()
    conclusion = models.TextField(_("what we concluded"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-begun_on", "-pk"]
        constraints = [models.CheckConstraint(condition=Q(phase__in=PHASE_KEYS), name="guide_look_at_known_phase")]

    def __str__(self) -> str:
        return f"{self.phase} {self.begun_on}"

    @classmethod
    @transaction.atomic
    def begin(cls, introduction: Introduction, phase: str, *, by: User) -> PhaseLook:
        """A new look at a phase."""
        look = cls.objects.create(introduction=introduction, phase=phase, begun_on=clock.today(), by=by)
        record(Action.CREATE, by=by, subject=look, changes={"phase": ("", phase)})
        return look

    @transaction.atomic
    def conclude(self, conclusion: str, *, by: User) -> None:
        """What people concluded; other words take the place of those before."""
        record(Action.UPDATE, by=by, subject=self, changes={"conclusion": (self.conclusion, conclusion)})
        self.conclusion = conclusion
        self.save(update_fields=["conclusion"])


class LookAgreement(Kept):
    """What is done about it: by whom, before which day."""

    look = models.ForeignKey(PhaseLook, models.CASCADE, related_name="agreements")
    text = models.CharField(_("what"), max_length=300)
    owner = models.CharField(_("who looks after it"), max_length=100)
    before = models.DateField(_("before"), null=True, blank=True)
    done_on = models.DateField(null=True, editable=False)

    objects = KeptQuerySet["LookAgreement"].as_manager()

    class Meta(Kept.Meta):
        ordering = ["before", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text="") & ~Q(owner=""), name="guide_agreement_says_what_and_who")
        ]

    def __str__(self) -> str:
        return self.text

    @transaction.atomic
    def be_done(self, done: bool, *, by: User) -> None:
        """Done today, or not done after all."""
        before, self.done_on = self.done_on, clock.today() if done else None
        self.save(update_fields=["done_on"])
        record(Action.UPDATE, by=by, subject=self, changes={"done_on": (before, self.done_on)})
