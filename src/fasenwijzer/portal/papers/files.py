"""Photos, letters and other files that lie with the reports somebody may read."""

from __future__ import annotations

from django.db.models import QuerySet

from fasenwijzer.access.client_side import OwnAbility, Reach
from fasenwijzer.cases.models import Case, File
from fasenwijzer.journal.models import Entry
from fasenwijzer.people.models import User
from fasenwijzer.portal.reports.reader import reader_of


def files_of(case: Case, reach: Reach, user: User) -> QuerySet[File] | None:
    """The newest first; None for who reads no reports.

    A report with a passage about somebody else shows no files: these may be about that person too.
    """
    if not reach.can(OwnAbility.SEE_JOURNAL):
        return None
    readable = Entry.objects.of(case).readable_by(reader_of(case, reach, user)).filter(third_party_passages=None)
    found: QuerySet[File] = File.objects.standing().filter(case=case, entries__in=readable)
    return found.distinct().order_by("-pk")
