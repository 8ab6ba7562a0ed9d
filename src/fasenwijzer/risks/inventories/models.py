"""The risk inventory (RI&E): one person's view of the risks, at one moment. Views stand side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Case, Decision
from fasenwijzer.journal.cycles import cycle_on
from fasenwijzer.journal.entries.models import AuthorKind
from fasenwijzer.people.models import User
from fasenwijzer.risks.inventories.parts import InventoryMoment, Level, Seen


class InventoryQuerySet(CaseRecordQuerySet):
    def handed_in_by(self, user: User, case: Case) -> InventoryQuerySet:
        """What this person of the client's side handed in, the newest first."""
        return self.of(case).filter(written_by=user, own_hand=True).order_by("-on", "-pk")

    def of(self, case: Case) -> InventoryQuerySet:
        """Everything that stands of a case, in order of time, with what it says. Two queries."""
        return (
            self.standing().filter(case=case).order_by("on", "pk").select_related("written_by").prefetch_related("seen")
        )


def round_of(case: Case, on: date) -> int:
    """The round an inventory of this day belongs to; what comes before the first round counts as its start."""
    return max(cycle_on(case, on), 1)


def is_decided(case: Case, cycle: int) -> bool:
    """Whether the evaluation of this round led to a decision: from then on its inventories stay as they are."""
    decisions = Decision.objects.standing().filter(case=case, phase="evaluation", cycle=cycle)
    return bool(decisions.exists())


class Inventory(CaseRecord):
    """Who looked (rater) and who typed it (written_by) are two: a worker may type what a parent says.

    What the client or a parent handed in by an own hand stays as it is; it is theirs.
    """

    TELLS: ClassVar = ("on", "moment", "rater_name", "note", "told")

    case = models.ForeignKey(Case, models.CASCADE, related_name="risk_inventories")
    on = models.DateField(_("filled in on"))
    moment = models.CharField(_("when"), max_length=10, choices=InventoryMoment)
    cycle = models.PositiveSmallIntegerField()
    rater = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    rater_kind = models.CharField(_("who looks"), max_length=8, choices=AuthorKind, default=AuthorKind.WORKER)
    rater_name = models.CharField(_("name"), max_length=200)
    note = models.TextField(_("what else counts"), blank=True)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    own_hand = models.BooleanField(_("handed in by who looks, in the own place"), default=False, editable=False)
    written_at = models.DateTimeField(default=clock.now)

    objects = InventoryQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["case_id", "on", "pk"]
        verbose_name_plural = "inventories"
        indexes = [models.Index(fields=["case", "on"], name="risks_inventories_of_case")]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=Q(moment__in=InventoryMoment.values), name="risks_known_moment"),
            models.CheckConstraint(condition=Q(rater_kind__in=AuthorKind.values), name="risks_known_rater"),
            models.CheckConstraint(condition=~Q(rater_name=""), name="risks_rater_has_a_name"),
            models.CheckConstraint(condition=Q(cycle__gte=1), name="risks_inventory_belongs_to_a_round"),
            models.CheckConstraint(
                condition=Q(rater_kind="worker", rater__isnull=False) | (~Q(rater_kind="worker") & Q(rater=None)),
                name="risks_worker_is_a_colleague",
            ),
            models.CheckConstraint(
                condition=Q(own_hand=False) | ~Q(rater_kind="worker"), name="risks_own_hand_is_no_worker"
            ),
            models.UniqueConstraint(
                fields=["case", "written_by", "moment", "cycle"],
                condition=Q(own_hand=True, withdrawn_at=None),
                name="risks_handed_in_once_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rater_name} {self.on}"

    @property
    def told(self) -> str:
        """All it says, for the log."""
        return "\n".join(str(row) for row in self.seen.all())

    @property
    def is_locked(self) -> bool:
        return self.own_hand or is_decided(self.case, self.cycle)

    @classmethod
    @transaction.atomic
    def fill_in(
        cls,
        *,
        case: Case,
        on: date,
        moment: str,
        seen: Iterable[Seen],
        by: User,
        rater_kind: str = AuthorKind.WORKER,
        rater_name: str = "",
        note: str = "",
        own_hand: bool = False,
    ) -> Inventory:
        """One person's view. Without other words it is the writer's own. Raises ValueError in a round that is done.

        own_hand: by the client or a parent, in the own place; who typed it is who looked.
        """
        cycle = round_of(case, on)
        if is_decided(case, cycle):
            raise ValueError("this round was evaluated and decided on")
        inventory = cls.objects.create(
            case=case,
            on=on,
            moment=moment,
            cycle=cycle,
            note=note,
            written_by=by,
            own_hand=own_hand,
            **_rater(case, by, rater_kind, rater_name),
        )
        inventory._say(seen)
        inventory.log_as_new(by)
        return inventory

    @transaction.atomic
    def change(self, *, seen: Iterable[Seen], by: User, rater_kind: str, rater_name: str = "", **told: Any) -> None:
        """Other words, as long as the round is not decided on; the log keeps what it was. Raises ValueError after."""
        if self.is_locked:
            raise ValueError("handed in, or evaluated and decided on: it stays as it is")
        before = self.told
        if "on" in told:
            told["cycle"] = round_of(self.case, told["on"])
        typist = self.rater or self.written_by
        self.correct(by=by, **told, **_rater(self.case, typist, rater_kind, rater_name))
        self._say(seen)
        if before != self.told:
            record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes={"told": (before, self.told)})

    @transaction.atomic
    def withdraw(self, *, by: User) -> None:
        """Take it away. Raises ValueError in a round that is decided on, and for what somebody handed in."""
        if self.is_locked:
            raise ValueError("handed in, or evaluated and decided on: it stays as it is")
        super().withdraw(by=by)

    def _say(self, seen: Iterable[Seen]) -> None:
        """Exactly this about the risks."""
        self.seen.all().delete()
        RiskSeen.objects.bulk_create(RiskSeen(inventory=self, **asdict(row)) for row in seen)
        getattr(self, "_prefetched_objects_cache", {}).clear()


def _rater(case: Case, typist: User, kind: str, name: str) -> dict[str, Any]:
    """Whose view it is: the writer's own, the client's, or that of somebody who is named."""
    own = kind == AuthorKind.WORKER
    called = typist.name if own else name or case.client.name
    return {"rater_kind": kind, "rater": typist if own else None, "rater_name": called}


class RiskSeen(models.Model):
    """What an inventory says about one risk; `risk` is a key of the edition."""

    inventory = models.ForeignKey(Inventory, models.CASCADE, related_name="seen")
    risk = models.CharField(max_length=40)
    level = models.CharField(max_length=7, choices=Level)
    remark = models.TextField(blank=True)
    helps = models.TextField(blank=True)

    class Meta:
        ordering = ["inventory", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["inventory", "risk"], name="risks_one_level_per_risk"),
            models.CheckConstraint(condition=Q(level__in=Level.values), name="risks_known_level"),
            models.CheckConstraint(condition=~Q(risk=""), name="risks_seen_is_about_a_risk"),
        ]

    def __str__(self) -> str:
        return " · ".join(part for part in (self.risk, self.level, self.remark, self.helps) if part)
