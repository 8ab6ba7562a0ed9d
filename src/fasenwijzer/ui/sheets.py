"""Tables to take along: as CSV, said as on the screen, and as a spreadsheet, in which figures are numbers."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO

from django.http import HttpResponse
from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from fasenwijzer.ui.downloads import to_keep

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Shown:
    """A figure as it stands on the screen; `number` when there is one, of a share in percents."""

    words: str
    number: float | None = None
    is_share: bool = False


@dataclass(frozen=True)
class Sheet:
    """`heads`: the first lines, in bold. `widths`: of the columns, in signs."""

    title: str
    heads: Sequence[Sequence[str]]
    rows: Sequence[Sequence[str | Shown]]
    widths: Sequence[int]

    def answer(self, name: str, ending: str) -> HttpResponse:
        """To download under this name; `ending` is csv or xlsx."""
        kind, write = KINDS[ending]
        return to_keep(write(self), kind, f"{name}.{ending}")


def safe(words: str) -> str:
    """A spreadsheet would carry out words that start like this."""
    return f"'{words}" if words.startswith(STARTS_A_FORMULA) else words


def as_csv(sheet: Sheet) -> bytes:
    """With a mark in front by which spreadsheets know the letters."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";")
    for row in (*sheet.heads, *sheet.rows):
        writer.writerow(safe(cell.words if isinstance(cell, Shown) else cell) for cell in row)
    return ("\ufeff" + out.getvalue()).encode()


def as_xlsx(sheet: Sheet) -> bytes:
    """Figures are numbers there, written as on the screen."""
    book = Workbook(write_only=True)
    page = book.create_sheet(sheet.title)
    for column, width in enumerate(sheet.widths, 1):
        page.column_dimensions[get_column_letter(column)].width = width
    for heads in sheet.heads:
        page.append([_bold(page, words) for words in heads])
    for row in sheet.rows:
        page.append([_number(page, cell) if isinstance(cell, Shown) else safe(cell) for cell in row])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _bold(page: object, words: str) -> Cell:
    cell = WriteOnlyCell(page, value=safe(words))  # type: ignore[arg-type]
    cell.font = Font(bold=True)
    return cell


def _number(page: object, shown: Shown) -> Cell:
    if shown.number is None:
        return WriteOnlyCell(page, value=safe(shown.words))  # type: ignore[arg-type]
    number = shown.number / 100 if shown.is_share else shown.number
    cell = WriteOnlyCell(page, value=number)  # type: ignore[arg-type]
    cell.number_format = "0%" if shown.is_share else "0.0" if shown.number != int(shown.number) else "#,##0"
    return cell


KINDS: Mapping[str, tuple[str, Callable[[Sheet], bytes]]] = {
    "csv": ("text/csv; charset=utf-8", as_csv),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", as_xlsx),
}
