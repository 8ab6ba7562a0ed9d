"""The shared list of the circle: what somebody asks, offers, will do or says, who takes it up, and what was done.

It is the client's space (decision 26): only who was let in for it reads it, the workers read along, and what was said
stays of who said it, also when that person is no longer in the circle. Nothing of it is ever mailed.
"""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action as Act
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Case
from fasenwijzer.network.models import NetworkMember, Support, SupportKind
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Action, Goal, WhoKind
from fasenwijzer.portal.circle.giving import given_between


class LineKind(models.TextChoices):
    """What somebody puts on the list."""

    ASKS = "asks", _("I ask something")
    DOES = "does", _("I am going to do something")
    OFFERS = "offers", _("I offer something")
    SAYS = "says", _("I just want to say something")


TAKEN_UP = (LineKind.ASKS, LineKind.OFFERS)


class CircleLineQuerySet(CaseRecordQuerySet):
    def of(self, case: Case) -> CircleLineQuerySet:
        """What stands on the list of this case, with who said, took up and did it; one query."""
        whole = self.standing().filter(case=case)
        return whole.select_related("by", "taking__by", "finish__by", "in_plan")

    def to_do(self) -> CircleLineQuerySet:
        """What is asked, offered or going to happen, and not done yet; the nearest day first."""
        still = self.exclude(kind=LineKind.SAYS).filter(finish=None)
        return still.order_by(F("on").asc(nulls_last=True), "pk")

    def done(self) -> CircleLineQuerySet:
        return self.exclude(finish=None).order_by("-finish__on", "-pk")

    def said(self) -> CircleLineQuerySet:
        """Only words, the newest first."""
        return self.filter(kind=LineKind.SAYS).order_by("-pk")

    def asked(self) -> CircleLineQuerySet:
        """Questions that nobody took up yet."""
        return self.to_do().filter(kind=LineKind.ASKS, taking=None)


class CircleLine(CaseRecord):
    """One line of the list, by somebody of the circle; `on` is the day it is about."""

    TELLS: ClassVar = ("kind", "text", "on", "support")

    case = models.ForeignKey(Case, models.CASCADE, related_name="circle_lines")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    kind = models.CharField(_("what is it"), max_length=6, choices=LineKind)
    text = models.TextField(_("in words"))
    on = models.DateField(_("on which day"), null=True, blank=True)
    support = models.CharField(_("kind of help"), max_length=9, choices=SupportKind, blank=True)
    written_at = models.DateTimeField(default=clock.now)

    objects = CircleLineQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["-pk"]
        indexes = [models.Index(fields=["case", "-id"], name="portal_circle_of_case")]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(text=""), name="portal_line_says_something"),
            models.CheckConstraint(condition=Q(kind__in=LineKind.values), name="portal_known_line"),
            models.CheckConstraint(condition=Q(support__in=[*SupportKind.values, ""]), name="portal_known_help"),
            models.CheckConstraint(
                condition=~Q(kind="says") | Q(on=None, support=""), name="portal_words_have_no_day_and_help"
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def taken_by(self) -> User | None:
        taking = getattr(self, "taking", None)
        return taking.by if taking else None

    @property
    def doer(self) -> User | None:
        """Who does it; of a question whoever takes it up."""
        return self.taken_by if self.kind == LineKind.ASKS else self.by

    @property
    def is_done(self) -> bool:
        return getattr(self, "finish", None) is not None

    @property
    def is_in_plan(self) -> bool:
        return getattr(self, "in_plan", None) is not None

    @classmethod
    @transaction.atomic
    def put(cls, *, case: Case, kind: str, text: str, by: User, **told: Any) -> CircleLine:
        """A line of somebody of the circle; told: on, support."""
        line = cls.objects.create(case=case, kind=kind, text=text, by=by, **told)
        line.log_as_new(by)
        return line

    @transaction.atomic
    def take_up(self, *, by: User) -> CircleTaking:
        """Somebody else does what is asked, or gladly has what is offered. Of two at once the first stays.

        Raises ValueError for what cannot be taken up, and for one's own line.
        """
        if self.kind not in TAKEN_UP or by == self.by:
            raise ValueError("this is not there to be taken up")
        taking, new = CircleTaking.objects.get_or_create(line=self, defaults={"by": by})
        if new:
            record(Act.CREATE, by=by, case_id=self.case_id, subject=taking, changes={"line": ("", self.text)})
        return taking

    @transaction.atomic
    def finish_it(self, *, on: date, by: User) -> CircleDone:
        """It was done. Help whose kind was told counts on the map of the network, both ways. Twice is once."""
        done, new = CircleDone.objects.get_or_create(line=self, defaults={"by": by, "on": on})
        if new:
            record(Act.CREATE, by=by, case_id=self.case_id, subject=done, changes={"line": ("", self.text)})
            done.count_it(by=by)
        return done

    @transaction.atomic
    def put_in_plan(self, *, goal: Goal, by: User) -> Action:
        """It becomes a step towards a goal, of who offered it. Raises ValueError for who is not on the map."""
        member = NetworkMember.objects.standing().filter(case=self.case_id, user=self.by).first()
        if member is None or self.kind not in (LineKind.OFFERS, LineKind.DOES):
            raise ValueError("only what somebody of the network offers or will do")
        who = WhoKind.PROFESSIONAL if member.is_professional else WhoKind.NETWORK
        told: dict[str, Any] = {"who_kind": who, "network_member": member, "due_on": self.on}
        action = Action.add(goal=goal, text=self.text[:500], by=by, **told)
        CircleAction.objects.create(line=self, action=action)
        return action


class CircleTaking(models.Model):
    """Somebody took up what another asked or offered."""

    line = models.OneToOneField(CircleLine, models.CASCADE, related_name="taking")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"{self.by}"

    @transaction.atomic
    def give_back(self, *, by: User) -> None:
        """It does not work out after all; somebody else may."""
        record(Act.DELETE, by=by, case_id=self.line.case_id, subject=self, changes={"line": (self.line.text, "")})
        self.delete()


class CircleDone(models.Model):
    """It was done; `counted` is the kind of support that came on the map because of it."""

    line = models.OneToOneField(CircleLine, models.CASCADE, related_name="finish")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    on = models.DateField(_("on"))
    counted = models.ForeignKey(Support, models.SET_NULL, null=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.line} {self.on}"

    @transaction.atomic
    def count_it(self, *, by: User) -> None:
        """Give the map the kind of support that this was, when it is not there yet."""
        found = given_between(self.line)
        if found and self.line.support:
            member, direction = found
            self.counted = member.shares(direction=direction, kind=self.line.support, by=by)
            self.save(update_fields=["counted"])

    @transaction.atomic
    def take_back(self, *, by: User) -> None:
        """It was not done after all; what it brought on the map goes with it."""
        record(Act.DELETE, by=by, case_id=self.line.case_id, subject=self, changes={"line": (self.line.text, "")})
        if self.counted:
            self.counted.member.no_longer_shares(self.counted, by=by)
        self.delete()


class CircleAction(models.Model):
    """A line that the client or a worker took over into the plan."""

    line = models.OneToOneField(CircleLine, models.CASCADE, related_name="in_plan")
    action = models.ForeignKey(Action, models.CASCADE, related_name="from_circle")

    def __str__(self) -> str:
        return f"{self.line}"
