"""What can be found: a text as it was last written, where it stands, and the stems it is found by."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.search.full_text import Holds
from fasenwijzer.search.stems import NOTHING_ALIKE, Alike, asked


class Kind(models.TextChoices):
    """Those with the key of a word of the edition are called by that word."""

    JOURNAL_ENTRY = "journal_entry", _("a report")
    ABOUT_ANOTHER = "about_another", _("about somebody else")
    ADDITION = "addition", _("addition to a report")
    REMARK = "remark", _("remark under a report")
    CONVERSATION = "conversation", _("conversation")
    FILE = "file", _("photo or file")
    GOAL = "goal", _("goal")
    ACTION = "action", _("action")
    AGREEMENT = "agreement", _("agreement")
    PLAN = "plan", _("plan")
    STRENGTH = "strength", _("strength")
    WISH = "wish", _("wish")
    LIFE_AREA = "life_area", _("life area")
    PERSON_DESCRIPTION = "person_description", _("person description")
    NETWORK = "network", _("network")
    EVALUATION = "evaluation", _("evaluation")
    REFERRAL = "referral", _("referral")
    AFTERCARE = "aftercare", _("aftercare")
    MEMO = "memo", _("risk memo")
    INCIDENT = "incident", _("incident")
    RISKS = "risks", _("risk inventory")
    SAFETY = "safety", _("good to know")
    LETTER = "letter", _("letter")
    CONFERENCE = "conference", _("case conference")


class DocumentQuerySet(models.QuerySet["Document"]):
    def readable_by(self, user: User) -> DocumentQuerySet:
        """Of cases the user has a ground for today. Whoever has one may read what is about somebody else too."""
        found = self.filter(case__in=Case.objects.visible_to(user))
        return found if user.can(Ability.HOLD_CONFERENCES) else found.outside_conferences()

    def outside_conferences(self) -> DocumentQuerySet:
        """Without what a team thinks out before it lands with the case."""
        return self.exclude(kind=Kind.CONFERENCE)

    def of(self, case: Case) -> DocumentQuerySet:
        return self.filter(case=case)

    def with_words(self, words: str, alike: Alike = NOTHING_ALIKE) -> DocumentQuerySet:
        """Holding all of these words or one like it, in any form; the last one may be half. The newest first."""
        stems = asked(words, alike)
        return self.filter(Holds("pk", stems)) if stems else self.none()


class Document(models.Model):
    """Made from a record and made again when that changes; the record is the truth, this is the way to it.

    `source` is the record ("journal.entry/12"), `holder` the one it goes away with.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="documents")
    source = models.CharField(max_length=80, db_index=True)
    holder = models.CharField(max_length=80, db_index=True, blank=True)
    kind = models.CharField(max_length=20, choices=Kind)
    on = models.DateField()
    who = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    address = models.CharField(max_length=200)
    stems = models.TextField()

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-pk"]
        indexes = [models.Index(fields=["case", "-on", "-id"], name="search_newest_of_case")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="search_known_kind"),
            models.CheckConstraint(condition=~Q(text=""), name="search_document_says_something"),
        ]

    def __str__(self) -> str:
        return self.source

    @property
    def kind_name(self) -> str:
        """What it is called here."""
        return self.case.method.words.get(self.kind) or str(self.get_kind_display())


class ReadSoFar(models.Model):
    """The last line of the log that search has read. One row."""

    only = models.BooleanField(primary_key=True, default=True)
    line = models.BigIntegerField(default=0)

    class Meta:
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=Q(only=True), name="search_reads_in_one_place")]

    def __str__(self) -> str:
        return str(self.line)
