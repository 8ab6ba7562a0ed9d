"""The manual of rights: on paper, and as the text that stands in docs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override

from fasenwijzer.access.manual import Mark, Table, tables
from fasenwijzer.ui.pdf import pdf_of


def printed() -> bytes:
    """As a tagged PDF, in the language of who asks. Raises NoPdf."""
    return _on_paper(render_to_string("configurator/manual.html", {"tables": tables(), "no": Mark.NO}))


@lru_cache(maxsize=len(settings.LANGUAGES))
def _on_paper(html: str) -> bytes:
    """Made once: it takes seconds, tells nothing about anybody, and says the same until the program changes."""
    return pdf_of(html)


def in_docs() -> str:
    """In Dutch, as Markdown: what `fasenwijzer manual` prints."""
    with override(settings.LANGUAGE_CODE):
        return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield "# " + _("Who may do what")
    yield ""
    yield _("This is made by the program, of the very tables that it asks at every page. Nobody keeps it by hand.")
    for table in tables():
        yield from ("", f"## {table.name}", "")
        yield from _table(table)
    yield ""


def _table(table: Table) -> Iterator[str]:
    yield "| | " + " | ".join(str(capfirst(str(column))) for column in table.columns) + " |"
    yield "|---|" + "---|" * len(table.columns)
    for row in table.rows:
        cells = ("–" if mark is Mark.NO else str(mark.words) for mark in row.marks)
        yield f"| {capfirst(str(row.name))} | " + " | ".join(cells) + " |"
