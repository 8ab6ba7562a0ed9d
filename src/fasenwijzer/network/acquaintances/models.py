"""Who knows whom: two people around the client who know each other, so that they can help together."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models, transaction
from django.db.models import F, Q

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.network.members.models import NetworkMember
from fasenwijzer.people.models import User


class AcquaintanceQuerySet(models.QuerySet["Acquaintance"]):
    def of(self, case: Case) -> AcquaintanceQuerySet:
        """Who knows whom on the map of a case, as far as both stand on it."""
        return self.filter(one__case=case, one__withdrawn_at=None, other__withdrawn_at=None)

    def with_member(self, member: NetworkMember) -> AcquaintanceQuerySet:
        return self.filter(Q(one=member) | Q(other=member))


class Acquaintance(models.Model):
    """A pair, written once: `one` is who came on the map first."""

    one = models.ForeignKey(NetworkMember, models.CASCADE, related_name="+")
    other = models.ForeignKey(NetworkMember, models.CASCADE, related_name="+")

    objects = AcquaintanceQuerySet.as_manager()

    class Meta:
        ordering = ["one", "other"]
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="network_a_pair_is_written_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="network_a_pair_has_one_order"),
        ]

    def __str__(self) -> str:
        return f"{self.one_id} - {self.other_id}"

    @classmethod
    @transaction.atomic
    def introduce(cls, member: NetworkMember, to: Iterable[NetworkMember], *, by: User) -> None:
        """Say anew whom somebody of the map knows: exactly these. Raises ValueError for people of another map."""
        asked = {other.pk: other for other in to}
        if any(other.case_id != member.case_id or other == member for other in asked.values()):
            raise ValueError("somebody of another map")
        before = acquainted_with(member)
        if set(before) == set(asked):
            return
        cls.objects.with_member(member).filter(one__withdrawn_at=None, other__withdrawn_at=None).delete()
        Acquaintance.objects.bulk_create(
            Acquaintance(one_id=min(member.pk, pk), other_id=max(member.pk, pk)) for pk in asked
        )
        told = [", ".join(sorted(names.values())) for names in (before, {pk: o.name for pk, o in asked.items()})]
        record(Action.UPDATE, by=by, case_id=member.case_id, subject=member, changes={"knows": (told[0], told[1])})


def acquainted_with(member: NetworkMember) -> dict[int, str]:
    """Whom somebody knows on the map: primary key and name."""
    pairs = Acquaintance.objects.of(member.case).with_member(member).select_related("one", "other")
    both = (pair.other if pair.one_id == member.pk else pair.one for pair in pairs)
    return {other.pk: other.name for other in both}
