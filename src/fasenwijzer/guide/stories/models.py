"""Stories of appreciative interviews: when did it go well, and what made that possible?"""

from __future__ import annotations

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.people.models import User


class Question(models.TextChoices):
    """What is asked in an appreciative interview, in our words."""

    WHEN = "when", _("When did you work from strengths, and how was that?")
    NEEDED = "needed", _("What did you need for it?")
    MORE = "more", _("How could you do it more often?")
    TOMORROW = "tomorrow", _("What will you do tomorrow?")
    HELP = "help", _("How can the organisation help?")


class Story(models.Model):
    """What somebody told. No client is in it by name."""

    introduction = models.ForeignKey(Introduction, models.CASCADE, related_name="stories")
    question = models.CharField(max_length=10, choices=Question)
    text = models.TextField(_("what was told"))
    theme = models.CharField(_("theme"), max_length=60, blank=True)
    phase = models.CharField(_("about which phase"), max_length=20, blank=True)
    may_be_quoted = models.BooleanField()
    """Who told it agrees that others read it; without that it is counted and read by the leader only."""
    told_at = models.DateTimeField(default=clock.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["theme", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="guide_story_tells_something"),
            models.CheckConstraint(condition=Q(question__in=Question.values), name="guide_known_question"),
        ]

    def __str__(self) -> str:
        return self.text

    @classmethod
    @transaction.atomic
    def tell(
        cls,
        introduction: Introduction,
        *,
        question: str,
        text: str,
        theme: str,
        may_be_quoted: bool,
        phase: str = "",
        by: User,
    ) -> Story:
        """One story."""
        told = {"question": question, "text": text, "theme": theme, "phase": phase, "may_be_quoted": may_be_quoted}
        story = cls.objects.create(introduction=introduction, by=by, **told)
        record(Action.CREATE, by=by, subject=story, changes={"text": ("", text)})
        return story

    @transaction.atomic
    def let_quote(self, may: bool, *, by: User) -> None:
        """Who told it agrees that others read it, or no longer."""
        before, self.may_be_quoted = self.may_be_quoted, may
        self.save(update_fields=["may_be_quoted"])
        record(Action.UPDATE, by=by, subject=self, changes={"may_be_quoted": (before, may)})
