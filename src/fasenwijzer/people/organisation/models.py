"""The organisation, where it works and in which teams."""

from __future__ import annotations

from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.changing import change
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.users.models import User


class OrganisationManager(models.Manager["Organisation"]):
    @transaction.atomic
    def found(self, *, name: str, is_demo: bool = False) -> Organisation:
        """The one organisation of this installation. Raises IntegrityError when there is one already."""
        organisation = self.create(pk=1, name=name, is_demo=is_demo)
        record(Action.CREATE, subject=organisation, changes={"name": ("", name), "is_demo": ("", is_demo)})
        return organisation


class Organisation(models.Model):
    """One row. `is_demo` is set at founding and never after: a real installation can't become a demo."""

    name = models.CharField(_("name"), max_length=200)
    is_demo = models.BooleanField(default=False, editable=False)
    founded_at = models.DateTimeField(default=clock.now)

    objects = OrganisationManager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="people_one_organisation")]

    def __str__(self) -> str:
        return self.name


class Location(models.Model):
    """A place where the organisation works."""

    name = models.CharField(_("name"), max_length=200)
    address = models.CharField(_("address"), max_length=300, blank=True)

    class Meta:
        ordering = [Lower("name")]
        constraints = [models.UniqueConstraint(Lower("name"), name="people_one_location_per_name")]

    def __str__(self) -> str:
        return self.name

    @classmethod
    @transaction.atomic
    def open(cls, *, name: str, address: str = "", by: User | None) -> Location:
        location = cls.objects.create(name=name, address=address)
        record(Action.CREATE, by=by, subject=location)
        return location

    def change(self, *, name: str, address: str, by: User) -> None:
        """It got another name or moved. Raises IntegrityError when another location has this name."""
        change(self, {"name": name, "address": address}, by=by)


class Team(models.Model):
    """Colleagues who share cases; its leader sees all of them."""

    location = models.ForeignKey(Location, models.PROTECT, related_name="teams", verbose_name=_("location"))
    name = models.CharField(_("name"), max_length=200)

    class Meta:
        ordering = [Lower("name")]
        constraints = [models.UniqueConstraint(Lower("name"), name="people_one_team_per_name")]

    def __str__(self) -> str:
        return self.name

    @classmethod
    @transaction.atomic
    def form(cls, *, name: str, location: Location, by: User | None) -> Team:
        team = cls.objects.create(name=name, location=location)
        record(Action.CREATE, by=by, subject=team)
        return team

    def change(self, *, name: str, location: Location, by: User) -> None:
        """It got another name, or works elsewhere. Raises IntegrityError when another team has this name."""
        change(self, {"name": name, "location": location}, by=by)
