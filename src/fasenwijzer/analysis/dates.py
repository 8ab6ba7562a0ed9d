"""Which days make sense for something that was said about a person."""

from datetime import date

from fasenwijzer.cases.models import Case


def birth_of(case: Case) -> date | None:
    """The first day the client may have lived, as far as known."""
    client = case.client
    if client.born_year is None:
        return None
    known = client.born_month is not None and client.born_day is not None
    return date(client.born_year, client.born_month or 1, client.born_day if known and client.born_day else 1)
