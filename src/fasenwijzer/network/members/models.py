"""A person around the client, and the support that goes both ways between them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Prefetch, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Case
from fasenwijzer.network.members.leaving import leave
from fasenwijzer.people.models import User
from fasenwijzer.ui.words import initials_of


class Kind(models.TextChoices):
    """Somebody of one's own, or somebody who is there for a while because it is their work."""

    INFORMAL = "informal", _("family, friend, neighbour, volunteer")
    PROFESSIONAL = "professional", _("professional")


class Nearness(models.IntegerChoices):
    """How near the client feels this person to be."""

    NEAR = 1, _("near")
    MIDDLE = 2, _("in between")
    FAR = 3, _("further away")


class ContactWish(models.TextChoices):
    """What the client would like: to see this person more, as now, or less."""

    MORE = "more", _("see each other more")
    AS_IS = "as_is", _("as it is now")
    LESS = "less", _("see each other less")


class SupportKind(models.TextChoices):
    """The four kinds of support of the method."""

    PRACTICAL = "practical", _("practical help")
    COMPANY = "company", _("company")
    ADVICE = "advice", _("advice")
    EMOTIONAL = "emotional", _("a listening ear")


class Direction(models.TextChoices):
    """Seen from the client."""

    GETS = "gets", _("the client gets")
    GIVES = "gives", _("the client gives")


class NetworkMemberQuerySet(CaseRecordQuerySet):
    def of(self, case: Case) -> NetworkMemberQuerySet:
        """Everybody on the map of this case, those who left included, nearest first, with the support both ways."""
        return self.standing().filter(case=case).prefetch_related(Prefetch("supports", Support.objects.order_by("pk")))

    def current(self) -> NetworkMemberQuerySet:
        """Who plays a part today or soon: not taken away, and not ended before today."""
        return self.standing().filter(Q(until=None) | Q(until__gte=clock.today()))

    def informal(self) -> NetworkMemberQuerySet:
        return self.filter(kind=Kind.INFORMAL)

    def professional(self) -> NetworkMemberQuerySet:
        return self.filter(kind=Kind.PROFESSIONAL)


class NetworkMember(CaseRecord):
    """One person around the client; `since` and `until` when the part of this person has a beginning or an end."""

    TELLS = ("name", "relation", "kind", "phone", "nearness", "contact_wish", "since", "until", "note")

    case = models.ForeignKey(Case, models.CASCADE, related_name="network_members")
    name = models.CharField(_("name"), max_length=200)
    relation = models.CharField(_("who is this"), max_length=200, blank=True)
    kind = models.CharField(_("kind of person"), max_length=12, choices=Kind, default=Kind.INFORMAL)
    phone = models.CharField(_("phone number"), max_length=40, blank=True)
    nearness = models.PositiveSmallIntegerField(_("how near"), choices=Nearness, default=Nearness.MIDDLE)
    contact_wish = models.CharField(_("wish for contact"), max_length=5, choices=ContactWish, blank=True)
    since = models.DateField(_("from"), null=True, blank=True)
    until = models.DateField(_("until and including"), null=True, blank=True)
    note = models.TextField(_("in words"), blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="on_maps", editable=False
    )
    """The login of this person, when there is one."""

    objects = NetworkMemberQuerySet.as_manager()

    knows: list[str]
    """Whom this person knows on the map, by name; a page that shows it fetches it for everybody at once."""

    class Meta(CaseRecord.Meta):
        ordering = ["case_id", "nearness", "pk"]
        indexes = [models.Index(fields=["case", "nearness"], name="network_of_case")]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(name=""), name="network_member_has_a_name"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="network_known_kind"),
            models.CheckConstraint(condition=Q(nearness__in=Nearness.values), name="network_known_nearness"),
            models.CheckConstraint(
                condition=Q(contact_wish__in=[*ContactWish.values, ""]), name="network_known_contact_wish"
            ),
            models.CheckConstraint(
                condition=Q(since=None) | Q(until=None) | Q(until__gte=F("since")), name="network_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def initials(self) -> str:
        """First letters of the first and the last word of the name."""
        return initials_of(self.name)

    @property
    def has_left(self) -> bool:
        return self.until is not None and self.until < clock.today()

    @property
    def is_professional(self) -> bool:
        return self.kind == Kind.PROFESSIONAL

    @property
    def gets(self) -> list[Support]:
        """What the client gets from this person."""
        return [support for support in self.supports.all() if support.direction == Direction.GETS]

    @property
    def gives(self) -> list[Support]:
        """What the client gives this person."""
        return [support for support in self.supports.all() if support.direction == Direction.GIVES]

    @classmethod
    @transaction.atomic
    def add(
        cls, *, case: Case, by: User, gets: Iterable[str] = (), gives: Iterable[str] = (), **told: Any
    ) -> NetworkMember:
        """Put somebody on the map, with the kinds of support the client gets and gives."""
        member = cls.objects.create(case=case, **told)
        member.log_as_new(by)
        member.tune(by=by, gets=gets, gives=gives)
        return member

    @transaction.atomic
    def tune(self, *, by: User, gets: Iterable[str], gives: Iterable[str]) -> None:
        """Say anew what goes both ways."""
        for direction, kinds in ((Direction.GETS, list(gets)), (Direction.GIVES, list(gives))):
            before = list(self.supports.filter(direction=direction).values_list("kind", flat=True))
            if set(before) == set(kinds):
                continue
            self.supports.filter(direction=direction).delete()
            Support.objects.bulk_create(Support(member=self, direction=direction, kind=kind) for kind in kinds)
            changes = {direction.value: (", ".join(before), ", ".join(kinds))}
            record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)

    @transaction.atomic
    def shares(self, *, direction: str, kind: str, by: User) -> Support | None:
        """One kind of support more, because it was given; None when the map told it already."""
        support, new = Support.objects.get_or_create(member=self, direction=direction, kind=kind)
        if new:
            record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes={direction: ("", kind)})
        return support if new else None

    @transaction.atomic
    def no_longer_shares(self, support: Support, *, by: User) -> None:
        """It was not given after all."""
        changes = {support.direction: (support.kind, "")}
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)
        support.delete()

    @transaction.atomic
    def withdraw(self, *, by: User) -> None:
        """Off the map; an open invitation stops working, unless this person comes in somewhere else too."""
        super().withdraw(by=by)
        leave(self.user)

    @transaction.atomic
    def let_in(self, user: User, *, by: User) -> None:
        """This person has a login; what it opens follows from consents."""
        self.correct(by=by, user=user)

    @transaction.atomic
    def end(self, *, on: date | None, by: User) -> None:
        """The last day of the part of this person; None when there is no end after all."""
        self.correct(by=by, until=on)


class Support(models.Model):
    """One kind of support in one direction, seen from the client."""

    member = models.ForeignKey(NetworkMember, models.CASCADE, related_name="supports")
    direction = models.CharField(max_length=5, choices=Direction)
    kind = models.CharField(max_length=9, choices=SupportKind)

    class Meta:
        ordering = ["member", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["member", "direction", "kind"], name="network_one_line_per_support"),
            models.CheckConstraint(condition=Q(direction__in=Direction.values), name="network_known_direction"),
            models.CheckConstraint(condition=Q(kind__in=SupportKind.values), name="network_known_support"),
        ]

    def __str__(self) -> str:
        return f"{self.direction} {self.kind}"
