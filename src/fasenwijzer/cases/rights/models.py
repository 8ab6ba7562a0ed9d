"""What a client, or who may speak for the client, asks about the data in the file, and the answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.rights.terms import Decider, Term, months_after, term_for, who_decides
from fasenwijzer.people.models import User


class Kind(models.TextChoices):
    """The rights of AVG articles 7 and 15 to 21, and the statement of one's own of Jeugdwet and Wmo."""

    INSPECT = "inspect", _("read the file")
    COPY = "copy", _("a copy to take along")
    CORRECT = "correct", _("correct something")
    STATEMENT = "statement", _("put own words beside it")
    DESTROY = "destroy", _("destroy something")
    RESTRICT = "restrict", _("not use something for a while")
    OBJECT = "object", _("object to how it is used")
    WITHDRAW = "withdraw", _("take back a consent")
    EXPLAIN = "explain", _("explain why somebody looked")


class Capacity(models.TextChoices):
    """As what somebody asks."""

    CLIENT = "client", _("for oneself")
    PARENT = "parent", _("as a parent with authority")
    GUARDIAN = "guardian", _("as a guardian (voogd)")
    CURATOR = "curator", _("as a curator")
    LEGAL_MENTOR = "legal_mentor", _("as a legal mentor")
    ATTORNEY = "attorney", _("by a power of attorney")


class Channel(models.TextChoices):
    """How it was asked."""

    IN_PERSON = "in_person", _("in person")
    PHONE = "phone", _("by phone")
    LETTER = "letter", _("in a letter")
    MAIL = "mail", _("by mail")
    PORTAL = "portal", _("in the client’s own place")


class Outcome(models.TextChoices):
    """What was answered."""

    GRANTED = "granted", _("yes")
    PARTLY = "partly", _("partly")
    REFUSED = "refused", _("no")


class RightsRequestQuerySet(CaseRecordQuerySet):
    def open(self) -> Self:
        """Not answered yet, the first to answer on top."""
        return self.standing().filter(answered_on=None).order_by("due_on", "pk")

    def of_whom(self, user: User, *, is_client: bool) -> Self:
        """What this person may follow: what (s)he asked; for the client also what was written down in that name.

        Of two parents neither sees what the other asked.
        """
        own = Q(by=user)
        return self.standing().filter(own | Q(capacity=Capacity.CLIENT) if is_client else own)

    def for_who_guides(self) -> Self:
        """Without the questions about who looked: those are for who guards privacy, not for who looked."""
        return self.exclude(kind=Kind.EXPLAIN)

    def follows(self, user: User) -> Self:
        """What still runs, and what was answered and this person did not read yet; `is_new` tells which."""
        read = AnswerRead.objects.filter(request=OuterRef("pk"), by=user)
        known = self.alias(was_read=Exists(read)).filter(Q(answered_on=None) | Q(was_read=False))
        return known.annotate(is_new=Q(answered_on__isnull=False)).order_by("-is_new", "due_on", "pk")

    def answered(self) -> Self:
        return self.standing().exclude(answered_on=None).order_by("-answered_on", "-pk")


