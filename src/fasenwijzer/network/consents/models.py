"""What somebody of the network may see: nothing by default, part by part, from and to, withdrawn at once.

A consent holds as soon as everybody gave it whose consent the law asks at the age of the client
(access/client_side.who_must_consent); one of them takes it back, and it is over that second.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Prefetch, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.access.client_side import Capacity, Part, stage_of, who_must_consent
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case_record import CaseRecord, HeldQuerySet
from fasenwijzer.cases.models import Case
from fasenwijzer.network.members.models import NetworkMember
from fasenwijzer.people.models import User

MAY_CONSENT = [
    (str(kind), kind.label)
    for kind in (Capacity.CLIENT, Capacity.PARENT, Capacity.GUARDIAN, Capacity.CURATOR, Capacity.LEGAL_MENTOR)
]


class ConsentQuerySet(HeldQuerySet):
    """Given by enough people or not yet."""

    def whole(self) -> ConsentQuerySet:
        return self.select_related("member", "case__client").prefetch_related(
            "parts", "case__representations", Prefetch("given", ConsentGiven.objects.order_by("on", "pk"))
        )


class Consent(CaseRecord):
    """One person of the network, from when to when. Taken away: it is over."""

    TELLS = ("member_id", "since", "until")

    case = models.ForeignKey(Case, models.CASCADE, related_name="consents")
    member = models.ForeignKey(NetworkMember, models.PROTECT, related_name="consents")
    since = models.DateField(_("from"))
    until = models.DateField(_("until and including"), null=True, blank=True)

    objects = ConsentQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["case_id", "member_id", "-since"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="network_consent_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member} {self.since}"

    @property
    def part_keys(self) -> list[str]:
        return [row.part for row in self.parts.all()]

    @property
    def part_words(self) -> list[str]:
        """What is opened, in words."""
        return [str(Part(key).label) for key in self.part_keys]

    @property
    def still_waits_for(self) -> list[frozenset[Capacity]]:
        """The groups of people of whom one has yet to agree, at the age of the client today."""
        given = {Capacity(row.capacity) for row in self.given.all() if self._counts(row)}
        return [group for group in who_must_consent(stage_of(self.case.client.age)) if not group & given]

    def _counts(self, given: ConsentGiven) -> bool:
        """Who agreed as a representative decides today: known by the login, or by name when a worker wrote it down.

        Somebody who never stood in the file as a representative is taken at the word of the worker.
        """
        if given.capacity == Capacity.CLIENT:
            return True
        held = list(self.case.representations.all())
        own = [one for one in held if one.user_id == given.by_id]
        theirs = own or [one for one in held if one.name.casefold() == given.name.casefold()]
        return not theirs or any(one.holds and one.capacity == given.capacity for one in theirs)

    @property
    def holds(self) -> bool:
        """Whether it opens anything today."""
        today = clock.today()
        in_time = self.since <= today and (self.until is None or self.until >= today)
        return self.withdrawn_at is None and in_time and not self.still_waits_for

    @classmethod
    @transaction.atomic
    def ask(cls, *, member: NetworkMember, parts: Iterable[str], since: date, by: User, **told: Any) -> Consent:
        """Write down what is to be opened for whom; it opens when everybody who has to, has agreed."""
        consent = cls.objects.create(case_id=member.case_id, member=member, since=since, **told)
        ConsentPart.objects.bulk_create(ConsentPart(consent=consent, part=part) for part in sorted(set(parts)))
        changes = {"member": ("", member), "parts": ("", ", ".join(sorted(set(parts)))), "since": ("", since)}
        record(Action.AUTHORISE, by=by, case_id=member.case_id, subject=consent, changes=changes)
        return consent

    @transaction.atomic
    def give(self, *, name: str, capacity: str, on: date, how: str, by: User) -> ConsentGiven:
        """Somebody agrees, in the own place or before a worker who writes it down. Said twice, the first stays.

        Two parents may have one name: each says it from an own login.
        """
        given, new = ConsentGiven.objects.get_or_create(
            consent=self, name=name, capacity=capacity, by=by, defaults={"on": on, "how": how}
        )
        if new:
            changes = {"name": ("", name), "capacity": ("", capacity), "on": ("", on), "how": ("", how)}
            record(Action.AUTHORISE, by=by, case_id=self.case_id, subject=given, changes=changes)
        return given


class ConsentPart(models.Model):
    """One part that is opened."""

    consent = models.ForeignKey(Consent, models.CASCADE, related_name="parts")
    part = models.CharField(max_length=12, choices=Part)

    class Meta:
        ordering = ["consent", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["consent", "part"], name="network_part_opened_once"),
            models.CheckConstraint(condition=Q(part__in=Part.values), name="network_known_part"),
        ]

    def __str__(self) -> str:
        return self.part


class ConsentGiven(models.Model):
    """One of the people whose consent is needed agreed, on a day, in some manner."""

    consent = models.ForeignKey(Consent, models.CASCADE, related_name="given")
    name = models.CharField(_("who"), max_length=200)
    capacity = models.CharField(_("as"), max_length=14, choices=MAY_CONSENT)
    on = models.DateField(_("on"))
    how = models.CharField(_("how"), max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["consent", "on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["consent", "name", "capacity", "by"], name="network_agreed_once"),
            models.CheckConstraint(
                condition=Q(capacity__in=[key for key, _words in MAY_CONSENT]), name="network_may_consent"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="network_consent_names_who"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.on}"
