"""A photo, letter or other file in the file of a client."""

from __future__ import annotations

import os
from pathlib import Path
from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.case_record import CaseRecord, CaseRecordQuerySet
from fasenwijzer.cases.files.contents import MIME, PICTURES, Contents, Kind
from fasenwijzer.people.models import User


class File(CaseRecord):
    """What it is called and what it is; the bytes lie outside every public folder, under a name that says nothing.

    Other records point here. What was taken away is not handed out any more.
    """

    TELLS: ClassVar = ("name", "size")

    case = models.ForeignKey(Case, models.CASCADE, related_name="files")
    name = models.CharField(_("name"), max_length=150)
    kind = models.CharField(max_length=4, choices=Kind)
    size = models.PositiveIntegerField()
    stored_as = models.UUIDField(unique=True, default=uuid4, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    objects = CaseRecordQuerySet.as_manager()

    class Meta(CaseRecord.Meta):
        ordering = ["pk"]
        constraints = [
            *CaseRecord.Meta.constraints,
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="cases_known_kind_of_file"),
            models.CheckConstraint(condition=~Q(name=""), name="cases_file_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> Path:
        """Where the bytes are."""
        name = self.stored_as.hex
        return Path(settings.MEDIA_ROOT) / name[:2] / name

    @property
    def mime(self) -> str:
        return MIME[Kind(self.kind)]

    @property
    def is_picture(self) -> bool:
        """It was drawn anew when it came in, and a page of ours may show it."""
        return Kind(self.kind) in PICTURES

    @classmethod
    @transaction.atomic
    def keep(cls, contents: Contents, *, case: Case, by: User) -> File:
        """First the bytes, safely on the disk, then the record: a record without its bytes is a broken promise."""
        file = cls(case=case, name=contents.name, kind=contents.kind, size=len(contents.data), by=by)
        write(file.path, contents.data)
        file.save(force_insert=True)
        file.log_as_new(by)
        return file


def write(path: Path, data: bytes) -> None:
    """Only for this application's own eyes, and really on the disk before anybody is told so."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as kept:
        kept.write(data)
        kept.flush()
        os.fsync(kept.fileno())
