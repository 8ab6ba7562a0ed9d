"""Photos, letters and other files that lie with the reports somebody may read."""

from __future__ import annotations

from django.db.models import QuerySet

from fasenwijzer.access.client_side import OwnAbility, Reach
from fasenwijzer.cases.models import Case, File
from fasenwijzer.journal.models import Entry
from fasenwijzer.people.models import User
from fasenwijzer.portal.reports.reader import reader_of


def files_of(case: Case, reach: Reach, user: User) -> QuerySet[File] | None:
    """The newest first; None for who reads no reports. The one place that decides it, for every page.

    A file may show just what is left out of a report: it is there for who reads all of every report that it lies with.
    """
    if not reach.can(OwnAbility.SEE_JOURNAL):
        return None
    reports = Entry.objects.of(case)
    whole = reports.read_whole_by(reader_of(case, reach, user))
    elsewhere = reports.exclude(pk__in=whole.values("pk"))
    found: QuerySet[File] = File.objects.standing().filter(case=case, entries__in=whole).exclude(entries__in=elsewhere)
    return found.distinct().order_by("-pk")
