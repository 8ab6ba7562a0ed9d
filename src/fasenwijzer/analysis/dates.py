"""Which days make sense for something that was said about a person."""

from datetime import date

from fasenwijzer.cases.clients.forms import born
from fasenwijzer.cases.models import Case


def birth_of(case: Case) -> date | None:
    """The first day the client may have lived, as far as known."""
    known = born(case.client)
    return known.earliest if known else None
