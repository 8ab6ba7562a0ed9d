"""A round: one version of a questionnaire, asked of a group until a day, with a name or without."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from fasenwijzer import clock
from fasenwijzer.access.few import LEAST
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import Location, Membership, Team, User
from fasenwijzer.questionnaires.models import Version
from fasenwijzer.questionnaires.plain import Kind


class Moment(models.TextChoices):
    """Which measurement it is."""

    BASELINE = "baseline", gettext_lazy("at the beginning")
    INTERIM = "interim", gettext_lazy("halfway")
    FINAL = "final", gettext_lazy("at the end")


class Who(models.TextChoices):
    CLIENTS = "clients", pgettext_lazy("asked", "clients")
    STAFF = "staff", pgettext_lazy("asked", "staff")


class NotToBeAsked(Exception):
    """This group can't be asked this in this way; `words` say why."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class RoundIsOver(Exception):
    """No more answers: what came out is read by now."""


class RoundQuerySet(models.QuerySet["Round"]):
    def whole(self) -> RoundQuerySet:
        return self.select_related("version__questionnaire", "team", "location", "opened_by")

    def running(self) -> RoundQuerySet:
        """Not closed, and the last day is today or later."""
        return self.filter(closed_on=None, last_day__gte=clock.today())

    def over(self) -> RoundQuerySet:
        return self.exclude(closed_on=None, last_day__gte=clock.today())

    def like(self, one: Round) -> RoundQuerySet:
        """Earlier rounds of the same questions to the same group, the last one first."""
        same = self.filter(version__questionnaire=one.version.questionnaire_id, who=one.who)
        here = same.filter(team=one.team_id, location=one.location_id)
        return here.over().filter(opened_on__lte=one.opened_on, pk__lt=one.pk).order_by("-opened_on", "-pk")


class Round(models.Model):
    """Nothing in it says who answered what. What was answered without a name lies in the box of the round."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="rounds")
    moment = models.CharField(max_length=8, choices=Moment)
    who = models.CharField(max_length=7, choices=Who)
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    location = models.ForeignKey(Location, models.PROTECT, null=True, related_name="+")
    anonymous = models.BooleanField()
    worker_reads = models.BooleanField(default=False)
    """Of clients with a name: who guides reads the answers. It is said before answering."""
    opened_on = models.DateField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    last_day = models.DateField()
    closed_on = models.DateField(null=True)
    size = models.PositiveIntegerField()
    """How many people were in the group when it was opened."""
    in_box = models.PositiveIntegerField(default=0)
    """How many answered without a name."""

    objects = RoundQuerySet.as_manager()

    class Meta:
        ordering = ["-opened_on", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(moment__in=Moment.values), name="asking_known_moment"),
            models.CheckConstraint(condition=Q(who__in=Who.values), name="asking_known_who"),
            models.CheckConstraint(condition=Q(team=None) | Q(location=None), name="asking_one_group"),
            models.CheckConstraint(condition=Q(last_day__gte=F("opened_on")), name="asking_lasts_a_day"),
            models.CheckConstraint(
                condition=Q(worker_reads=False) | Q(anonymous=False, who=Who.CLIENTS), name="asking_reads_with_a_name"
            ),
            models.CheckConstraint(condition=Q(anonymous=True) | Q(in_box=0), name="asking_box_without_names"),
        ]

    def __str__(self) -> str:
        return str(self.version)

    @property
    def group(self) -> str:
        """Of whom it is asked, in words."""
        return group_in_words(self.team, self.location)

    @property
    def is_over(self) -> bool:
        return self.closed_on is not None or self.last_day < clock.today()

    @property
    def answered(self) -> int:
        """How many answered; one query when it is with a name."""
        return self.in_box if self.anonymous else self.asked.exclude(answered_on=None).count()

    def must_run(self) -> None:
        """Raises RoundIsOver."""
        if not Round.objects.running().filter(pk=self.pk).exists():
            raise RoundIsOver

    @classmethod
    @transaction.atomic
    def open(cls, *, version: Version, who: str, anonymous: bool, last_day: date, by: User, **told: Any) -> Round:
        """Begin to ask; also moment, team, location, worker_reads. Raises NotToBeAsked, with the reason in words."""
        if version.is_draft:
            raise NotToBeAsked(_("This questionnaire is still a draft."))
        if anonymous and version.items.filter(kind=Kind.DATE).exists():
            raise NotToBeAsked(_("It asks a date, and a date can tell who somebody is. Ask this with a name."))
        people = people_of(who, told.get("team"), told.get("location"))
        if not people:
            raise NotToBeAsked(_("There is nobody in this group."))
        if anonymous and len(people) < LEAST:
            words = _("In this group are %(many)s people. With fewer than %(least)s nobody stays unknown.")
            raise NotToBeAsked(words % {"many": len(people), "least": LEAST})
        opened = cls.objects.create(
            version=version,
            who=who,
            anonymous=anonymous,
            opened_on=clock.today(),
            opened_by=by,
            last_day=last_day,
            size=len(people),
            **told,
        )
        if not anonymous:
            opened.asked.model.ask(opened, people)
        changes = {"questionnaire": ("", version.questionnaire), "who": ("", who), "anonymous": ("", anonymous)}
        record(Action.CREATE, by=by, subject=opened, changes=changes)
        return opened

    @transaction.atomic
    def close(self, *, by: User) -> None:
        """No more answers; what came out can be read. Raises RoundIsOver."""
        self.must_run()
        self.closed_on = clock.today()
        self.save(update_fields=["closed_on"])
        record(Action.UPDATE, by=by, subject=self, changes={"closed_on": ("", self.closed_on)})


def group_in_words(team: Team | None, location: Location | None) -> str:
    """A team and a location can have the same name."""
    if team:
        return _("team %(name)s") % {"name": team}
    return _("location %(name)s") % {"name": location} if location else _("the whole organisation")


def people_of(who: str, team: Team | None, location: Location | None) -> list[int]:
    """The cases of clients who are admitted, or the users of colleagues, in this group today."""
    if who == Who.CLIENTS:
        return list(cases_of(team, location).values_list("pk", flat=True))
    return list(members_of(team, location).values_list("user", flat=True).distinct().order_by("user"))


def cases_of(team: Team | None, location: Location | None) -> models.QuerySet[Case]:
    found = Case.objects.running().exclude(place__phase__in=("referral", "intake"))
    if team:
        return found.filter(team=team)
    return found.filter(team__location=location) if location else found


def members_of(team: Team | None, location: Location | None) -> models.QuerySet[Membership]:
    found = Membership.objects.current().filter(user__is_active=True)
    if team:
        return found.filter(team=team)
    return found.filter(team__location=location) if location else found
