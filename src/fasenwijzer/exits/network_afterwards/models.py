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
    """One text per case, in words that everybody in it may read. `revision` counts the changes."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="network_afterwards")
    text = models.TextField(_("who does what afterwards"))
    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="exits_network_says_something")]

    def __str__(self) -> str:
        return self.text

    @classmethod
    @transaction.atomic
    def write(cls, *, case: Case, text: str, by: User) -> NetworkAfterwards:
        """Write or rewrite it; the log keeps what it was."""
        written, new = cls.objects.get_or_create(case=case, defaults={"text": text})
        before = "" if new else written.text
        if before != text:
            written.text, written.revision = text, written.revision + 1
            written.save(update_fields=["text", "revision"])
            kind = Action.CREATE if new else Action.UPDATE
            record(kind, by=by, case_id=case.pk, subject=written, changes={"text": (before, text)})
        return written
