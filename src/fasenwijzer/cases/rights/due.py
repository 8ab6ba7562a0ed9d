"""Which requests somebody has to see answered, and until when."""

from __future__ import annotations

from django.db.models import QuerySet

from fasenwijzer import clock
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.rights.models import RightsRequest
from fasenwijzer.method.moves import Due
from fasenwijzer.people.models import User

REQUEST = "rights_request"


def requests_for(user: User, cases: QuerySet[Case]) -> dict[int, list[Due]]:
    """The open requests this user takes care of, per number of a case, the first to answer on top. One query."""
    found: dict[int, list[Due]] = {}
    asked = RightsRequest.objects.open().filter(assigned_to=user, case__in=cases.values("pk"))
    for one in asked:
        left = (one.due_on - clock.today()).days
        found.setdefault(one.case_id, []).append(Due(REQUEST, one.due_on, left, counted_from=one.received_on))
    return found
