"""What somebody typed in the search field: a file number, a birth date, a phone number, or a name."""

from __future__ import annotations

import re
from datetime import date

from django.db.models import Q, QuerySet

from fasenwijzer import clock
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.clients.models import Client
from fasenwijzer.cases.clients.names import digits, folded
from fasenwijzer.ui.forms.dates import Unreadable, read_date

NUMBER = re.compile(r"[fF]\s*0*(\d{1,12})")
PHONE = re.compile(r"\+?[\d\s()./-]{4,30}")
YEAR = re.compile(r"(?:19|20)\d\d")
FEWEST_FIGURES = 4


def matching(cases: QuerySet[Case], words: str) -> QuerySet[Case]:
    """The cases among these that the words may mean; no words, no choice made."""
    words = words.strip()
    if not words:
        return cases
    if found := NUMBER.fullmatch(words):
        return cases.filter(pk=int(found[1]))
    if day := _birth_date(words):
        return cases.filter(client__born_year=day.year, client__born_month=day.month, client__born_day=day.day)
    if PHONE.fullmatch(words) and not YEAR.fullmatch(words):
        return cases.filter(_phone(words))
    return _named(cases, words)


def _birth_date(words: str) -> date | None:
    """The day these words mean; a bare "tomorrow" or "Monday" may as well be a name."""
    if not any(sign.isdigit() for sign in words):
        return None
    try:
        return read_date(words, clock.today(), back=True)
    except Unreadable:
        return None


def _phone(words: str) -> Q:
    figures = digits(words)
    return Q(client__search_phone__contains=figures) if len(figures) >= FEWEST_FIGURES else Q(pk=None)


def _named(cases: QuerySet[Case], words: str) -> QuerySet[Case]:
    """Every word begins a part of the name; a year among them is the birth year."""
    parts = words.split()
    years = [int(part) for part in parts if YEAR.fullmatch(part)]
    if years:
        cases = cases.filter(client__born_year__in=years)
    names = folded(" ".join(part for part in parts if not YEAR.fullmatch(part)))
    if not names and not years:
        return cases.none()
    return cases.filter(client__in=Client.objects.called(names)) if names else cases
