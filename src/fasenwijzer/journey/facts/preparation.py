"""What a decision or a beginning is prepared with: criteria without an answer, and what is still to be arranged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q

from fasenwijzer.cases.models import Case, ChecklistItem, Weighing
from fasenwijzer.method.phases import BY_KEY

Keys = tuple[str, ...]


def unweighed_of(cases: Iterable[Case]) -> dict[int, Keys]:
    """For every case the criteria of its phase, in this round, without an answer. One query.

    At an evaluation words are an answer: people talk, and yes or no says less.
    """
    cases = list(cases)
    answers = ~Q(answer="") | Q(phase="evaluation") & ~Q(explanation="")
    answered = Weighing.objects.filter(answers, case__in=cases).exclude(criterion="")
    given = set(answered.values_list("case", "phase", "cycle", "criterion"))
    return {
        case.pk: tuple(
            criterion.key
            for criterion in case.method.criteria(case.phase)
            if (case.pk, case.phase, case.cycle, criterion.key) not in given
        )
        for case in cases
    }


def open_items_of(cases: Iterable[Case]) -> dict[int, Keys]:
    """For every case what is open on the checklist of its phase: a key of the edition, or the words. One query.

    As long as nobody made a list, everything that the edition proposes is open. After that the case's own list counts.
    """
    cases = list(cases)
    lists: dict[tuple[int, str], list[ChecklistItem]] = defaultdict(list)
    for item in ChecklistItem.objects.standing().filter(case__in=cases):
        lists[item.case_id, item.phase].append(item)
    return {case.pk: _open(case, lists[case.pk, case.phase]) for case in cases}


def _open(case: Case, items: list[ChecklistItem]) -> Keys:
    if not BY_KEY[case.phase].has_checklist:
        return ()
    if items:
        return tuple(item.key or item.text for item in items if not item.settled)
    return tuple(proposed.key for proposed in case.method.checklist(case.phase, case.setting))
