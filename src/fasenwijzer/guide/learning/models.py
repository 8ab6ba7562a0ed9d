"""Who learned what, and what each role in the method asks: to plan training and coaching, never to rank anybody."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.access.roles import Role
from fasenwijzer.guide.parts.models import Kept, KeptQuerySet
from fasenwijzer.people.models import Membership, User


class LearningKind(models.TextChoices):
    """How somebody learns."""

    TRAINING = "training", _("training")
    REFRESHER = "refresher", _("refresher")
    COACHING = "coaching", _("coaching")
    PEERS = "peers", _("peer consultation")
    COMPETENCE = "competence", _("competence")


class RoleNeed(Kept):
    """What a role in the method asks: a training to have done, or something to be able to do."""

    role = models.CharField(_("role"), max_length=20, choices=Role)
    kind = models.CharField(_("kind"), max_length=12, choices=LearningKind)
    text = models.CharField(_("what is needed"), max_length=200)

    objects = KeptQuerySet["RoleNeed"].as_manager()

    class Meta(Kept.Meta):
        ordering = ["role", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="guide_need_says_something"),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="guide_need_known_role"),
        ]

    def __str__(self) -> str:
        return self.text


class LearningQuerySet(KeptQuerySet["Learning"]):
    def valid(self) -> Self:
        """What still counts today."""
        return self.standing().filter(Q(until=None) | Q(until__gte=clock.today()))


class Learning(Kept):
    """That somebody did a training, was coached, or can do something; and until when that counts."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="learned")
    kind = models.CharField(_("kind"), max_length=12, choices=LearningKind)
    name = models.CharField(_("what"), max_length=200)
    on = models.DateField(_("when"))
    until = models.DateField(_("valid until"), null=True, blank=True)
    need = models.ForeignKey(RoleNeed, models.SET_NULL, null=True, blank=True, related_name="learned")
    """What of a role it answers."""

    objects = LearningQuerySet.as_manager()

    class Meta(Kept.Meta):
        ordering = ["-on", "-pk"]
        indexes = [models.Index(fields=["user", "-on"], name="guide_learned_by")]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="guide_learning_says_what"),
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("on")), name="guide_learning_ends_later"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_over(self) -> bool:
        """It counted until a day that is over."""
        return bool(self.until and self.until < clock.today())


def colleagues_for(user: User, *, everybody: bool) -> models.QuerySet[User]:
    """Whose learning somebody looks after: everybody, or who works in a team that (s)he leads."""
    current = Membership.objects.current()
    if not everybody:
        led = current.filter(user=user, role=Role.TEAM_LEADER).values("team")
        current = current.filter(team__in=led)
    return User.objects.filter(pk__in=current.values("user")).order_by("name", "pk")


def roles_of(users: models.QuerySet[User]) -> dict[str, list[User]]:
    """Who has which role today, by name: one query."""
    by_role: dict[str, list[User]] = {}
    for one in Membership.objects.current().filter(user__in=users).select_related("user").order_by("user__name"):
        who = by_role.setdefault(one.role, [])
        if one.user not in who:
            who.append(one.user)
    return by_role
