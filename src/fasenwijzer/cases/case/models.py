"""The case: one way of one client through the eight phases."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.access.roles import SCOPES, Ability, Role, Scope, abilities_on
from fasenwijzer.audit.changing import change
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.care_team.models import Assignment, Task
from fasenwijzer.cases.clients.models import Client
from fasenwijzer.cases.emergency.models import EmergencyAccess
from fasenwijzer.configurator.models import Edition
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.people.models import Membership, Team, User

if TYPE_CHECKING:
    from fasenwijzer.cases.phases.models import PhaseEntry
    from fasenwijzer.cases.rights.models import RightsRequest

ADMISSION_PHASES = ("referral", "intake", "start")
NOT_ADMITTED_IN = ("referral", "intake")
"""A case that ended here is still the business of who does intakes: somebody comes back, a decision is corrected."""


class LegalBasis(models.TextChoices):
    """The law under which somebody is helped; legal names stay Dutch."""

    WMO = "wmo", "Wmo"
    JEUGDWET = "jeugdwet", "Jeugdwet"
    WLZ = "wlz", "Wlz"
    ZVW = "zvw", "Zvw"
    OTHER = "other", _("other or not yet known")


class Setting(models.TextChoices):
    """Where the guidance takes place; it chooses the checklists."""

    RESIDENTIAL = "residential", _("living in (day and night)")
    AMBULATORY = "ambulatory", _("at home")
    DAY = "day", _("day care or weekends")


def number_of(case: int) -> str:
    """How colleagues name a file on the phone; says nothing about the person."""
    return f"F{case:05d}"


class CaseQuerySet(models.QuerySet["Case"]):
    def whole(self) -> CaseQuerySet:
        """With everything the cover of a file says, in one query."""
        return self.select_related("client", "edition", "team", "place")

    def running(self) -> CaseQuerySet:
        """Cases that have not ended."""
        return self.filter(place__until=None)

    def assigned_to(self, user: User, on: date | None = None) -> CaseQuerySet:
        """Cases in whose care team the user is on a day (today when not given)."""
        return self.filter(pk__in=Assignment.objects.on(on or clock.today()).filter(user=user).values("case"))

    def visible_to(self, user: User) -> CaseQuerySet:
        """Cases whose content the user has a ground for, today; the same rule as the door's.

        Each ground is a list that an index finds, so that nobody's day takes longer because others have clients too.
        """
        return self.filter(_assigned_to(user) | _of_teams_led_by(user) | _in_admission_for(user))

    def guided_by(self, user: User) -> CaseQuerySet:
        """Cases of the care team in which the user reads: not where somebody came for the reporting code only."""
        return self.visible_to(user).assigned_to(user)


NONE = Q(pk__in=[])


def _assigned_to(user: User) -> Q:
    if not user.roles & {Role.WORKER, Role.REPLACEMENT, Role.INTAKE_WORKER, Role.TEAM_LEADER}:
        return NONE
    guided = Assignment.objects.current().filter(user=user).exclude(task=Task.ATTENTION_OFFICER)
    return Q(pk__in=guided.values("case"))


def _of_teams_led_by(user: User) -> Q:
    if Role.TEAM_LEADER not in user.roles:
        return NONE
    return Q(team__in=Membership.objects.current().filter(user=user, role=Role.TEAM_LEADER).values("team"))


def _in_admission_for(user: User) -> Q:
    if Role.INTAKE_WORKER not in user.roles:
        return NONE
    return Q(place__until=None, place__phase__in=ADMISSION_PHASES) | Q(place__phase__in=NOT_ADMITTED_IN)


class EditionDoesNotHold(Exception):
    """Nobody works by a draft, nor by an edition before its day."""


class Case(models.Model):
    """Everything about the guidance hangs on this; `place` is where it stands, the last line of its phase history."""

    client = models.ForeignKey(Client, models.PROTECT, related_name="cases")
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="cases")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="cases", verbose_name=_("team"))
    legal_basis = models.CharField(_("legal basis"), max_length=10, choices=LegalBasis, default=LegalBasis.OTHER)
    setting = models.CharField(_("setting"), max_length=12, choices=Setting, blank=True)
    opened_on = models.DateField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    place = models.OneToOneField("cases.PhaseEntry", models.PROTECT, null=True, related_name="+", editable=False)

    objects = CaseQuerySet.as_manager()

    class Meta:
        ordering = ["-opened_on", "-pk"]
        indexes = [models.Index(fields=["team", "place"], name="cases_of_team")]
        constraints = [
            models.CheckConstraint(condition=Q(legal_basis__in=LegalBasis.values), name="cases_known_legal_basis"),
            models.CheckConstraint(condition=Q(setting__in=[*Setting.values, ""]), name="cases_known_setting"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        return number_of(self.pk)

    @property
    def method(self) -> Method:
        return self.edition.method

    @property
    def written_method(self) -> Method:
        """The method in the language in which its texts are stored, whoever reads."""
        return self.edition.written_method

    @property
    def here(self) -> PhaseEntry:
        """Where the case stands; every case stands somewhere from its first second."""
        assert self.place is not None
        return self.place

    @property
    def phase(self) -> str:
        return self.here.phase

    @property
    def cycle(self) -> int:
        return self.here.cycle

    @cached_property
    def own_words(self) -> dict[str, list[RightsRequest]]:
        """What somebody of the client's side put beside a record, by the name of that record. One query for a page."""
        found: dict[str, list[RightsRequest]] = {}
        for one in (
            self.rights_requests.standing().exclude(statement="").exclude(piece="").order_by("received_on", "pk")
        ):
            found.setdefault(one.piece, []).append(one)
        return found

    @property
    def ended(self) -> bool:
        return self.here.until is not None

    def grounds_of(self, user: User) -> dict[Scope, frozenset[Role]]:
        """On which grounds the user reaches this case today, and in which roles; empty for an outsider.

        Dutch practice asks for a care relation that can be named: being a colleague or an administrator is none.
        """
        roles = user.roles
        grounds: dict[Scope, frozenset[Role]] = {}
        tasks = set(Assignment.objects.current().filter(case=self, user=user).values_list("task", flat=True))
        if tasks:
            grounds[Scope.ASSIGNED] = _roles_assigned(roles, tasks)
        if Role.TEAM_LEADER in roles and self.team_id and _leads(user, self.team_id):
            grounds[Scope.TEAM] = frozenset({Role.TEAM_LEADER})
        if Role.INTAKE_WORKER in roles and self.phase in (NOT_ADMITTED_IN if self.ended else ADMISSION_PHASES):
            grounds[Scope.ADMISSION] = frozenset({Role.INTAKE_WORKER})
        if not may_be_read(grounds) and EmergencyAccess.objects.current().filter(case=self, user=user).exists():
            grounds[Scope.EMERGENCY] = roles & {
                Role.WORKER,
                Role.REPLACEMENT,
                Role.INTAKE_WORKER,
                Role.TEAM_LEADER,
            }
        if Role.PRIVACY_OFFICER in roles:
            grounds[Scope.OVERSIGHT] = frozenset({Role.PRIVACY_OFFICER})
        return {scope: held for scope, held in grounds.items() if held}

    @transaction.atomic
    def place_with(self, *, team: Team | None, setting: str, legal_basis: str, by: User) -> None:
        """Which team guides, where, and under which law."""
        now = {"team": team, "setting": setting, "legal_basis": legal_basis}
        change(self, now, by=by, case_id=self.pk)

    @transaction.atomic
    def follow(self, edition: Edition, *, by: User) -> None:
        """Go on in another edition. Raises EditionDoesNotHold for a draft, or one whose day has still to come."""
        if not Edition.objects.in_force().filter(pk=edition.pk).exists():
            raise EditionDoesNotHold
        before, self.edition = self.edition, edition
        self.save(update_fields=["edition"])
        record(Action.UPDATE, by=by, case_id=self.pk, subject=self, changes={"edition": (before, edition)})


def may_be_read(grounds: dict[Scope, frozenset[Role]]) -> bool:
    """Whether one of the grounds opens the file itself; oversight or the reporting code alone does not."""
    return any(Ability.SEE_CASE in abilities_on(scope, role) for scope, roles in grounds.items() for role in roles)


def _roles_assigned(roles: frozenset[Role], tasks: set[str]) -> frozenset[Role]:
    """In which roles somebody is here; who came for the reporting code only, is here as nothing else."""
    held = frozenset(role for role in roles if Scope.ASSIGNED in SCOPES[role])
    return held & {Role.ATTENTION_OFFICER} if tasks == {Task.ATTENTION_OFFICER} else held


def _leads(user: User, team_id: int) -> bool:
    return Membership.objects.current().filter(user=user, role=Role.TEAM_LEADER, team_id=team_id).exists()
