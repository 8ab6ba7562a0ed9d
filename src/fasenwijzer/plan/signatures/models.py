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
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.representation.deciding import Decider, deciders_of
from fasenwijzer.people.models import User
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.plan.signatures.counting import hearing_of
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
            last[answer.version_id, answer.of_whom] = answer
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
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    """The login of a representative; none for who has none, and the client is one person with or without."""

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
    def for_the_client(self) -> bool:
        return self.as_kind in FOR_THE_CLIENT

    @property
    def is_of_representative(self) -> bool:
        return self.as_kind == AsKind.REPRESENTATIVE

    @property
    def is_own(self) -> bool:
        """Given by this person from an own login: nobody else takes that away."""
        return self.person_id is not None and self.person_id == self.by_id

    def is_of(self, person: Decider) -> bool:
        """Whether somebody who decides said this: by login, and by name of who had none when it was written."""
        if person.is_client or not self.is_of_representative:
            return person.is_client and self.as_kind == AsKind.CLIENT
        return self.person_id == person.user_id if self.person_id else self.who.casefold() == person.name.casefold()

    @property
    def of_whom(self) -> str:
        """One key for each person who answers: two people with one name are two."""
        if self.as_kind == AsKind.CLIENT:
            return AsKind.CLIENT
        return f"{self.as_kind} {self.person_id or self.who.casefold()}"

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
        person = by.pk if not by.roles else _login_of(who, plan.case) if as_kind == AsKind.REPRESENTATIVE else None
        told = {"who": who, "as_kind": as_kind, "manner": manner, "on": on, "reason": reason}
        answer = cls.objects.create(version=plan.to_agree_on(), by=by, person_id=person, **told)
        answer.log_as_new(by)
        answer._settle()
        return answer

    @transaction.atomic
    def withdraw(self, *, by: User) -> None:
        super().withdraw(by=by)
        self._settle(anew=True)

    @transaction.atomic
    def put_back(self, *, by: User) -> None:
        super().put_back(by=by)
        self._settle(anew=True)

    def _settle(self, *, anew: bool = False) -> None:
        """A yes closes what was missing only that; a no opens it again. Anew: what was enough before is asked again."""
        version = self.version
        if not self.for_the_client or (version.agreed_on and self.agrees and not anew):
            return
        hearing, said = hearing_of(self.plan.case), version.answers.latest_per_person()
        if anew or self.agrees or hearing.counting([self]):
            version.settle(max(one.on for one in said) if said and hearing.agrees(said) else None)


def _login_of(name: str, case: Case) -> int | None:
    """Of a representative whose answer a worker wrote down; none when two have this name."""
    found = {one.user_id for one in deciders_of(case).people if one.name.casefold() == name.casefold()}
    return found.pop() if len(found) == 1 else None
