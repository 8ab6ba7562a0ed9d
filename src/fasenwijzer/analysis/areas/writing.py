"""The one form of an area: whatever was typed on the page is kept together, whatever stayed empty is left alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.forms import BaseForm
from django.http import QueryDict

from fasenwijzer.analysis.areas.forms import QuickNoteForm, SaidOnForm
from fasenwijzer.analysis.areas.models import WHOLE, AreaNote, Heading
from fasenwijzer.analysis.author_form import author_before
from fasenwijzer.analysis.strengths.forms import QuickStrengthForm
from fasenwijzer.analysis.wishes.forms import QuickWishForm
from fasenwijzer.cases.case_record import CaseRecord
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User

STRENGTH, WISH = "strength", "wish"
LINES = (STRENGTH, WISH)
"""Parts of one line: Enter keeps the line, and the next one can be typed."""


class AreaWriting:
    """A form per heading, one for a strength, one for a wish, and one day on which it was all said.

    An account of the future and the whole has two headings and nothing else. `again` is the part that stays open.
    """

    def __init__(
        self, case: Case, area: str, sent: QueryDict | None = None, again: str = "", last: AreaNote | None = None
    ) -> None:
        self.case, self.area, self.again, self.sent = case, area, again, sent
        self.said = SaidOnForm(sent, case=case)
        author = author_before([last] if last else [])
        places = WHOLE if area == "whole" else Heading.values
        self.parts: dict[str, Any] = {place: self._note(place, author) for place in places}
        if area != "whole":
            self.parts[STRENGTH] = QuickStrengthForm(sent, case=case, again=again == STRENGTH)
            self.parts[WISH] = QuickWishForm(sent, case=case, again=again == WISH)

    def _note(self, place: str, author: str) -> QuickNoteForm:
        likely = {"author_kind": author}
        return QuickNoteForm(self.sent, case=self.case, place=place, again=self.again == place, initial=likely)

    @property
    def forms(self) -> list[BaseForm]:
        return [*self.parts.values(), self.said]

    @property
    def filled(self) -> list[str]:
        """The parts in which something was typed."""
        return [key for key, part in self.parts.items() if part.has_changed()]

    def is_valid(self) -> bool:
        return all(form.is_valid() for form in self.forms)

    def write(self, *, by: User) -> list[CaseRecord]:
        """Keep what was typed, in the order of the page."""
        on = self.said.cleaned_data["on"]
        return [self.parts[key].write(life_area=self.area, on=on, by=by) for key in self.filled]

    def goes_on_with(self, asked: str) -> str:
        """The part that opens again: the one that was asked for, or the line in which Enter was pressed."""
        filled = self.filled
        if asked in filled:
            return asked
        return next((key for key in LINES if key in filled), "") if asked == "line" else ""

    def is_open(self, key: str, draft: Mapping[str, Any]) -> bool:
        """A part is unfolded when it goes on, needs something, or has a draft that is being gone on with."""
        part = self.parts[key]
        return self.again == key or bool(part.is_bound and part.errors) or f"{part.prefix}-text" in draft
