"""Phase 1: how somebody arrived, by whom, with which request."""

from __future__ import annotations

from datetime import date

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case.models import Case, LegalBasis
from fasenwijzer.cases.case_record import Correctable
from fasenwijzer.cases.clients.models import Client
from fasenwijzer.cases.phases.models import CameBy, Phase, PhaseEntry
from fasenwijzer.configurator.models import Edition
from fasenwijzer.people.models import Team, User


class Channel(models.TextChoices):
    PHONE = "phone", _("by phone")
    WRITING = "writing", _("in writing")
    IN_PERSON = "in_person", _("in person")


class ReferredBy(models.TextChoices):
    CLIENT = "client", _("the person self")
    FAMILY = "family", _("family or someone near")
    REFERRER = "referrer", _("a referrer")


class Referral(Correctable):
    """The first contact. One per case: a person who comes back later gets a new case."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="referral")
    arrived_on = models.DateField(_("arrived on"))
    channel = models.CharField(_("how it came in"), max_length=10, choices=Channel)
    by_kind = models.CharField(_("by whom"), max_length=10, choices=ReferredBy)
    by_name = models.CharField(_("name of who refers"), max_length=200, blank=True)
    by_function = models.CharField(_("function or relation"), max_length=200, blank=True)
    by_phone = models.CharField(_("phone number of who refers"), max_length=40, blank=True)
    enclosed = models.CharField(_("sent along"), max_length=300, blank=True)
    request = models.TextField(_("request for help"), blank=True)

    TOLD = ("arrived_on", "channel", "by_kind", "by_name", "by_function", "by_phone", "enclosed", "request")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(channel__in=Channel.values), name="cases_known_channel"),
            models.CheckConstraint(condition=Q(by_kind__in=ReferredBy.values), name="cases_known_referrer"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.arrived_on}"

    @classmethod
    @transaction.atomic
    def receive(
        cls,
        *,
        client: Client,
        by: User,
        arrived_on: date,
        channel: str,
        by_kind: str,
        request: str,
        by_name: str = "",
        by_function: str = "",
        by_phone: str = "",
        enclosed: str = "",
        edition: Edition | None = None,
        team: Team | None = None,
        legal_basis: str = LegalBasis.OTHER,
        setting: str = "",
    ) -> Referral:
        """A referral comes in: a case opens, in phase 1, in the current edition unless another is given."""
        case = Case.objects.create(
            client=client,
            edition=edition or Edition.objects.current(),
            team=team,
            legal_basis=legal_basis,
            setting=setting,
            opened_on=arrived_on,
            opened_by=by,
        )
        PhaseEntry.enter(case=case, phase=Phase.REFERRAL, cycle=0, on=arrived_on, came_by=CameBy.OPENING, by=by)
        referral = cls.objects.create(
            case=case,
            arrived_on=arrived_on,
            channel=channel,
            by_kind=by_kind,
            by_name=by_name,
            by_function=by_function,
            by_phone=by_phone,
            enclosed=enclosed,
            request=request,
        )
        record(Action.CREATE, by=by, case_id=case.pk, subject=referral)
        return referral
