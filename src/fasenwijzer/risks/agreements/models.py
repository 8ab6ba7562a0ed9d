"""That an agreement of the plan is about a risk: the plan holds the agreement, this says why it is there."""

from __future__ import annotations

from django.db import models, transaction
from django.db.models import Q

from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Agreement, Plan


class RiskAgreementQuerySet(models.QuerySet["RiskAgreement"]):
    def in_force(self, case: Case) -> RiskAgreementQuerySet:
        """Those that stand in the newest plan of a case."""
        newest = Plan.objects.latest_of(case)
        standing = self.filter(agreement__withdrawn_at=None, agreement__plan=newest)
        return standing.select_related("agreement__plan").order_by("pk")


class RiskAgreement(models.Model):
    """Made with one action from the inventory; it lives and ends with the agreement in the plan."""

    agreement = models.OneToOneField(Agreement, models.CASCADE, related_name="about_risk")
    risk = models.CharField(max_length=40)

    objects = RiskAgreementQuerySet.as_manager()

    class Meta:
        ordering = ["agreement"]
        constraints = [models.CheckConstraint(condition=~Q(risk=""), name="risks_agreement_is_about_a_risk")]

    def __str__(self) -> str:
        return f"{self.risk}: {self.agreement}"

    @classmethod
    @transaction.atomic
    def agree(cls, *, case: Case, risk: str, text: str, by: User) -> RiskAgreement:
        """Put an agreement in the plan of this round, and remember which risk it is for."""
        agreement = Agreement.add(plan=Plan.begin(case=case, by=by), text=text, by=by)
        return cls.objects.create(agreement=agreement, risk=risk)
