"""Ten conditions for working by the method: how far each is, who looks after it, and by what one can see it."""

from __future__ import annotations

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.people.models import User


class ConditionKey(models.TextChoices):
    """The ten of Movisie's implementation guide."""

    VISION = "vision", _("Vision")
    SUPPORT = "support", _("Support")
    COMPETENCES = "competences", _("Competences")
    TIMING = "timing", _("Timing")
    GUIDANCE = "guidance", _("Guidance of six weeks or more")
    COACHING = "coaching", _("Coaching")
    CONFERENCE = "conference", _("Case conference")
    TIME = "time", _("Time")
    RECORDS = "records", _("Record system")
    MONEY = "money", _("Money")


class ConditionQuerySet(models.QuerySet["ConditionState"]):
    def latest_of(self, introduction: Introduction) -> dict[str, ConditionState]:
        """What was said last of each condition: one query."""
        return {state.key: state for state in self.filter(introduction=introduction).order_by("pk")}


class ConditionState(models.Model):
    """What somebody said about a condition on a day; what was said before stays."""

    class State(models.TextChoices):
        NOT_YET = "not_yet", _("not yet")
        BUSY = "busy", _("working on it")
        THERE = "there", _("arranged")

    introduction = models.ForeignKey(Introduction, models.CASCADE, related_name="conditions")
    key = models.CharField(max_length=12, choices=ConditionKey)
    state = models.CharField(max_length=8, choices=State)
    owner = models.CharField(_("who looks after it"), max_length=100, blank=True)
    proof = models.CharField(_("by what can you see it"), max_length=300, blank=True)
    on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = ConditionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["introduction", "key"], name="guide_conditions_of")]
        constraints = [
            models.CheckConstraint(condition=Q(key__in=ConditionKey.values), name="guide_known_condition"),
            models.CheckConstraint(condition=Q(state__in=["not_yet", "busy", "there"]), name="guide_known_state"),
            models.CheckConstraint(condition=~Q(state="there") | ~Q(proof=""), name="guide_what_is_there_can_be_seen"),
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.state}"

    @classmethod
    @transaction.atomic
    def say(
        cls, introduction: Introduction, key: str, *, state: str, owner: str, proof: str, by: User
    ) -> ConditionState:
        """How far a condition is. What is arranged can be seen by something (a constraint)."""
        told = {"state": state, "owner": owner, "proof": proof}
        said = cls.objects.create(introduction=introduction, key=key, on=clock.today(), by=by, **told)
        record(Action.CREATE, by=by, subject=said, changes={name: ("", words) for name, words in told.items()})
        return said
