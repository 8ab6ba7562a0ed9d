"""The exit interview: how was it, told by the client."""

from __future__ import annotations

from datetime import date

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User


class ExitInterview(models.Model):
    """One per case; talking again rewrites it, and the log keeps what it was."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="exit_interview")
    on = models.DateField(_("held on"))
    with_whom = models.CharField(_("who were there"), max_length=300, blank=True)
    report = models.TextField(_("what was said"))

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(report=""), name="exits_interview_says_something")]

    def __str__(self) -> str:
        return f"{self.case} {self.on}"

    @classmethod
    @transaction.atomic
    def write(cls, *, case: Case, on: date, with_whom: str, report: str, by: User) -> ExitInterview:
        before = cls.objects.filter(case=case).first()
        said = {"on": on, "with_whom": with_whom, "report": report}
        interview, created = cls.objects.update_or_create(case=case, defaults=said)
        changes = {field: (getattr(before, field) if before else "", new) for field, new in said.items()}
        kind = Action.CREATE if created else Action.UPDATE
        record(kind, by=by, case_id=case.pk, subject=interview, changes=changes)
        return interview
