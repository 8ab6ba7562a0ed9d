"""What must be arranged at the start and at the exit; the edition proposes, the case decides."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.people.models import User


class ChecklistQuerySet(CaseRecordQuerySet):
    def of(self, case: Case, phase: str) -> ChecklistQuerySet:
        """What stands on this list."""
        return self.standing().filter(case=case, phase=phase)

    def open(self) -> ChecklistQuerySet:
        """Neither done nor left out."""
        return self.filter(done_on=None, left_out_reason="")

    def asked_of(self, user: User) -> ChecklistQuerySet:
        """What has a day and is still to be arranged for who this colleague guides."""
        cases = Case.objects.guided_by(user).running()
        dated = self.standing().open().filter(case__in=cases, due_on__isnull=False)
        return dated.select_related("case__client", "case__edition").order_by("due_on", "pk")


class ChecklistItem(CaseRecord):
    """One thing to arrange: done on a day, or left out with a reason. `key` when it comes from the edition."""

    TELLS: ClassVar = ("text", "who", "due_on")

    case = models.ForeignKey(Case, models.CASCADE, related_name="checklist_items")
    phase = models.CharField(max_length=12)
    key = models.CharField(max_length=60, blank=True)
    text = models.CharField(_("what"), max_length=300)
    who = models.CharField(_("who"), max_length=200, blank=True)
    due_on = models.DateField(_("before"), null=True, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True)
    left_out_reason = models.CharField(_("why not"), max_length=300, blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    objects = ChecklistQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["case_id", "pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=Q(phase__in=["start", "exit"]), name="cases_checklist_of_start_or_exit"),
            models.CheckConstraint(condition=Q(done_on=None) | Q(left_out_reason=""), name="cases_done_or_left_out"),
            models.UniqueConstraint(
                fields=["case", "phase", "key"],
                condition=~Q(key="") & Q(withdrawn_at=None),
                name="cases_one_item_per_checklist_key",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def said(self) -> str:
        """Its words for the reader: an item that stands as the edition proposed it is in the reader's language."""
        here = (self.phase, self.case.setting, self.key)
        as_proposed = self.text == self.case.written_method.checklist_text(*here)
        return self.case.method.checklist_text(*here) if as_proposed else self.text

    @property
    def is_there_again(self) -> bool:
        """What the edition proposes was taken off, and taken over anew."""
        same = ChecklistItem.objects.of(self.case, self.phase).filter(key=self.key).exclude(pk=self.pk)
        return bool(self.key) and same.exists()

    @property
    def settled(self) -> bool:
        return self.done_on is not None or bool(self.left_out_reason)

    @classmethod
    @transaction.atomic
    def take_over(cls, *, case: Case, phase: str, proposed: Iterable[tuple[str, str]], by: User) -> int:
        """Put the edition's (key, text) pairs on the list, those already there excepted; returns how many came."""
        there = set(cls.objects.of(case, phase).values_list("key", flat=True))
        new = [cls(case=case, phase=phase, key=key, text=text) for key, text in proposed if key not in there]
        ChecklistItem.objects.bulk_create(new)
        if new:
            record(Action.CREATE, by=by, case_id=case.pk, what=f"checklist {phase}", changes={"items": ("", len(new))})
        return len(new)

    @classmethod
    @transaction.atomic
    def add(cls, *, case: Case, phase: str, by: User, **told: Any) -> ChecklistItem:
        """An own item: text, who, due_on."""
        item = cls.objects.create(case=case, phase=phase, **told)
        item.log_as_new(by)
        return item

    @transaction.atomic
    def settle(
        self, *, by: User, done_on: date | None = None, left_out_reason: str = "", who: str | None = None
    ) -> None:
        """Done on a day, or left out with a reason; neither means open again."""
        before = (self.done_on, self.left_out_reason)
        self.done_on, self.left_out_reason, self.settled_by = done_on, left_out_reason, by
        self.who = self.who if who is None else who
        self.save(update_fields=["done_on", "left_out_reason", "settled_by", "who"])
        changes = {"done_on": (before[0], done_on), "left_out_reason": (before[1], left_out_reason)}
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)
