"""A file as it was at the end of a day, read back from the log: nothing that came later, and words as they were."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from fasenwijzer.audit.models import Action, Change, Event
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.moments import bounds

Key = tuple[str, str]
"""What a line of the log is about: the kind of record, and its number."""
KINDS = (
    "analysis.strength",
    "evaluations.measurement",
    "exits.networkafterwards",
    "plan.action",
    "plan.agreement",
    "plan.goal",
    "plan.notnow",
    "plan.outcome",
    "plan.plan",
    "risks.inventory",
)


class AsOf:
    """Lays records back to a day. Two queries, however many records there are."""

    def __init__(self, case: Case, day: date) -> None:
        self.case, self.day = case, day
        self.later: set[Key] = set()
        """What was written after that day for the first time."""
        self.before: dict[Key, dict[str, str]] = {}
        """What was changed after that day: what stood there, by field."""
        self.something_left_out = False
        self._read_the_log()

    def keep(self, records: Iterable[Any]) -> list[Any]:
        """The records that were there, each as it was; what can't be laid back is left out too."""
        return [record for record in records if self._lay_back(record)]

    def one(self, record: Any) -> Any | None:
        """This record as it was, if it was there."""
        return next(iter(self.keep([record])), None)

    def _read_the_log(self) -> None:
        _begin, end = bounds(self.day, self.day)
        about = Event.objects.filter(case_id=self.case.pk, subject_type__in=KINDS).order_by("pk")
        written: set[Key] = set()
        changed: dict[int, Key] = {}
        rows = about.filter(action__in=[Action.CREATE, Action.UPDATE])
        for pk, at, action, kind, number in rows.values_list("pk", "at", "action", "subject_type", "subject_id"):
            key = (kind, number)
            if at < end:
                written.add(key)
            elif action == Action.CREATE:
                self.later |= {key} - written  # else it was taken away and put back, and was there then
            else:
                changed[pk] = key
        for event, field, was in _what_stood(changed):
            self.before.setdefault(changed[event], {}).setdefault(field, was)

    def _lay_back(self, record: models.Model) -> bool:
        key = (record._meta.label_lower, str(record.pk))
        stood = self.before.get(key, {})
        there = key not in self.later and all(_is_told_in_words(record, field) for field in stood)
        self.something_left_out |= bool(stood) or not there
        for field, was in stood.items() if there else ():
            column: Any = record._meta.get_field(field)
            setattr(record, field, None if not was and column.null else column.to_python(was))
        return there


def _what_stood(changed: Iterable[int]) -> Iterable[tuple[int, str, str]]:
    rows = Change.objects.filter(event__in=list(changed)).order_by("event_id")
    return rows.values_list("event_id", "field", "before")


def _is_told_in_words(record: models.Model, name: str) -> bool:
    """A column of its own, and no relation: the log holds what it was."""
    try:
        field = record._meta.get_field(name)
    except FieldDoesNotExist:
        return False
    return bool(field.concrete) and not field.is_relation
