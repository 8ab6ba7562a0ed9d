"""The board of a location: an address that everybody may read, on the wall as a poster."""

from __future__ import annotations

import secrets

from django.db import models, transaction

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.models import Location, User


class Board(models.Model):
    """Who knows the address reads the board and can put in a subject. There is nothing about anybody on it."""

    location = models.OneToOneField(Location, models.CASCADE, related_name="board")
    token = models.CharField(max_length=40, unique=True)

    def __str__(self) -> str:
        return str(self.location)

    @classmethod
    @transaction.atomic
    def open(cls, location: Location, *, by: User) -> Board:
        """The board of a location, with a new address; the address before stops working."""
        board, _new = cls.objects.update_or_create(location=location, defaults={"token": secrets.token_urlsafe(9)})
        record(Action.AUTHORISE, by=by, subject=board, what="board opened")
        return board
