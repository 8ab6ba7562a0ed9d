"""A day of birth of which the day, or the day and the month, may be unknown."""

import datetime
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock

from ..words import long_day, month_name
from .date_words import MONTHS
from .dates import Unreadable, date_from, days_in, western


@dataclass(frozen=True, order=True)
class PartialDate:
    """A date as far as it is known: year; year and month; or the whole date."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        if self.month is None:
            return str(self.year)
        if self.day is None:
            return f"{month_name(self.month)} {self.year}"
        return long_day(datetime.date(self.year, self.month, self.day), with_year=True)

    @property
    def earliest(self) -> datetime.date:
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> datetime.date:
        month = self.month or 12
        return datetime.date(self.year, month, self.day or days_in(month, self.year))

    def age_on(self, on: datetime.date) -> int:
        """The age somebody certainly has: counted from the last day that the birthday can be."""
        born = self.latest
        return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


class PartialDateWidget(forms.MultiWidget):
    """Three small fields: day, month, year."""

    use_fieldset = True
    names = ("day", "month", "year")
    labels = (_("Day"), _("Month"), _("Year"))

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        shared = {"inputmode": "numeric", "autocomplete": "off"}
        super().__init__([forms.TextInput({**shared, "class": f"{name}-part"}) for name in self.names], attrs)

    def decompress(self, value: Any) -> list[Any]:
        if isinstance(value, datetime.date):
            return [value.day, value.month, value.year]
        return [value.day or "", value.month or "", value.year] if isinstance(value, PartialDate) else ["", "", ""]

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_0" if id_ else ""


class PartialDateField(forms.Field):
    """Day, month and year in three fields; day, or day and month, may stay empty. Gives a PartialDate, or None."""

    widget = PartialDateWidget
    default_error_messages = {
        "required": _("There is no date yet. Type at least the year."),
        "no_year": _("The year is still empty. Type at least the year."),
        "no_month": _("There is a day without a month. Type the month too, or leave the day empty."),
        "unreadable": _("We cannot read this date. Use figures: day 3, month 3, year 1990."),
        "year": _("The year %(year)s cannot be right. Use a year from %(earliest)s to %(latest)s."),
        "month": _("Month %(month)s does not exist. Use a month from 1 to 12."),
        "day": _("Day %(day)s does not exist: %(month)s has %(days)s days. Check the day."),
        "leap": _("In %(year)s there is no 29 February. Choose 28 February or 1 March."),
        "future": _("This date is still to come. Choose today or an earlier date."),
    }

    def __init__(self, *, not_future: bool = False, **kwargs: Any) -> None:
        self.not_future = not_future
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> PartialDate | None:
        if value is None or isinstance(value, PartialDate):
            return value
        day, month, year = (western(str(part or "")).strip().lower() for part in value)
        if not (day or month or year):
            return None
        try:
            return self.read(day, month, year)
        except Unreadable as problem:
            raise ValidationError(self.error_messages[problem.code], code=problem.code, params=problem.params) from None

    def read(self, day: str, month: str, year: str) -> PartialDate:
        if not year:
            raise Unreadable("no_year")
        if day and not month:
            raise Unreadable("no_month")
        known = number(day), MONTHS.get(month) or number(month), number(year)
        date_from(known[0] if day else 1, known[1] if month else 1, known[2])
        return PartialDate(known[2], known[1] if month else None, known[0] if day else None)

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value is not None and self.not_future and value.earliest > clock.today():
            raise ValidationError(self.error_messages["future"], code="future")

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.to_python(initial) != self.to_python(data)
        except (ValidationError, ValueError):
            return True


def number(figures: str) -> int:
    if figures and not (figures.isdecimal() and len(figures) <= 4):
        raise Unreadable("unreadable")
    return int(figures or 0)
