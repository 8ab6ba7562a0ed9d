"""A report: what changed or stood out, on goals, on a life area, or in somebody's own words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.files.contents import Contents
from fasenwijzer.cases.models import Case, File
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.cycles import cycle_on
from fasenwijzer.journal.entries.parts import EntryOnGoal, OnGoal, Reported, fields_of
from fasenwijzer.journal.entries.passages import AboutAnother, ThirdPartyPassage, refuse_strangers
from fasenwijzer.journal.entries.queries import EntryQuerySet
from fasenwijzer.journal.moments import day_of, moment
from fasenwijzer.journal.outcomes.models import ConversationOutcome
from fasenwijzer.method.edition_parts import LifeArea
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.models import User
from fasenwijzer.plan.reading.rows import mark_of
from fasenwijzer.ui.words import initials_of

NOON = time(12)
USUAL_TERM = 1
"""Days, for an edition that names no term: what is in a file has to lie fixed some day."""


class AuthorKind(models.TextChoices):
    CLIENT = "client", _("client")
    WORKER = "worker", _("worker")
    NETWORK = "network", _("network")
    PARENT = "parent", _("parent")


class Audience(models.TextChoices):
    """Who reads it on the client's side once it is not withheld: see `readers.py`."""

    ALONG = "along", _("the client, and who reads in the name of the client")
    CHOSEN = "chosen", _("the client, and only who was chosen")


class Importance(models.TextChoices):
    ORDINARY = "ordinary", _("ordinary")
    IMPORTANT = "important", _("important")


