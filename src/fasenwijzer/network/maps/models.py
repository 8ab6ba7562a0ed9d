"""The map as it was on a day: kept at the turns of a round, so that then and now can be laid beside each other."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.network.acquaintances.models import Acquaintance
from fasenwijzer.network.members.models import ContactWish, Direction, Kind, Nearness, NetworkMember, SupportKind
from fasenwijzer.people.models import User


class KeptMapQuerySet(models.QuerySet["KeptMap"]):
    def of(self, case: Case) -> KeptMapQuerySet:
        """The kept maps of a case, the oldest first."""
        return self.filter(case=case).order_by("on", "pk")

    def whole(self) -> KeptMapQuerySet:
        """With everybody, what went both ways and who knew whom, in four queries."""
        return self.prefetch_related("members__supports", "pairs")


class KeptMap(models.Model):
    """A copy that is never changed. Kept again on the same day, the later copy takes its place."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="kept_maps")
    cycle = models.PositiveSmallIntegerField()
    on = models.DateField(_("as it was on"))
    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    kept_at = models.DateTimeField(default=clock.now)

    objects = KeptMapQuerySet.as_manager()

    class Meta:
        ordering = ["case_id", "on"]
        constraints = [models.UniqueConstraint(fields=["case", "on"], name="network_one_kept_map_a_day")]

    def __str__(self) -> str:
        return f"{self.case} {self.on}"

    @classmethod
    @transaction.atomic
    def keep(cls, *, case: Case, on: date, by: User) -> KeptMap | None:
        """Keep the map of today under this day, in the round of the case; nothing when nobody is on it."""
        current = list(NetworkMember.objects.of(case).current())
        if not current:
            return None
        cls.objects.filter(case=case, on=on).delete()
        kept = cls.objects.create(case=case, cycle=case.cycle, on=on, kept_by=by)
        KeptMember.copy(kept, current)
        KeptPair.copy(kept, current)
        record(Action.CREATE, by=by, case_id=case.pk, subject=kept, changes={"people": ("", len(current))})
        return kept


class KeptMember(models.Model):
    """Somebody as (s)he stood on a kept map."""

    map = models.ForeignKey(KeptMap, models.CASCADE, related_name="members")
    member = models.ForeignKey(NetworkMember, models.CASCADE, related_name="kept")
    name = models.CharField(max_length=200)
    relation = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=12, choices=Kind)
    nearness = models.PositiveSmallIntegerField(choices=Nearness)
    contact_wish = models.CharField(max_length=5, choices=ContactWish, blank=True)
    since = models.DateField(null=True, blank=True)

    COPIED = ("name", "relation", "kind", "nearness", "contact_wish", "since")

    class Meta:
        ordering = ["map", "nearness", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["map", "member"], name="network_kept_once"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="network_kept_known_kind"),
            models.CheckConstraint(condition=Q(nearness__in=Nearness.values), name="network_kept_known_nearness"),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def copy(cls, kept: KeptMap, people: list[NetworkMember]) -> None:
        """Everybody and their support, in two queries however many there are."""
        rows = [
            KeptMember(map=kept, member=who, **{field: getattr(who, field) for field in cls.COPIED}) for who in people
        ]
        supports = [
            KeptSupport(member=row, direction=support.direction, kind=support.kind)
            for row, who in zip(KeptMember.objects.bulk_create(rows), people, strict=True)
            for support in who.supports.all()
        ]
        KeptSupport.objects.bulk_create(supports)


class KeptSupport(models.Model):
    """What went one way on a kept map."""

    member = models.ForeignKey(KeptMember, models.CASCADE, related_name="supports")
    direction = models.CharField(max_length=5, choices=Direction)
    kind = models.CharField(max_length=9, choices=SupportKind)

    class Meta:
        ordering = ["member", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["member", "direction", "kind"], name="network_kept_support_once"),
            models.CheckConstraint(condition=Q(direction__in=Direction.values), name="network_kept_known_direction"),
            models.CheckConstraint(condition=Q(kind__in=SupportKind.values), name="network_kept_known_support"),
        ]

    def __str__(self) -> str:
        return f"{self.direction} {self.kind}"


class KeptPair(models.Model):
    """Two people on a kept map who knew each other then."""

    map = models.ForeignKey(KeptMap, models.CASCADE, related_name="pairs")
    one = models.ForeignKey(NetworkMember, models.CASCADE, related_name="+")
    other = models.ForeignKey(NetworkMember, models.CASCADE, related_name="+")

    class Meta:
        ordering = ["map", "one", "other"]
        constraints = [
            models.UniqueConstraint(fields=["map", "one", "other"], name="network_kept_pair_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="network_kept_pair_has_one_order"),
        ]

    def __str__(self) -> str:
        return f"{self.one_id} - {self.other_id}"

    @classmethod
    def copy(cls, kept: KeptMap, people: list[NetworkMember]) -> None:
        """Who know each other among these people, in two queries."""
        pairs = Acquaintance.objects.filter(one__in=people, other__in=people)
        KeptPair.objects.bulk_create(KeptPair(map=kept, one_id=pair.one_id, other_id=pair.other_id) for pair in pairs)
