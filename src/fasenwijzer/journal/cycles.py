"""In which round a day falls: what is written down later still belongs to the round in which it happened."""

from datetime import date

from fasenwijzer.cases.models import Case, PhaseEntry


def cycle_on(case: Case, day: date) -> int:
    """The round in which the case stood on a day; 0 before the first analysis, the present one for days to come."""
    stays = PhaseEntry.objects.standing().filter(case=case, since__lte=day).order_by("-since", "-pk")
    cycle = stays.values_list("cycle", flat=True).first()
    return cycle or 0
