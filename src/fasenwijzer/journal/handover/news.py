"""What is new for a reader: written by others since (s)he said to be up to date, the important first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Case as When
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models import When as Is
from django.db.models.functions import Coalesce

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.additions.models import EntryAddition
from fasenwijzer.journal.entries.models import Entry, Importance
from fasenwijzer.journal.entries.queries import EntryQuerySet
from fasenwijzer.journal.handover.models import ReadUpTo
from fasenwijzer.journal.remarks.models import Remark
from fasenwijzer.people.models import User

AT_FIRST = timedelta(days=7)
"""How far back it begins for who never said to be up to date."""
AT_MOST = timedelta(days=31)
"""After a longer absence the story itself is the place to read."""


def followed(user: User) -> QuerySet[Case]:
    """Whose news it is: everybody I guide, and the clients of a team I lead."""
    return Case.objects.visible_to(user).running()


def news_for(user: User, cases: Iterable[int]) -> EntryQuerySet:
    """The reports of these cases that are new, or to which others added or said something; important ones first.

    cases: by number. Three short lists laid together: with "or" the reports of everybody would be read.
    """
    numbers = list(cases)
    written = since_read(Entry.objects.filter(case__in=numbers).exclude(written_by=user), user, "case", "written_at")
    added = since_read(EntryAddition.objects.filter(entry__case__in=numbers), user, "entry__case", "added_at")
    said = since_read(Remark.objects.filter(entry__case__in=numbers), user, "entry__case", "at")
    more = [records.exclude(by=user).order_by().values("entry") for records in (added, said)]
    found = Entry.objects.filter(pk__in=written.order_by().values("pk").union(*more))
    first = When(Is(importance=Importance.IMPORTANT, then=0), default=1)
    return found.order_by(first, "case__client__search_name", "case", "-on", "-pk")


def since_read(records: Any, user: User, case: str, moment: str) -> Any:
    """Those of after the moment until which this reader has read the case they belong to."""
    now = clock.now()
    mark = ReadUpTo.objects.filter(by=user, case=OuterRef(case)).values("until")[:1]
    lately = records.filter(**{f"{moment}__gt": now - AT_MOST})
    return lately.annotate(read_until=Coalesce(Subquery(mark), Value(now - AT_FIRST))).filter(
        **{f"{moment}__gt": F("read_until")}
    )


def how_much_is_new(user: User) -> dict[str, int]:
    """Reports written by others since, in how many files, and how many are important. Two queries."""
    numbers = list(followed(user).values_list("pk", flat=True))
    new = since_read(Entry.objects.filter(case__in=numbers).exclude(written_by=user), user, "case", "written_at")
    important = Count("pk", filter=Q(importance=Importance.IMPORTANT))
    told: dict[str, int] = new.order_by().aggregate(
        reports=Count("pk"), files=Count("case", distinct=True), important=important
    )
    return told


def read_by(text: str) -> datetime:
    """The moment a page was made, as its form says; now when it can't be read or is still to come."""
    now = clock.now()
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return now
    return at if at.tzinfo and now - AT_MOST <= at <= now else now
