"""The person description: one short readable text, in versions; established, a version never changes again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Max, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.analysis.areas.models import COHERENCE, WHOLE, AreaNote
from fasenwijzer.analysis.authors import Authored
from fasenwijzer.audit.changing import change
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User

OTHER = "other"
BESIDE_THE_AREAS = (*WHOLE, OTHER)


class DescriptionIsFrozen(Exception):
    """Somebody tried to change a version that is established: a change is a new version."""


class Manner(models.TextChoices):
    """How the client agreed; in other words when none of these fits."""

    SIGNED = "signed", _("signed")
    ORAL = "oral", _("said so")
    PORTAL = "portal", _("in the portal")
    SIGNED_BY_REPRESENTATIVE = "signed_by_representative", _("signed by the representative")
    OTHER = "other", _("in another way")


class PersonDescriptionQuerySet(models.QuerySet["PersonDescription"]):
    def of(self, case: Case) -> PersonDescriptionQuerySet:
        """Every version, the newest first."""
        return self.filter(case=case)

    def established(self) -> PersonDescriptionQuerySet:
        return self.exclude(established_on=None)

    def holding(self, case: Case) -> PersonDescription | None:
        """The version that holds now: the newest one that is established."""
        return self.of(case).established().first()

    def being_written(self, case: Case) -> PersonDescription | None:
        """The version that is being written, if there is one."""
        return self.of(case).filter(established_on=None).first()

    def coherence_is_written(self, case: Case) -> bool:
        """How things hang together is written: on the page of the areas, or in the newest version."""
        if AreaNote.objects.of(case).about(COHERENCE).exists():
            return True
        newest = self.of(case).values("pk")[:1]
        return Passage.objects.standing().filter(description__in=newest, life_area=COHERENCE).exists()


@dataclass(frozen=True)
class Outcome:
    """Agreed, not agreed, or neither: still to be asked."""

    agreed: bool = False
    refused: bool = False


class PersonDescription(models.Model):
    """One version. Being written until it is established; then the client agrees with it, or not, with a reason."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="person_descriptions")
    cycle = models.PositiveSmallIntegerField()
    version = models.PositiveSmallIntegerField()
    begun_on = models.DateField()
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    established_on = models.DateField(_("established on"), null=True, blank=True)
    established_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    established_at = models.DateTimeField(null=True, blank=True)
    agreed_on = models.DateField(_("agreed on"), null=True, blank=True)
    agreed_how = models.CharField(_("how"), max_length=24, choices=Manner, blank=True)
    agreed_words = models.CharField(_("in words"), max_length=300, blank=True)
    refused_on = models.DateField(_("did not agree on"), null=True, blank=True)
    refusal_reason = models.TextField(_("why not"), blank=True)

    now: Outcome | None = None
    """What the answers come to at this moment, when `outcome.judged` asked; without it, what is written down."""

    objects = PersonDescriptionQuerySet.as_manager()

    class Meta:
        ordering = ["case_id", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["case", "version"], name="analysis_versions_count_up"),
            models.UniqueConstraint(
                fields=["case"], condition=Q(established_on=None), name="analysis_one_version_being_written"
            ),
            models.CheckConstraint(
                condition=Q(established_on=None, established_by=None)
                | Q(established_on__isnull=False, established_by__isnull=False),
                name="analysis_established_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(established_on__isnull=False) | Q(agreed_on=None, refused_on=None),
                name="analysis_answer_on_established_text",
            ),
            models.CheckConstraint(
                condition=Q(agreed_on=None, agreed_how="") | Q(agreed_on__isnull=False, agreed_how__in=Manner.values),
                name="analysis_agreement_says_how",
            ),
            models.CheckConstraint(
                condition=~Q(agreed_how=Manner.OTHER) | ~Q(agreed_words=""), name="analysis_other_manner_in_words"
            ),
            models.CheckConstraint(
                condition=Q(refused_on=None, refusal_reason="") | (Q(refused_on__isnull=False) & ~Q(refusal_reason="")),
                name="analysis_refusal_says_why",
            ),
            models.CheckConstraint(
                condition=Q(refused_on=None) | Q(agreed_on=None) | Q(agreed_on__gte=F("refused_on")),
                name="analysis_the_last_answer_counts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} v{self.version}"

    @property
    def is_established(self) -> bool:
        return self.established_on is not None

    @property
    def can_go_on(self) -> bool:
        """Establishing can still be taken back: same day, no answer of the client and no newer version."""
        if self.established_at is None or self.agreed_on or self.refused_on:
            return False
        newer = PersonDescription.objects.of(self.case).filter(version__gt=self.version)
        if self.answers.standing().exists():
            return False
        return self.established_at.astimezone(clock.AMSTERDAM).date() == clock.today() and not newer.exists()

    @property
    def written_down(self) -> Outcome:
        """What a worker wrote down, or the own place when the last yes came in; the last answer counts."""
        return Outcome(agreed=self.agreed_on is not None, refused=self.refused_on is not None and not self.agreed_on)

    @property
    def agreed(self) -> bool:
        return (self.now or self.written_down).agreed

    @property
    def refused(self) -> bool:
        return (self.now or self.written_down).refused

    @classmethod
    @transaction.atomic
    def begin(cls, *, case: Case, by: User, previous: PersonDescription | None = None) -> PersonDescription:
        """Begin a version, empty or with the passages of an earlier one; one that is being written goes on."""
        going = cls.objects.being_written(case)
        if going is not None:
            return going
        last = cls.objects.of(case).aggregate(last=Max("version"))["last"] or 0
        new = cls.objects.create(case=case, cycle=case.cycle, version=last + 1, begun_on=clock.today(), begun_by=by)
        record(Action.CREATE, by=by, case_id=case.pk, subject=new, changes={"version": ("", new.version)})
        for passage in previous.passages.standing() if previous else ():
            passage.copy_to(new, by=by)
        return new

    def must_be_open(self) -> None:
        """Raises DescriptionIsFrozen for a version that is established."""
        self.refresh_from_db(from_queryset=PersonDescription.objects.select_for_update(), fields=["established_on"])
        if self.is_established:
            raise DescriptionIsFrozen(str(self))

    @transaction.atomic
    def write(self, *, by: User, **told: Any) -> Passage:
        """Add a passage where its area stands, or last: life_area, text, author_kind and _name, with_consent, note."""
        self.must_be_open()
        passage = Passage.objects.create(description=self, order=self._room_for(told["life_area"]), **told)
        passage.log_as_new(by)
        return passage

    def _room_for(self, area: str) -> int:
        """The place after what is told about the same area; what follows moves up."""
        same = self.passages.standing().filter(life_area=area).last()
        last = self.passages.aggregate(last=Max("order"))["last"] or 0
        place = (same.order if same else last) + 1
        self.passages.filter(order__gte=place).update(order=F("order") + 1)
        return place

    @transaction.atomic
    def take_over(self, note: AreaNote, *, by: User) -> Passage:
        """The words of a note become a passage, with their author. Taken over before, nothing happens."""
        taken = self.passages.standing().filter(note=note).first()
        return taken or self.write(
            by=by,
            note=note,
            life_area=note.life_area,
            text=note.text,
            author_kind=note.author_kind,
            author_name=note.author_name,
            with_consent=note.with_consent,
        )

    @transaction.atomic
    def establish(self, *, on: date, by: User) -> None:
        """From now on this text does not change any more. Raises ValueError when there is nothing in it."""
        self.must_be_open()
        if not self.passages.standing().exists():
            raise ValueError("nothing is written yet")
        self._set(by, established_on=on, established_by=by, established_at=clock.now())

    @transaction.atomic
    def go_on_writing(self, *, by: User) -> None:
        """Take establishing back. Raises DescriptionIsFrozen when it is too late for that (`can_go_on`)."""
        if not self.can_go_on:
            raise DescriptionIsFrozen(str(self))
        self._set(by, established_on=None, established_by=None, established_at=None)

    @transaction.atomic
    def agree(self, *, how: str, on: date, by: User, words: str = "") -> None:
        """The client agrees. An earlier no stays to be read, unless it was said later than this day."""
        if self.refused_on is not None and self.refused_on > on:
            self._set(by, refused_on=None, refusal_reason="")
        self._set(by, agreed_on=on, agreed_how=how, agreed_words=words)

    @transaction.atomic
    def refuse(self, *, reason: str, on: date, by: User) -> None:
        """The client does not agree, for this reason; an earlier yes does not hold any more."""
        self._set(by, agreed_on=None, agreed_how="", agreed_words="", refused_on=on, refusal_reason=reason)

    @transaction.atomic
    def open_again(self, *, by: User) -> None:
        """One of those who agreed does not any more."""
        self._set(by, agreed_on=None, agreed_how="", agreed_words="")

    @transaction.atomic
    def forget_answer(self, *, by: User) -> None:
        """The answer was written down by mistake."""
        self._set(by, agreed_on=None, agreed_how="", agreed_words="", refused_on=None, refusal_reason="")

    @transaction.atomic
    def drop(self, *, by: User) -> None:
        """Throw a version that is being written away; the log keeps its passages."""
        self.must_be_open()
        for passage in self.passages.standing():
            passage.withdraw(by=by)
        record(Action.DELETE, by=by, case_id=self.case_id, subject=self, changes={"version": (self.version, "")})
        self.delete()

    def _set(self, by: User, **now: Any) -> None:
        change(self, now, by=by, case_id=self.case_id)


class Passage(CaseRecord, Authored):
    """A piece of the text, in its place, with who said it. `note`: the note of an area whose words it took over."""

    TELLS = ("life_area", "text", "author_kind", "author_name", "order")

    description = models.ForeignKey(PersonDescription, models.CASCADE, related_name="passages")
    note = models.ForeignKey(AreaNote, models.SET_NULL, null=True, blank=True, related_name="passages")
    life_area = models.CharField(_("about"), max_length=40)
    text = models.TextField(_("text"))
    order = models.PositiveSmallIntegerField()

    objects = CaseRecordQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["description", "order", "pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            *Authored.Meta.constraints,
            models.CheckConstraint(condition=~Q(text=""), name="analysis_passage_says_something"),
            models.UniqueConstraint(
                fields=["description", "note"], condition=Q(withdrawn_at=None), name="analysis_note_taken_over_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.life_area} {self.order}"

    @property
    def case_id(self) -> int:
        return self.description.case_id

    def copy_to(self, description: PersonDescription, *, by: User) -> Passage:
        """The same words with the same author, in another version."""
        return description.write(
            by=by,
            life_area=self.life_area,
            text=self.text,
            author_kind=self.author_kind,
            author_name=self.author_name,
            with_consent=self.with_consent,
        )

    @transaction.atomic
    def correct(self, *, by: User, **told: Any) -> None:
        self.description.must_be_open()
        super().correct(by=by, **told)

    @transaction.atomic
    def withdraw(self, *, by: User) -> None:
        self.description.must_be_open()
        super().withdraw(by=by)

    @transaction.atomic
    def put_back(self, *, by: User) -> None:
        """Back in its place; when its note was taken over again meanwhile, it stands by itself."""
        self.description.must_be_open()
        if self.note_id and self.description.passages.standing().filter(note=self.note_id).exists():
            self.note = None
            self.save(update_fields=["note"])
        super().put_back(by=by)

    @transaction.atomic
    def move(self, *, up: bool, by: User) -> None:
        """Change places with the passage above or below; the first stays first and the last last."""
        self.description.must_be_open()
        others = self.description.passages.standing()
        above, below = others.filter(order__lt=self.order), others.filter(order__gt=self.order)
        other = above.last() if up else below.first()
        if other is None:
            return
        mine, theirs = self.order, other.order
        other.correct(by=by, order=mine)
        self.correct(by=by, order=theirs)
