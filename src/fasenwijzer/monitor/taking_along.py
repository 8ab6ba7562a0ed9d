"""The figures of a theme as a file, the same as on the screen: what is not shown there, is not in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.http import HttpResponse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.monitor.asked import Asked, asked
from fasenwijzer.monitor.figures import Figure
from fasenwijzer.monitor.indicators.indicator import Made
from fasenwijzer.people.gate import StaffRequest, place_of, staff
from fasenwijzer.ui.sheets import Sheet, Shown

WIDTHS = (42, 30, 14, 22, 22, 22, 22, 80)


@staff(Ability.SEE_FIGURES, sure=True)
def figures(request: StaffRequest, ending: str) -> HttpResponse:
    """One theme over the people and the time that were chosen."""
    wanted = asked(request.GET, request.user)
    rows = list(_rows(wanted.figures()))
    record(Action.EXPORT, by=request.user, what=place_of(request), changes={"theme": ("", wanted.theme.key)})
    sheet = Sheet(_("Figures"), [_about(wanted), _heads(wanted)], rows, WIDTHS)
    return sheet.answer(f"{wanted.theme.key}-{wanted.period.key}", ending)


def _about(wanted: Asked) -> list[str]:
    return [wanted.over.name if wanted.over else "", str(wanted.theme.name)]


def _heads(wanted: Asked) -> list[str]:
    return [_("Figure"), _("Part"), _("Unit"), *(period.short for period in wanted.beside), _("What is this?")]


def _rows(figures: Sequence[Figure]) -> Iterator[list[str | Shown]]:
    for figure in figures:
        share = figure.indicator.made is Made.SHARE
        for row in figure.rows:
            values = (Shown(value.words, value.number, share) for value in row.values)
            yield [figure.name, str(row.part.name), figure.unit, *values, figure.definition]
