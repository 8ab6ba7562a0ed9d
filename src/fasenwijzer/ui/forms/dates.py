"""Dates as people write them: 3-3-2026, 3 maart, gisteren, vrijdag."""

import datetime
import re
from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock

from ..words import long_day, month_name
from .date_words import DAYS_FROM_TODAY, MONTHS, WEEKDAYS

EARLIEST, LATEST = 1900, 2100
Limit = datetime.date | Callable[[], datetime.date | None] | None
NUMBERS = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})")
ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00)?)?")
GLUED = re.compile(r"(\d{2})(\d{2})(\d{4})")
WORDED = re.compile(r"(\d{1,2})(?:e|ste|de|th|st|nd|rd)?\s*[- ]?\s*([a-zé]+)\.?\s*[-, ]?\s*(\d{4}|\d{2})?")
LEADING_WEEKDAY = re.compile(r"^([a-z]+)\.?,?\s+(?=\d)")


class Unreadable(ValueError):
    """Not a date. code says which message fits; params fill it in."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code, self.params = code, params


def read_date(text: str, today: datetime.date, back: bool = False) -> datetime.date:
    """The date that text means, seen from today. back: a bare weekday is the last one. Raises Unreadable."""
    words = " ".join(western(text).strip().lower().split())
    if words in DAYS_FROM_TODAY:
        return today + datetime.timedelta(days=DAYS_FROM_TODAY[words])
    if words in WEEKDAYS:
        return nearest(WEEKDAYS[words], today, back)
    day, month, year = parts_of(drop_weekday(words), today)
    return date_from(day, month, year)


def western(text: str) -> str:
    """Arabic and Persian figures become 0-9."""
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)


def drop_weekday(words: str) -> str:
    found = LEADING_WEEKDAY.match(words)
    return words[found.end() :] if found and found[1] in WEEKDAYS else words


def nearest(weekday: int, today: datetime.date, back: bool) -> datetime.date:
    """The first such weekday to come, or the last one that was; today counts both ways."""
    if back:
        return today - datetime.timedelta(days=(today.weekday() - weekday) % 7)
    return today + datetime.timedelta(days=(weekday - today.weekday()) % 7)


def parts_of(words: str, today: datetime.date) -> tuple[int, int, int]:
    if found := ISO.fullmatch(words):
        return int(found[3]), int(found[2]), int(found[1])
    if found := NUMBERS.fullmatch(words) or GLUED.fullmatch(words):
        return int(found[1]), int(found[2]), full_year(found[3], today)
    if (found := WORDED.fullmatch(words)) and found[2] in MONTHS:
        return int(found[1]), MONTHS[found[2]], full_year(found[3] or str(today.year), today)
    raise Unreadable("unreadable")


def full_year(figures: str, today: datetime.date) -> int:
    """26 is 2026; 68 is 1968: two figures mean the hundred years that end ten years from now."""
    if len(figures) == 4:
        return int(figures)
    year = today.year // 100 * 100 + int(figures)
    return year if year <= today.year + 10 else year - 100


def date_from(day: int, month: int, year: int) -> datetime.date:
    if not EARLIEST <= year <= LATEST:
        raise Unreadable("year", year=year, earliest=EARLIEST, latest=LATEST)
    if not 1 <= month <= 12:
        raise Unreadable("month", month=month)
    if (day, month) == (29, 2) and not is_leap(year):
        raise Unreadable("leap", year=year)
    if not 1 <= day <= days_in(month, year):
        raise Unreadable("day", day=day, days=days_in(month, year), month=month_name(month))
    return datetime.date(year, month, day)


def is_leap(year: int) -> bool:
    return days_in(2, year) == 29


def days_in(month: int, year: int) -> int:
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return (following - datetime.timedelta(days=1)).day


class DateField(forms.Field):
    """A date in one text field. not_future, not_past: today itself is always fine. not_before, not_after: a date, or
    a function that gives one when the form is sent; it may give None, and then there is no limit."""

    widget = forms.TextInput
    default_error_messages = {
        "required": _("There is no date yet. Type one, such as 3-3-2026 or yesterday."),
        "unreadable": _("We cannot read this date. Type it like 3-3-2026, 3 March 2026, or today."),
        "year": _("The year %(year)s cannot be right. Use a year from %(earliest)s to %(latest)s."),
        "month": _("Month %(month)s does not exist. Type the day first, then the month, then the year: 31-12-2026."),
        "day": _("Day %(day)s does not exist: %(month)s has %(days)s days. Check the day."),
        "leap": _("In %(year)s there is no 29 February. Choose 28 February or 1 March."),
        "future": _("This date is still to come. Choose today or an earlier date."),
        "past": _("This date is over. Choose today or a later date."),
        "before": _("This date is too early. Choose %(limit)s or later."),
        "after": _("This date is too late. Choose %(limit)s or earlier."),
    }

    def __init__(
        self,
        *,
        not_future: bool = False,
        not_past: bool = False,
        not_before: Limit = None,
        not_after: Limit = None,
        **kwargs: Any,
    ) -> None:
        self.not_future, self.not_past, self.not_before, self.not_after = not_future, not_past, not_before, not_after
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"autocomplete": "off", "class": "date", "spellcheck": "false"}

    def prepare_value(self, value: Any) -> Any:
        """A date we hold is shown the way people write it; what somebody typed stays exactly as it was."""
        if isinstance(value, datetime.datetime):
            value = value.date()
        return f"{value.day}-{value.month}-{value.year}" if isinstance(value, datetime.date) else value

    def to_python(self, value: Any) -> datetime.date | None:
        if value in self.empty_values or not str(value).strip():
            return None
        if isinstance(value, datetime.datetime):
            return value.date()
        if isinstance(value, datetime.date):
            return value
        try:
            return read_date(str(value), clock.today(), back=self.not_future)
        except Unreadable as problem:
            raise self.problem(problem.code, **problem.params) from None

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value is not None:
            self.check_today(value)
            self.check_limits(value)

    def check_today(self, value: datetime.date) -> None:
        if self.not_future and value > clock.today():
            raise self.problem("future")
        if self.not_past and value < clock.today():
            raise self.problem("past")

    def check_limits(self, value: datetime.date) -> None:
        earliest, latest = resolved(self.not_before), resolved(self.not_after)
        if earliest and value < earliest:
            raise self.problem("before", limit=long_day(earliest))
        if latest and value > latest:
            raise self.problem("after", limit=long_day(latest))

    def problem(self, code: str, **params: Any) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code, params=params)

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


def resolved(limit: Limit) -> datetime.date | None:
    return limit() if callable(limit) else limit
