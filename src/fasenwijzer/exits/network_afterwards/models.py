"""Who of the client's own network does what after the exit."""

from __future__ import annotations

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User


class NetworkAfterwards(models.Model):
    """One text per case, in words that everybody in it may read."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="network_afterwards")
    text = models.TextField(_("who does what afterwards"))

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="exits_network_says_something")]

    def __str__(self) -> str:
        return self.text

    @classmethod
    @transaction.atomic
    def write(cls, *, case: Case, text: str, by: User) -> NetworkAfterwards:
        before = cls.objects.filter(case=case).first()
        written, created = cls.objects.update_or_create(case=case, defaults={"text": text})
        changes = {"text": (before.text if before else "", text)}
        kind = Action.CREATE if created else Action.UPDATE
        record(kind, by=by, case_id=case.pk, subject=written, changes=changes)
        return written
