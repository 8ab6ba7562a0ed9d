"""What people chose from the reports of a round to talk about at the evaluation."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.db import models, transaction

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.journal.models import Entry
from fasenwijzer.people.models import User


class Highlight(models.Model):
    """One report that was chosen; who chose it stays known."""

    evaluation = models.ForeignKey(Evaluation, models.CASCADE, related_name="highlights")
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="highlighted")
    chosen_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["evaluation", "-entry__on", "-entry"]
        constraints = [models.UniqueConstraint(fields=["evaluation", "entry"], name="evaluations_chosen_once")]

    def __str__(self) -> str:
        return f"{self.evaluation} {self.entry_id}"

    @classmethod
    @transaction.atomic
    def choose(cls, evaluation: Evaluation, entries: Iterable[Entry], *, by: User, among: Iterable[Entry]) -> None:
        """Of the reports that were shown (`among`) exactly these are chosen; what was chosen elsewhere stays.

        Raises ValueError for a report of another case.
        """
        wanted, shown = {entry.pk: entry for entry in entries}, {entry.pk for entry in among}
        if any(entry.case_id != evaluation.case_id for entry in wanted.values()):
            raise ValueError("a report of another case")
        before = set(cls.objects.filter(evaluation=evaluation, entry__in=shown).values_list("entry", flat=True))
        cls.objects.filter(evaluation=evaluation, entry__in=before - wanted.keys()).delete()
        new = [cls(evaluation=evaluation, entry=wanted[pk], chosen_by=by) for pk in wanted.keys() - before]
        Highlight.objects.bulk_create(new)
        if before != wanted.keys():
            changes = {"highlights": (len(before), len(wanted))}
            record(Action.UPDATE, by=by, case_id=evaluation.case_id, subject=evaluation, changes=changes)
