"""The way so far: which phase from when to when, how it came there and why; and how a case ended."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case.models import Case
from fasenwijzer.people.models import User


class Phase(models.TextChoices):
    """The eight phases; how an organisation calls them is a word of its edition."""

    REFERRAL = "referral", _("referral")
    INTAKE = "intake", _("intake")
    START = "start", _("start")
    ANALYSIS = "analysis", _("analysis")
    PLANNING = "planning", _("planning")
    CARRYING_OUT = "carrying_out", _("carrying out")
    EVALUATION = "evaluation", _("evaluation")
    EXIT = "exit", _("exit")


class CameBy(models.TextChoices):
    """How a case came into a phase: the kinds of moves of method.moves, and a correction."""

    OPENING = "opening", _("the referral came in")
    DECIDE = "decide", _("by a decision")
    ADVANCE = "advance", _("to the next phase")
    BACK = "back", _("back")
    LEAVE_EARLY = "leave_early", _("stopped early")
    REOPEN = "reopen", _("opened again")


class PhaseEntryQuerySet(models.QuerySet["PhaseEntry"]):
    def standing(self) -> PhaseEntryQuerySet:
        """Without the ones that turned out to be a mistake."""
        return self.filter(corrected_at=None)


class PhaseEntry(models.Model):
    """One stay of a case in a phase. The first and last day count; an open one has no `until`."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="phase_entries")
    phase = models.CharField(max_length=12, choices=Phase)
    cycle = models.PositiveSmallIntegerField()
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    came_by = models.CharField(max_length=12, choices=CameBy)
    reason = models.TextField(blank=True)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(default=clock.now)
    corrected_at = models.DateTimeField(null=True, blank=True)
    corrected_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    correction_reason = models.TextField(blank=True)

    objects = PhaseEntryQuerySet.as_manager()

    class Meta:
        ordering = ["case_id", "pk"]
        indexes = [models.Index(fields=["phase", "since"], condition=Q(until=None), name="cases_open_by_phase")]
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(until=None), name="cases_one_open_phase_per_case"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="cases_phase_ends_after_start"
            ),
            models.CheckConstraint(condition=Q(phase__in=Phase.values), name="cases_known_phase"),
            models.CheckConstraint(condition=Q(came_by__in=CameBy.values), name="cases_known_way_in"),
            models.CheckConstraint(
                condition=Q(cycle=0, phase__in=["referral", "intake", "start", "exit"])
                | Q(cycle__gte=1, phase__in=["analysis", "planning", "carrying_out", "evaluation", "exit", "start"]),
                name="cases_cycle_fits_phase",
            ),
            models.CheckConstraint(
                condition=Q(corrected_at=None) | (Q(until__isnull=False) & ~Q(correction_reason="")),
                name="cases_correction_is_closed_and_explained",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.phase} {self.cycle}"

    @classmethod
    @transaction.atomic
    def enter(
        cls,
        *,
        case: Case,
        phase: str,
        cycle: int,
        on: date,
        came_by: str,
        by: User,
        reason: str = "",
        unmet: Iterable[str] = (),
    ) -> PhaseEntry:
        """The case leaves its phase on this day and enters another; unmet conditions are kept with the move.

        Which moves are possible is method.moves' business (through journey.moves); the database keeps one open phase.
        """
        before = case.place
        if before is not None and before.until is None:
            before.until = max(on, before.since)
            before.save(update_fields=["until"])
        entry = cls.objects.create(
            case=case, phase=phase, cycle=cycle, since=on, came_by=came_by, reason=reason, entered_by=by
        )
        UnmetCondition.objects.bulk_create(UnmetCondition(entry=entry, condition=key) for key in unmet)
        case.place = entry
        case.save(update_fields=["place"])
        was = f"{before.phase} {before.cycle}" if before else ""
        record(Action.EXECUTE, by=by, case_id=case.pk, subject=entry, changes={"phase": (was, f"{phase} {cycle}")})
        return entry

    @transaction.atomic
    def correct(self, *, reason: str, by: User) -> PhaseEntry:
        """This move was a mistake: the case stands where it stood before. Both stay in the history.

        Raises ValueError when this is not where the case stands, or when there is nothing before it.
        """
        before = PhaseEntry.objects.standing().filter(case=self.case, pk__lt=self.pk).last()
        if before is None or self.case.place_id != self.pk:
            raise ValueError("only the last move can be corrected")
        self.until, self.corrected_at = self.until or self.since, clock.now()
        self.corrected_by, self.correction_reason = by, reason
        self.save(update_fields=["until", "corrected_at", "corrected_by", "correction_reason"])
        before.until = None
        before.save(update_fields=["until"])
        self.case.place = before
        self.case.save(update_fields=["place"])
        changes = {"phase": (f"{self.phase} {self.cycle}", f"{before.phase} {before.cycle}"), "reason": ("", reason)}
        record(Action.UPDATE, by=by, case_id=self.case.pk, subject=self, changes=changes)
        return before


