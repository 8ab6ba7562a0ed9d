"""The figures of a theme as a file, the same as on the screen: what is not shown there, is not in it."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from io import BytesIO, StringIO
from itertools import chain

from django.http import HttpResponse
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.monitor.asked import Asked, asked
from fasenwijzer.monitor.figures import Figure, Value
from fasenwijzer.monitor.indicators.indicator import Made
from fasenwijzer.people.gate import StaffRequest, place_of, staff

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDTHS = (42, 30, 14, 22, 22, 22, 22, 80)


@staff(Ability.SEE_FIGURES, sure=True)
def as_csv(request: StaffRequest) -> HttpResponse:
    """Everything as it is said on the screen; with a mark in front by which spreadsheets know the letters."""
    return _download(request, _csv, "csv", "text/csv; charset=utf-8")


@staff(Ability.SEE_FIGURES, sure=True)
def as_xlsx(request: StaffRequest) -> HttpResponse:
    """For a spreadsheet: figures are numbers there, written as on the screen."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return _download(request, _xlsx, "xlsx", kind)


def safe(words: str) -> str:
    """A spreadsheet would carry out words that start like this."""
    return f"'{words}" if words.startswith(STARTS_A_FORMULA) else words


def _download(
    request: StaffRequest, write: Callable[[Asked, Sequence[Figure]], bytes], ending: str, kind: str
) -> HttpResponse:
    wanted = asked(request.GET, request.user)
    figures = wanted.figures()
    record(Action.EXPORT, by=request.user, what=place_of(request), changes={"theme": ("", wanted.theme.key)})
    name = f"{wanted.theme.key}-{wanted.period.key}.{ending}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(write(wanted, figures), content_type=kind, headers=headers)


def _heads(wanted: Asked) -> list[str]:
    return [_("Figure"), _("Part"), _("Unit"), *(period.short for period in wanted.beside), _("What is this?")]


def _lines(figures: Sequence[Figure]) -> list[tuple[list[str], Sequence[Value], Figure]]:
    """The words in front of the values, and the values."""
    return [
        ([figure.name, str(row.part.name), figure.unit], row.values, figure)
        for figure in figures
        for row in figure.rows
    ]


def _about(wanted: Asked) -> list[str]:
    return [wanted.over.name if wanted.over else "", str(wanted.theme.name)]


def _csv(wanted: Asked, figures: Sequence[Figure]) -> bytes:
    out = StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(map(safe, _about(wanted)))
    writer.writerow(map(safe, _heads(wanted)))
    for words, values, figure in _lines(figures):
        writer.writerow(map(safe, chain(words, (value.words for value in values), [figure.definition])))
    return ("\ufeff" + out.getvalue()).encode()


def _xlsx(wanted: Asked, figures: Sequence[Figure]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Figures"))
    for number, width in enumerate(WIDTHS):
        sheet.column_dimensions["ABCDEFGH"[number]].width = width
    for heads in (_about(wanted), _heads(wanted)):
        sheet.append([_bold(sheet, words) for words in heads])
    for words, values, figure in _lines(figures):
        made = figure.indicator.made
        sheet.append([*map(safe, words), *(_cell(sheet, value, made) for value in values), safe(figure.definition)])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _bold(sheet: object, words: str) -> Cell:
    cell = WriteOnlyCell(sheet, value=safe(words))  # type: ignore[arg-type]
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: object, value: Value, made: Made) -> Cell:
    if value.number is None:
        return WriteOnlyCell(sheet, value=safe(value.words))  # type: ignore[arg-type]
    share = made is Made.SHARE
    cell = WriteOnlyCell(sheet, value=value.number / 100 if share else value.number)  # type: ignore[arg-type]
    cell.number_format = "0%" if share else "0.0" if value.number != int(value.number) else "#,##0"
    return cell
