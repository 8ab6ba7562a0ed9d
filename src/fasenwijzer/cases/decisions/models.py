"""Decisions of phase 1, 2 and 7: which outcome, when, by whom and why; a mistake is corrected, not erased."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case.models import Case
from fasenwijzer.people.models import User

OUTCOMES = {
    "referral": ["intake", "urgent_admission", "referral_elsewhere", "rejection"],
    "intake": ["admission", "waiting_list", "trial", "conditional_admission", "referral_elsewhere", "rejection"],
    "evaluation": ["round_off", "continue_at_analysis", "continue_at_planning"],
}


class DecisionQuerySet(models.QuerySet["Decision"]):
    def standing(self) -> DecisionQuerySet:
        """Without the ones that were corrected."""
        return self.filter(corrected_at=None)


class Decision(models.Model):
    """One decision; an intake may see several, a waiting list before an admission."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="decisions")
    phase = models.CharField(max_length=12)
    cycle = models.PositiveSmallIntegerField(default=0)
    outcome = models.CharField(_("decision"), max_length=24)
    on = models.DateField(_("on"))
    starts_on = models.DateField(_("starts on"), null=True, blank=True)
    reason = models.TextField(_("why"))
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(default=clock.now)
    corrected_at = models.DateTimeField(null=True, blank=True)
    corrected_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    correction_reason = models.TextField(blank=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["case_id", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(phase="referral", outcome__in=OUTCOMES["referral"])
                | Q(phase="intake", outcome__in=OUTCOMES["intake"])
                | Q(phase="evaluation", outcome__in=OUTCOMES["evaluation"]),
                name="cases_outcome_fits_phase",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="cases_decision_says_why"),
            models.CheckConstraint(
                condition=Q(corrected_at=None) | ~Q(correction_reason=""), name="cases_corrected_decision_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.outcome} {self.on}"

    @classmethod
    @transaction.atomic
    def take(
        cls, *, case: Case, outcome: str, on: date, reason: str, by: User, starts_on: date | None = None
    ) -> Decision:
        """Decide in the phase where the case stands; moving is journey.moves' work, in the same transaction."""
        decision = cls.objects.create(
            case=case,
            phase=case.phase,
            cycle=case.cycle,
            outcome=outcome,
            on=on,
            starts_on=starts_on,
            reason=reason,
            decided_by=by,
        )
        record(Action.CREATE, by=by, case_id=case.pk, subject=decision, changes={"outcome": ("", outcome)})
        return decision

    @transaction.atomic
    def correct(self, *, reason: str, by: User) -> None:
        """This decision was wrong; it stays to be read, with the reason."""
        self.corrected_at, self.corrected_by, self.correction_reason = clock.now(), by, reason
        self.save(update_fields=["corrected_at", "corrected_by", "correction_reason"])
        changes = {"outcome": (self.outcome, ""), "reason": ("", reason)}
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)