class UnmetCondition(models.Model):
    """A condition of the phase before that was not yet met when the case moved on; the reason stands with the move."""

    entry = models.ForeignKey(PhaseEntry, models.CASCADE, related_name="unmet")
    condition = models.CharField(max_length=60)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "condition"], name="cases_one_line_per_unmet_condition")
        ]

    def __str__(self) -> str:
        return self.condition


class EndingReason(models.TextChoices):
    """Why guidance ended; the words are the edition's."""

    GOALS_REACHED = "goals_reached", _("goals reached")
    MOVED_ON = "moved_on", _("moved on to another place")
    BY_OWN_WISH = "by_own_wish", _("by own wish")
    LIGHTER_HELP_SUFFICES = "lighter_help_suffices", _("lighter help suffices")
    REFERRED_ELSEWHERE = "referred_elsewhere", _("referred elsewhere")
    REJECTED = "rejected", _("not admitted")
    CONTACT_LOST = "contact_lost", _("contact lost")
    MOVED_AWAY = "moved_away", _("moved away")
    DECEASED = "deceased", _("deceased")
    WITHDRAWN = "withdrawn", _("withdrawn")
    OTHER = "other", _("another reason")


class EndingQuerySet(models.QuerySet["Ending"]):
    def standing(self) -> EndingQuerySet:
        return self.filter(reopened_at=None)


class Ending(models.Model):
    """The case ended on this day; opened again, the ending stays to be read."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="endings")
    on = models.DateField(_("on"))
    kind = models.CharField(_("reason"), max_length=24, choices=EndingReason)
    reason = models.TextField(_("in words"), blank=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(default=clock.now)
    reopened_at = models.DateTimeField(null=True, blank=True)
    reopened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    reopening_reason = models.TextField(blank=True)

    objects = EndingQuerySet.as_manager()

    class Meta:
        ordering = ["case_id", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(reopened_at=None), name="cases_one_standing_ending"),
            models.CheckConstraint(condition=Q(kind__in=EndingReason.values), name="cases_known_ending"),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.kind}"

    @classmethod
    @transaction.atomic
    def close(cls, *, case: Case, on: date, kind: str, reason: str, by: User) -> Ending:
        """The case ends on this day, in the phase where it stands."""
        place = case.here
        place.until = max(on, place.since)
        place.save(update_fields=["until"])
        ending = cls.objects.create(case=case, on=on, kind=kind, reason=reason, ended_by=by)
        record(Action.EXECUTE, by=by, case_id=case.pk, subject=ending, changes={"ended": ("", kind)})
        return ending

    @transaction.atomic
    def reopen(self, *, reason: str, by: User) -> None:
        """The case goes on where it ended: the same stay in the same phase."""
        self.reopened_at, self.reopened_by, self.reopening_reason = clock.now(), by, reason
        self.save(update_fields=["reopened_at", "reopened_by", "reopening_reason"])
        place = self.case.here
        place.until = None
        place.save(update_fields=["until"])
        record(
            Action.EXECUTE,
            by=by,
            case_id=self.case.pk,
            subject=self,
            changes={"ended": (self.kind, ""), "reason": ("", reason)},
        )
