"""A questionnaire and its versions: a draft until it is published, and then never changed."""

from __future__ import annotations

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.models import User
from fasenwijzer.questionnaires.holes import holes
from fasenwijzer.questionnaires.plain import Language, Plain


class VersionIsPublished(Exception):
    """What was published is what people answered. Another wish is a new version."""


class HasHoles(Exception):
    """It can't be asked yet; `holes` tells what is missing."""


class OneDraftAtATime(Exception):
    """Somebody is working on the next version already."""


class Questionnaire(models.Model):
    """What stays the same through its versions: a code, by which rounds are laid beside each other."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["code"]
        constraints = [models.CheckConstraint(condition=~Q(code=""), name="questionnaires_has_a_code")]

    def __str__(self) -> str:
        return self.code

    @classmethod
    @transaction.atomic
    def begin(cls, *, code: str, says: Plain, by: User | None, canonical: str = "") -> Version:
        """A new one, as a draft of its first version; `canonical` when it comes from elsewhere.

        Raises IntegrityError when the code is taken.
        """
        questionnaire = cls.objects.create(code=code, begun_by=by)
        record(Action.CREATE, by=by, subject=questionnaire, changes={"code": ("", code)})
        return questionnaire.draft(says, by=by, canonical=canonical)

    @transaction.atomic
    def draft(self, says: Plain | None = None, *, by: User | None, canonical: str = "") -> Version:
        """The next version, as the last one is or as `says`. Raises OneDraftAtATime."""
        last = self.versions.whole().order_by("-number").first()
        if last and last.is_draft:
            raise OneDraftAtATime
        if says is None:
            says = last.plain if last else Plain(title=self.code)
        number = last.number + 1 if last else 1
        draft = self.versions.create(number=number, canonical=canonical, begun_at=clock.now(), begun_by=by)
        draft.write(says, by=by)
        return draft


class VersionQuerySet(models.QuerySet["Version"]):
    def whole(self) -> VersionQuerySet:
        """With every section, question, choice and condition: five queries."""
        parts = ("sections__items__choices", "sections__items__conditions__choice__item")
        return self.select_related("questionnaire").prefetch_related(*parts)

    def drafts(self) -> VersionQuerySet:
        return self.filter(published_at=None)

    def published(self) -> VersionQuerySet:
        return self.exclude(published_at=None)

    def current(self) -> VersionQuerySet:
        """Of each questionnaire the version that was published last."""
        newer = Version.objects.published().filter(
            questionnaire=models.OuterRef("questionnaire"), number__gt=models.OuterRef("number")
        )
        return self.published().exclude(models.Exists(newer))


class Version(models.Model):
    """What is asked, in which words. Answers belong to a version."""

    questionnaire = models.ForeignKey(Questionnaire, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(_("title"), max_length=200)
    language = models.CharField(_("language"), max_length=2, choices=Language, default=Language.NL)
    intro = models.TextField(_("introduction"), blank=True)
    canonical = models.CharField(max_length=300, blank=True)
    """What FHIR calls it where it was taken over from: url|version. Answers that were given there name it."""
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    published_at = models.DateTimeField(null=True)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ["questionnaire", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["questionnaire", "number"], name="questionnaires_one_version_a_number"),
            models.UniqueConstraint(
                fields=["questionnaire"], condition=Q(published_at=None), name="questionnaires_one_draft_at_a_time"
            ),
            models.CheckConstraint(condition=Q(language__in=Language.values), name="questionnaires_language"),
            models.CheckConstraint(
                condition=Q(published_at=None) | Q(published_at__gte=F("begun_at")), name="questionnaires_begun_first"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_draft(self) -> bool:
        return self.published_at is None

    @property
    def plain(self) -> Plain:
        """Everything it says. Read it with `whole()`."""
        sections = tuple(section.plain for section in self.sections.all())
        return Plain(title=self.title, language=self.language, intro=self.intro, sections=sections)

    def must_be_a_draft(self) -> None:
        """Raises VersionIsPublished. Waits for somebody who publishes it this moment."""
        if not Version.objects.drafts().select_for_update().filter(pk=self.pk).exists():
            raise VersionIsPublished

    @transaction.atomic
    def write(self, says: Plain, *, by: User | None, what: str = "") -> None:
        """From now on the draft says this. Raises VersionIsPublished."""
        self.must_be_a_draft()
        before = self.title
        self.title, self.language, self.intro = says.title, says.language, says.intro
        self.save(update_fields=["title", "language", "intro"])
        self.sections.model.write_all(self, says)
        record(Action.UPDATE, by=by, subject=self, changes={"title": (before, says.title)}, what=what)

    @transaction.atomic
    def publish(self, *, by: User | None) -> None:
        """It can be asked, and is never changed after this. Raises VersionIsPublished and HasHoles."""
        self.must_be_a_draft()
        if holes(Version.objects.whole().get(pk=self.pk).plain):
            raise HasHoles
        self.published_at, self.published_by = clock.now(), by
        self.save(update_fields=["published_at", "published_by"])
        record(Action.EXECUTE, by=by, subject=self, what="publish")

    @transaction.atomic
    def throw_away(self, *, by: User) -> None:
        """A draft that is not needed; the questionnaire too when it was its only one. Raises VersionIsPublished."""
        self.must_be_a_draft()
        record(Action.DELETE, by=by, subject=self, changes={"title": (self.title, "")})
        self.delete()
        if not self.questionnaire.versions.exists():
            self.questionnaire.delete()
