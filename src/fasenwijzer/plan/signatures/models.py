"""Who agrees with the plan, and how: signed, by word of mouth, in the portal, not, or somebody for the client.

Somebody may answer more than once: by word of mouth on the day itself, signed nine days later; not first, later after
all. The last answer counts, the earlier ones stay.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.people.models import User
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.plan.versions.models import PlanVersion


class AsKind(models.TextChoices):
    """In which part somebody agrees."""

    CLIENT = "client", _("the client")
    REPRESENTATIVE = "representative", _("a representative of the client, such as a parent with authority")
    WORKER = "worker", _("a worker")
    NETWORK = "network", _("somebody from the network")


class Manner(models.TextChoices):
    """How; the words are the edition's."""

    SIGNED = "signed", _("signed")
    ORAL = "oral", _("agreed by word of mouth")
    PORTAL = "portal", _("agreed in the portal")
    SIGNED_BY_REPRESENTATIVE = "signed_by_representative", _("signed by a representative")
    REFUSED = "refused", _("does not agree")


FOR_THE_CLIENT = (AsKind.CLIENT, AsKind.REPRESENTATIVE)


class PlanAgreementQuerySet(CaseRecordQuerySet):
    def latest_per_person(self) -> list[PlanAgreement]:
        """What each person said last, in the order in which people first answered."""
        last: dict[tuple[int, str], PlanAgreement] = {}
        for answer in self.standing().order_by("on", "pk"):
            last[answer.version_id, answer.who.casefold()] = answer
        return list(last.values())


class PlanAgreement(CaseRecord):
    """One answer of one person to one version of the plan."""

    TELLS: ClassVar = ("who", "as_kind", "manner", "on", "reason")

    version = models.ForeignKey(PlanVersion, models.CASCADE, related_name="answers")
    who = models.CharField(_("who"), max_length=200)
    as_kind = models.CharField(_("as"), max_length=16, choices=AsKind)
    manner = models.CharField(_("how"), max_length=24, choices=Manner)
    on = models.DateField(_("on"))
    reason = models.TextField(_("in his or her own words"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = PlanAgreementQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["version_id", "on", "pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(who=""), name="plan_answer_is_somebodys"),
            models.CheckConstraint(condition=Q(as_kind__in=AsKind.values), name="plan_known_part"),
            models.CheckConstraint(condition=Q(manner__in=Manner.values), name="plan_known_manner"),
            models.CheckConstraint(condition=~Q(manner="refused") | ~Q(reason=""), name="plan_refusal_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.who} {self.manner} {self.on}"

    @property
    def plan(self) -> Plan:
        return self.version.plan

    @property
    def case_id(self) -> int:
        return self.version.plan.case_id

    @property
    def agrees(self) -> bool:
        return self.manner != Manner.REFUSED

    @property
    def days_after(self) -> int:
        """How many days after the version was established; 0 on the day itself, before it, or without such a day."""
        established = self.version.established_on
        return max(0, (self.on - established).days) if established else 0

    @classmethod
    @transaction.atomic
    def give(
        cls, *, plan: Plan, who: str, as_kind: str, manner: str, on: date, by: User, reason: str = ""
    ) -> PlanAgreement:
        """Somebody's answer to the version that holds (before the first one is established: to that one)."""
        told = {"who": who, "as_kind": as_kind, "manner": manner, "on": on, "reason": reason}
        answer = cls.objects.create(version=plan.to_agree_on(), by=by, **told)
        answer.log_as_new(by)
        return answer
