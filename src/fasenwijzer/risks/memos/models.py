"""Memos: a risk that was seen (RB), and risk behaviour that was known and hurt nobody seriously (RG)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.risks.happenings.models import MOST_PAIN_OF_A_MEMO, Happening, HappeningQuerySet


class MemoKind(models.TextChoices):
    """The two memos of the method; `code` is how they are called in the corridor."""

    SEEN = "seen", _("A risk was seen")
    BEHAVIOUR = "behaviour", _("Risk behaviour")

    @property
    def code(self) -> str:
        return {"seen": "RB", "behaviour": "RG"}[self.value]


class Memo(Happening):
    """What was seen, what led to it, and what helped. Behaviour only when it was known when the client came."""

    TELLS: ClassVar = ("kind", "on", "happened", "cause", "solution", "pain_score", "passage")

    kind = models.CharField(_("kind"), max_length=9, choices=MemoKind)
    cause = models.TextField(_("what led to it"), blank=True)
    solution = models.TextField(_("what helped, and what we do now"), blank=True)

    objects: ClassVar[Any] = HappeningQuerySet.as_manager()

    class Meta(Happening.Meta):
        ordering = ["case_id", "-on", "-at", "-pk"]
        indexes = [models.Index(fields=["case", "-on"], name="risks_memos_of_case")]
        constraints = [
            *Happening.Meta.constraints,
            models.UniqueConstraint(fields=["case", "kind", "number"], name="risks_memo_has_its_own_number"),
            models.CheckConstraint(condition=Q(kind__in=MemoKind.values), name="risks_known_kind_of_memo"),
            models.CheckConstraint(
                condition=Q(kind="behaviour", pain_score__lte=MOST_PAIN_OF_A_MEMO) | Q(kind="seen", pain_score=None),
                name="risks_above_four_it_is_an_incident",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def code(self) -> str:
        """Such as RB1: how a report refers to it."""
        return f"{MemoKind(self.kind).code}{self.number}"

    @classmethod
    @transaction.atomic
    def write(cls, *, case: Case, kind: str, by: User, **told: Any) -> Memo:
        """A new memo. The database refuses behaviour with a pain score above four: that is an incident."""
        number = cls.next_number(case, kind=kind)
        memo = cls.objects.create(case=case, kind=kind, number=number, written_by=by, **told)
        memo.log_as_new(by)
        return memo