class Entry(models.Model):
    """Whose words it are (author) and who typed them (written_by) are two things: a client may dictate."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="entries")
    cycle = models.PositiveSmallIntegerField()
    on = models.DateField(_("about which day"))
    text = models.TextField(_("in own words"), blank=True)
    kind = models.CharField(_("kind of report"), max_length=40, blank=True)
    """A key of the edition; a help to begin, and never needed."""
    life_area = models.CharField(_("life area"), max_length=40, blank=True)
    conversation = models.ForeignKey(Conversation, models.SET_NULL, null=True, blank=True, related_name="entries")
    closed = models.OneToOneField(ConversationOutcome, models.SET_NULL, null=True, blank=True, related_name="closed_by")
    """The end of that conversation, when writing this report was what said so."""
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="entries")
    author_kind = models.CharField(_("whose words"), max_length=8, choices=AuthorKind, default=AuthorKind.WORKER)
    author_name = models.CharField(_("name"), max_length=200)
    told_by = models.ForeignKey(NetworkMember, models.SET_NULL, null=True, blank=True, related_name="told_entries")
    """Whose words, when that is somebody of the map: these own words (s)he may always read back."""
    importance = models.CharField(max_length=10, choices=Importance, default=Importance.ORDINARY)
    audience = models.CharField(_("who may read it"), max_length=6, choices=Audience, default=Audience.ALONG)
    shared_with = models.ManyToManyField(NetworkMember, related_name="shared_entries", blank=True)
    withheld_reason = models.TextField(_("why not yet"), blank=True)
    files = models.ManyToManyField(File, related_name="entries", blank=True)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="written_entries")
    written_at = models.DateTimeField(default=clock.now)

    objects = EntryQuerySet.as_manager()

    TOLD = (
        "on",
        "text",
        "kind",
        "life_area",
        "conversation",
        "author",
        "author_kind",
        "author_name",
        "told_by",
        "importance",
        "audience",
        "withheld_reason",
    )

    class Meta:
        ordering = ["-on", "-pk"]
        verbose_name_plural = "entries"
        indexes = [
            models.Index(fields=["case", "-on", "-id"], name="journal_story_of_case"),
            models.Index(fields=["case", "written_at"], name="journal_written_in_case"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(author_kind__in=AuthorKind.values), name="journal_known_author"),
            models.CheckConstraint(condition=Q(audience__in=Audience.values), name="journal_known_audience"),
            models.CheckConstraint(condition=Q(importance__in=Importance.values), name="journal_known_importance"),
            models.CheckConstraint(condition=~Q(author_name=""), name="journal_author_has_a_name"),
            models.CheckConstraint(
                condition=Q(author_kind="worker", author__isnull=False) | (~Q(author_kind="worker") & Q(author=None)),
                name="journal_worker_is_a_colleague",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.on}"

    @property
    def fixed_from(self) -> datetime:
        """The moment from which only additions are possible: noon of the day that the term of the edition ends."""
        term = self.case.method.norm("report_fixed") or USUAL_TERM
        return moment(day_of(self.written_at) + timedelta(days=term), NOON)

    def may_be_changed_by(self, user: User) -> bool:
        """Only who typed it, and only until it is fixed."""
        return self.written_by_id == user.pk and clock.now() < self.fixed_from

    @property
    def initials(self) -> str:
        """One or two letters for the mark beside the name."""
        return initials_of(self.author_name)

    @property
    def who(self) -> str:
        """Whose mark stands beside it."""
        return mark_of(self.author_kind)

    @property
    def area(self) -> LifeArea | None:
        """The life area it is about, with its words and picture."""
        return self.case.method.life_area(self.life_area) if self.life_area else None

    @property
    def kind_name(self) -> str:
        """What this kind of report is called here."""
        return self.case.method.entry_kind(self.kind).name if self.kind else ""

    @property
    def talk_name(self) -> str:
        """What the conversation it belongs to is called here."""
        return self.case.method.conversation_kind(self.conversation.kind) if self.conversation else ""

    @property
    def standing_files(self) -> list[File]:
        """The photos and letters that were not taken away."""
        return [file for file in self.files.all() if file.withdrawn_at is None]

    @property
    def chosen_readers(self) -> list[str]:
        """The client and who else was chosen to read along, by name."""
        return [self.case.client.first_name, *(person.name for person in self.shared_with.all())]

    @property
    def thanked_by(self) -> list[User]:
        """Who is glad with it."""
        return [thanks.by for thanks in self.thanks.all()]

    @property
    def reported(self) -> list[Reported]:
        """What it says on goals, ready to be read."""
        return [Reported.of(row, self.case.method) for row in self.on_goals.all()]

    @classmethod
    @transaction.atomic
    def write(
        cls,
        *,
        case: Case,
        on: date,
        by: User,
        author_kind: str = AuthorKind.WORKER,
        author_name: str = "",
        on_goals: Iterable[OnGoal] = (),
        about_others: Iterable[AboutAnother] = (),
        shared_with: Iterable[NetworkMember] = (),
        files: Iterable[Contents] = (),
        **told: Any,
    ) -> Entry:
        """A new report in the round in which its day falls. Without other words the words are the writer's own."""
        own = author_kind == AuthorKind.WORKER
        entry = cls.objects.create(
            case=case,
            cycle=cycle_on(case, on),
            on=on,
            author_kind=author_kind,
            author=by if own else None,
            author_name=by.name if own else author_name or case.client.name,
            written_by=by,
            **told,
        )
        entry._say(on_goals, about_others)
        entry._share(shared_with)
        entry._hold(files, by)
        changes = {"on": ("", on), "author": ("", entry.author_name)}
        record(Action.CREATE, by=by, case_id=case.pk, subject=entry, changes=changes)
        return entry

    @transaction.atomic
    def change(
        self,
        *,
        by: User,
        author_kind: str,
        author_name: str = "",
        on_goals: Iterable[OnGoal] = (),
        about_others: Iterable[AboutAnother] = (),
        shared_with: Iterable[NetworkMember] = (),
        files: Iterable[Contents] = (),
        **told: Any,
    ) -> None:
        """Better words, as long as it is not fixed; the log keeps what it was."""
        before = self._told()
        own = author_kind == AuthorKind.WORKER
        self.author_kind, self.author = author_kind, self.written_by if own else None
        self.author_name = self.written_by.name if own else author_name or self.case.client.name
        for field, value in told.items():
            setattr(self, field, value)
        self.cycle = cycle_on(self.case, self.on)
        self.save(update_fields=[*self.TOLD, "cycle"])
        self._say(on_goals, about_others)
        self._share(shared_with)
        self._hold(files, by)
        after = self._told()
        changes = {field: (before[field], after[field]) for field in before if before[field] != after[field]}
        if changes:
            record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)

    @transaction.atomic
    def remove(self, *, by: User) -> None:
        """It was not meant to be written; the log keeps all of it. Its files are not handed out any more.

        The conversation that it closed is open again, unless more was said about that meanwhile.
        """
        if self.closes_alone and self.closed:
            self.closed.take_back(by=by)
        for file in self.files.all():
            file.withdraw(by=by)
        was = {field: (value, "") for field, value in self._told().items() if value not in ("", None)}
        record(Action.DELETE, by=by, case_id=self.case_id, subject=self, changes=was)
        self.delete()

    @transaction.atomic
    def let_the_client_read(self, *, by: User) -> None:
        """It was withheld for a while and is not any more."""
        changes = {"withheld_reason": (self.withheld_reason, "")}
        self.withheld_reason = ""
        self.save(update_fields=["withheld_reason"])
        record(Action.UPDATE, by=by, case_id=self.case_id, subject=self, changes=changes)

    @property
    def closes_alone(self) -> bool:
        """That its conversation is done stands nowhere but here."""
        others = Entry.objects.filter(conversation=self.conversation_id).exclude(pk=self.pk)
        return self.closed is not None and self.closed.only_held and not others.exists()

    def _say(self, on_goals: Iterable[OnGoal], about_others: Iterable[AboutAnother]) -> None:
        """Exactly this on the goals and about others."""
        said = list(on_goals)
        if any(on_goal.goal.case_id != self.case_id for on_goal in said):
            raise ValueError("a goal of another case")
        self.on_goals.all().delete()
        EntryOnGoal.objects.bulk_create(EntryOnGoal(entry=self, **fields_of(on_goal)) for on_goal in said)
        ThirdPartyPassage.keep(self, about_others)

    def _share(self, people: Iterable[NetworkMember]) -> None:
        """Exactly these people read along by name. Raises ValueError for somebody of another map."""
        chosen = list(people)
        refuse_strangers(self.case_id, [*chosen, *([self.told_by] if self.told_by else [])])
        self.shared_with.set(chosen)

    def _hold(self, files: Iterable[Contents], by: User) -> None:
        """These photos and letters too."""
        self.files.add(*(File.keep(contents, case=self.case, by=by) for contents in files))

    def _told(self) -> dict[str, Any]:
        """Everything it says, for the log."""
        goals = self.on_goals.select_related("goal")
        told = {field: getattr(self, field) for field in self.TOLD}
        return told | {
            "on_goals": "\n".join(str(row) for row in goals),
            "about_another": "\n".join(row.told for row in self.third_party_passages.all()),
            "shared_with": ", ".join(person.name for person in self.shared_with.all()),
        }
