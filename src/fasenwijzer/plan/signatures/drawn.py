"""Signing on screen: a name that is typed under a sentence, and if somebody likes, a drawn signature.

The typed name and the sentence are what counts; they can be given with a keyboard. A drawing is kept as lines on a
field of 600 by 200, so that nothing but lines can ever be shown.
"""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.models import User
from fasenwijzer.plan.signatures.models import PlanAgreement

MOST_SIGNS = 20_000
LINES = re.compile(r"(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})+)*")


def only_lines(drawing: str) -> None:
    """Raises ValidationError for anything that is not a drawing of lines, or too long to be a signature."""
    if len(drawing) > MOST_SIGNS or not LINES.fullmatch(drawing):
        raise ValidationError(_("The drawing did not come through well. Draw it again, or leave it out."))


class Signature(models.Model):
    """How an answer was signed on screen: which name under which words, and when. Only added."""

    answer = models.OneToOneField(PlanAgreement, models.CASCADE, related_name="signature")
    typed_name = models.CharField(_("typed name"), max_length=200)
    statement = models.CharField(_("what was signed"), max_length=500)
    at = models.DateTimeField(default=clock.now)
    drawing = models.TextField(_("drawing"), blank=True, validators=[only_lines])

    class Meta:
        ordering = ["answer"]
        constraints = [
            models.CheckConstraint(condition=~Q(typed_name="") & ~Q(statement=""), name="plan_signature_says_what"),
        ]

    def __str__(self) -> str:
        return f"{self.typed_name} {self.at}"

    @classmethod
    @transaction.atomic
    def place(cls, *, typed_name: str, statement: str, by: User, drawing: str = "", **answer: Any) -> Signature:
        """Sign the version that holds, now. `answer`: what `PlanAgreement.give` asks, but for the day.

        Raises ValidationError for a drawing that is no drawing.
        """
        only_lines(drawing)
        given = PlanAgreement.give(on=clock.today(), by=by, **answer)
        signed = cls.objects.create(answer=given, typed_name=typed_name, statement=statement, drawing=drawing)
        changes = {"typed_name": ("", typed_name), "statement": ("", statement), "drawn": ("", bool(drawing))}
        record(Action.CREATE, by=by, case_id=given.case_id, subject=signed, changes=changes)
        return signed