class RightsRequest(CaseRecord):
    """One request. Extended and answered are groups of columns, so that the database can compare their days."""

    TELLS: ClassVar = ("kind", "asked_by", "capacity", "channel", "received_on", "about", "statement", "assigned_to_id")

    case = models.ForeignKey(Case, models.CASCADE, related_name="rights_requests")
    kind = models.CharField(_("what is asked?"), max_length=10, choices=Kind)
    asked_by = models.CharField(_("who asks?"), max_length=200)
    capacity = models.CharField(_("as what?"), max_length=12, choices=Capacity)
    channel = models.CharField(_("how?"), max_length=10, choices=Channel)
    received_on = models.DateField(_("received on"))
    about = models.TextField(_("about what?"))
    statement = models.TextField(_("own words"), blank=True)
    piece = models.CharField(max_length=60, blank=True, editable=False)
    """The one record it is about, as `journal.entry/12`, so that its words are not repeated; empty: no single one."""
    due_on = models.DateField(editable=False)
    assigned_to = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    extended_on = models.DateField(null=True, editable=False)
    extension_reason = models.TextField(blank=True, editable=False)
    extended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    answered_on = models.DateField(null=True, editable=False)
    outcome = models.CharField(max_length=8, choices=Outcome, blank=True, editable=False)
    answer = models.TextField(blank=True, editable=False)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    objects = RightsRequestQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["-received_on", "-pk"]
        indexes = [models.Index(fields=["due_on"], condition=Q(answered_on=None), name="cases_requests_to_answer")]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(kind__in=Kind.values, capacity__in=Capacity.values, channel__in=Channel.values),
                name="cases_request_in_known_words",
            ),
            models.CheckConstraint(condition=~Q(asked_by="") & ~Q(about=""), name="cases_request_says_who_and_what"),
            models.CheckConstraint(
                condition=~Q(kind=Kind.STATEMENT) | ~Q(statement=""), name="cases_statement_has_words"
            ),
            models.CheckConstraint(condition=Q(due_on__gt=F("received_on")), name="cases_request_has_time"),
            models.CheckConstraint(
                condition=Q(extended_on=None, extended_by=None, extension_reason="")
                | Q(extended_on__gte=F("received_on"), extended_by__isnull=False, extended_on__lt=F("due_on"))
                & ~Q(extension_reason=""),
                name="cases_request_extended_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(answered_on=None, answered_by=None, outcome="", answer="")
                | Q(answered_on__gte=F("received_on"), answered_by__isnull=False, outcome__in=Outcome.values),
                name="cases_request_answered_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=["", Outcome.GRANTED]) | ~Q(answer=""), name="cases_refusal_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.kind} {self.received_on}"

    @property
    def is_open(self) -> bool:
        return self.answered_on is None

    @property
    def days_to_answer(self) -> int | None:
        """How many days it took."""
        return (self.answered_on - self.received_on).days if self.answered_on else None

    @property
    def is_late(self) -> bool:
        """Answered, or still open, after the last day."""
        return (self.answered_on or clock.today()) > self.due_on

    @property
    def term(self) -> Term:
        return term_for(self.kind, self.case.legal_basis)

    @property
    def may_be_extended(self) -> bool:
        """Once, before the last day, when the law gives more time at all."""
        return self.is_open and self.extended_on is None and bool(self.term.more) and clock.today() <= self.due_on

    @property
    def decider(self) -> Decider:
        """Who has the say, by the age on the day of asking."""
        return who_decides(self.case.client.age_on(self.received_on))

    @classmethod
    @transaction.atomic
    def receive(cls, *, case: Case, by: User, kind: str, received_on: date, **told: Any) -> RightsRequest:
        """Write a request down; from here the term runs. `by` may be the client, in the client's own place."""
        due = months_after(received_on, term_for(kind, case.legal_basis).months)
        asked = cls.objects.create(case=case, by=by, kind=kind, received_on=received_on, due_on=due, **told)
        asked.log_as_new(by)
        return asked

    @transaction.atomic
    def correct(self, *, by: User, **told: Any) -> None:
        """Other words or another day; the last day follows, with the time that was added."""
        super().correct(by=by, **told)
        self.due_on = months_after(self.received_on, self.term.months + (self.term.more if self.extended_on else 0))
        self.save(update_fields=["due_on"])

    @transaction.atomic
    def extend(self, *, on: date, reason: str, by: User) -> None:
        """Take the time that the law gives when it is complex, once. Raises ValueError when that can't be any more."""
        if not self.may_be_extended:
            raise ValueError("this request can't be extended")
        before = self.due_on
        self.extended_on, self.extension_reason, self.extended_by = on, reason, by
        self.due_on = months_after(self.received_on, self.term.months + self.term.more)
        self.save(update_fields=["extended_on", "extension_reason", "extended_by", "due_on"])
        changes = {"due_on": (before, self.due_on), "extension_reason": ("", reason)}
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)

    @transaction.atomic
    def give_answer(self, *, on: date, outcome: str, answer: str, by: User) -> None:
        """The decision; a later one takes its place and is new again, and the log keeps what was answered before."""
        now = {"answered_on": on, "outcome": outcome, "answer": answer}
        changes = {name: (getattr(self, name), value) for name, value in now.items()}
        self.answered_on, self.outcome, self.answer, self.answered_by = on, outcome, answer, by
        self.save(update_fields=[*now, "answered_by"])
        self.read_by.all().delete()
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)


class AnswerRead(models.Model):
    """Who may follow a request has had its answer on the screen, once and for the first time."""

    request = models.ForeignKey(RightsRequest, models.CASCADE, related_name="read_by")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["request", "by"], name="cases_answer_read_once")]

    def __str__(self) -> str:
        return f"{self.by}"

    @classmethod
    def of(cls, requests: Iterable[RightsRequest], *, by: User) -> None:
        """These are on the screen of `by`. The door logs the visit; this takes the answer from the first page."""
        shown = list(requests)
        known = set(AnswerRead.objects.filter(request__in=shown, by=by).values_list("request", flat=True))
        new = [AnswerRead(request=one, by=by) for one in shown if not one.is_open and one.pk not in known]
        AnswerRead.objects.bulk_create(new, ignore_conflicts=True)
