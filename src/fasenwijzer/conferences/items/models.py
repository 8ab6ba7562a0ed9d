"""A case on the agenda: a question, what colleagues gave along, what was agreed, and how that landed with the case."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Assignment, Case
from fasenwijzer.conferences.meetings.models import Conference
from fasenwijzer.journal.models import Entry
from fasenwijzer.people.models import User
from fasenwijzer.ui.words import long_day


class ItemIsConcluded(Exception):
    """What was said stands in the file already: more is added there."""


class AlreadyOnAgenda(Exception):
    """This case was brought in to this conference again meanwhile."""


class ItemQuerySet(CaseRecordQuerySet):
    def on_agenda(self, conference: Conference) -> Self:
        """With everything a line tells, in the order of bringing in; two queries."""
        whole = self.standing().select_related("case__client", "case__team", "brought_by", "concluded")
        return whole.filter(conference=conference).prefetch_related("agreements").order_by("pk")

    def of(self, case: Case) -> Self:
        """Every time this case was brought in, the last one first; two queries."""
        whole = self.standing().select_related("conference__team", "brought_by", "concluded")
        return whole.filter(case=case).prefetch_related("agreements").order_by("-conference__on", "-pk")


class Item(CaseRecord):
    """Brought in once for each conference."""

    TELLS: ClassVar = ("conference_id", "question")

    conference = models.ForeignKey(Conference, models.PROTECT, related_name="items")
    case = models.ForeignKey(Case, models.CASCADE, related_name="conference_items")
    question = models.TextField(gettext_lazy("question"))
    tips = models.TextField(gettext_lazy("tips"), blank=True)
    brought_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = ItemQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["conference", "pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(question=""), name="conferences_item_asks_something"),
            models.UniqueConstraint(
                fields=["conference", "case"], condition=Q(withdrawn_at=None), name="conferences_case_once_on_agenda"
            ),
        ]

    def __str__(self) -> str:
        return self.question

    @property
    def conclusion(self) -> Concluded | None:
        """Set as soon as what was said stands in the file."""
        return getattr(self, "concluded", None)

    @property
    def agreed(self) -> list[ItemAgreement]:
        """The agreements that stand."""
        return [row for row in self.agreements.all() if row.withdrawn_at is None]

    @classmethod
    @transaction.atomic
    def bring_in(cls, *, conference: Conference, case: Case, question: str, by: User) -> Item:
        """Put a case on the agenda, with a question. Raises IntegrityError when it is there already."""
        item = cls.objects.create(conference=conference, case=case, question=question, brought_by=by)
        item.log_as_new(by)
        return item

    @transaction.atomic
    def put_back(self, *, by: User) -> None:
        """On the agenda again. Raises AlreadyOnAgenda when the case was brought in anew meanwhile."""
        twin = Item.objects.standing().filter(conference=self.conference_id, case=self.case_id).exclude(pk=self.pk)
        if self.withdrawn_at is not None and twin.exists():
            raise AlreadyOnAgenda
        super().put_back(by=by)

    @transaction.atomic
    def note(self, tips: str, *, by: User) -> None:
        """What colleagues gave along. Raises ItemIsConcluded."""
        self.still_open()
        self.correct(tips=tips, by=by)

    def still_open(self) -> None:
        """Raises ItemIsConcluded when what was said stands in the file already."""
        if Concluded.objects.filter(item=self).exists():
            raise ItemIsConcluded

    @transaction.atomic
    def conclude(self, *, by: User) -> Concluded:
        """Question, tips and agreements stand in the journal of the case from now on; done twice is done once."""
        before = Concluded.objects.filter(item=self).first()
        if before:
            return before
        entry = Entry.write(case=self.case, on=self.conference.on, text=in_the_journal(self), by=by)
        concluded = Concluded.objects.create(item=self, entry=entry)
        record(Action.EXECUTE, by=by, case_id=self.case_id, subject=concluded, changes={"entry": ("", entry.pk)})
        return concluded


class Concluded(models.Model):
    """The report in which this landed with the case: there the client reads it, and there it can be added to."""

    item = models.OneToOneField(Item, models.CASCADE, related_name="concluded")
    entry = models.OneToOneField(Entry, models.PROTECT, related_name="conference_item")

    def __str__(self) -> str:
        return str(self.entry)


class ItemAgreementQuerySet(CaseRecordQuerySet):
    def open(self) -> Self:
        """Agreed and not done yet."""
        return self.standing().filter(done_on=None, item__withdrawn_at=None)

    def asked_of(self, user: User) -> Self:
        """What this colleague promised; of the cases this colleague guides also what is promised by nobody who does."""
        team = Assignment.objects.current().seen_by_everybody()
        guides = team.filter(case=OuterRef("item__case"), user=OuterRef("who"))
        own = Q(who=user, item__case__in=Case.objects.visible_to(user))
        return self.open().filter(own | Q(~Exists(guides), item__case__in=Case.objects.guided_by(user)))


class ItemAgreement(CaseRecord):
    """What a colleague will do, by when. What the client does is agreed with the client, in the plan.

    `who` is set for a colleague who has a ground for the case: it comes in the own *Today*.
    """

    TELLS: ClassVar = ("what", "who_id", "who_name", "due_on")

    item = models.ForeignKey(Item, models.CASCADE, related_name="agreements")
    what = models.CharField(gettext_lazy("what"), max_length=300)
    who = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    who_name = models.CharField(gettext_lazy("who"), max_length=200)
    due_on = models.DateField(gettext_lazy("before or on"), null=True, blank=True)
    done_on = models.DateField(gettext_lazy("done on"), null=True, blank=True)

    objects = ItemAgreementQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["item", "pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(what="") & ~Q(who_name=""), name="conferences_agreement_says_who_what"),
        ]

    def __str__(self) -> str:
        return self.what

    @property
    def case_id(self) -> int:
        return self.item.case_id

    @classmethod
    @transaction.atomic
    def agree(
        cls, *, item: Item, what: str, due_on: date | None, by: User, who: User | None = None, who_name: str = ""
    ) -> ItemAgreement:
        """A colleague promises something, or somebody with this name. Raises ItemIsConcluded."""
        item.still_open()
        name = who.name if who else who_name
        agreement = cls.objects.create(item=item, what=what, who=who, who_name=name, due_on=due_on)
        agreement.log_as_new(by)
        return agreement

    @transaction.atomic
    def finish(self, *, by: User) -> None:
        """It was done."""
        self.correct(done_on=clock.today(), by=by)

    @transaction.atomic
    def reopen(self, *, by: User) -> None:
        """It was not done after all."""
        self.correct(done_on=None, by=by)


@override(settings.LANGUAGE_CODE)
def in_the_journal(item: Item) -> str:
    """What stands in the file, in the words that were typed: question, tips, and who does what.

    It is kept, so it is in the language of the files, whoever presses.
    """
    told = [_("Case conference of team %(team)s.") % {"team": item.conference.team}]
    told.append(_("Question: %(question)s") % {"question": item.question})
    if item.tips:
        told.append(_("Tips: %(tips)s") % {"tips": item.tips})
    lines = [_line(agreement) for agreement in item.agreements.filter(withdrawn_at=None)]
    if lines:
        told.append("\n".join([_("Agreed:"), *lines]))
    return "\n\n".join(told)


def _line(agreement: ItemAgreement) -> str:
    said = f"– {agreement.who_name}: {agreement.what}"
    if agreement.due_on is None:
        return said
    return _("%(said)s (by %(day)s)") % {"said": said, "day": long_day(agreement.due_on)}
