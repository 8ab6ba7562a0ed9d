"""What of incidents is due when: open measures, and the clock of a calamity that is not reported yet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.method.moves import Due
from fasenwijzer.method.working_days import after_working_days
from fasenwijzer.risks.incidents.models import Calamity, Measure

MEASURE, CALAMITY = "incident_measure", "calamity_report"


def clock_of(calamity: Calamity, method: Method) -> date | None:
    """The last day to report a calamity, in working days of the norm; None when there is no norm or it is reported."""
    days = method.norm(CALAMITY)
    return None if days is None or calamity.reported else after_working_days(calamity.on, days)


def due_of(cases: Iterable[Case]) -> dict[int, list[Due]]:
    """For every case, by its number, what is due, the most pressing first. Two queries, however many cases.

    Of very many cases the question is given, not the answer: a thousand numbers take longer to ask than to find.
    """
    found: dict[int, list[Due]] = {}
    standing = {"incident__case__in": cases, "incident__withdrawn_at": None}
    for measure in Measure.objects.standing().filter(done=None, **standing).select_related("incident"):
        found.setdefault(measure.incident.case_id, []).append(_due(MEASURE, measure.due_on, measure.incident.on))
    open_ones = Calamity.objects.filter(report=None, **standing)
    for calamity in open_ones.select_related("incident__case__edition", "report"):
        day = clock_of(calamity, calamity.incident.case.method)
        if day:
            found.setdefault(calamity.incident.case_id, []).append(_due(CALAMITY, day, calamity.on))
    return {pk: sorted(items, key=lambda item: (item.key != CALAMITY, item.due_on)) for pk, items in found.items()}


def _due(key: str, day: date, since: date) -> Due:
    return Due(key, day, (day - clock.today()).days, counted_from=since)
