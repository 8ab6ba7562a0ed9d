"""The copy on paper: in parts, so that a thick file is made in seconds and does not fill the machine."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from django.template.loader import render_to_string

from fasenwijzer.cases.clients.forms import born
from fasenwijzer.portal.copy import shapes
from fasenwijzer.portal.copy.made import copy_of
from fasenwijzer.portal.copy.story import entries_for, reports_of
from fasenwijzer.portal.copy.whose import Whose
from fasenwijzer.ui.pdf import pdf_of

A_PART = 200
"""Reports on one paper; about eighty pages. Everything else stands in the first part."""
SIZES = {"usual": False, "large": True}


@dataclass(frozen=True)
class Paper:
    """What a page for paper shows. first: the part with everything but the reports."""

    copy: shapes.Copy
    part: int
    parts: int
    large: bool
    born: str
    """In words, as far as known."""

    @property
    def first(self) -> bool:
        return self.part == 1


def parts_of(whose: Whose) -> int:
    """On how many papers it goes. One query."""
    return max(1, ceil(entries_for(whose).count() / A_PART))


def paper_of(whose: Whose, size: str, part: int) -> bytes:
    """One part as a tagged PDF. Raises NoPdf."""
    return pdf_of(page_of(whose, size, part))


def page_of(whose: Whose, size: str, part: int) -> str:
    """What is put on paper."""
    chosen = entries_for(whose)[(part - 1) * A_PART : part * A_PART]
    copy = copy_of(whose, reports_of(whose, chosen))
    paper = Paper(copy, part, parts_of(whose), SIZES[size], str(born(whose.case.client) or ""))
    return render_to_string("portal/copy/paper.html", {"paper": paper, "copy": copy, "case": whose.case})
