"""What came out of a round as a file, the same as on the screen: what is not told there, is not in it."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from fasenwijzer.access.roles import Ability
from fasenwijzer.asking.models import Round
from fasenwijzer.asking.results.reading import Cell, OfItem, Results, results_of
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.gate import StaffRequest, place_of, staff
from fasenwijzer.questionnaires.filling_in.forms import with_number
from fasenwijzer.ui.sheets import Sheet, Shown

WIDTHS = (30, 60, 40, 24, 24, 14, 14)
Row = list[str | Shown]


@staff(Ability.ASK_PEOPLE, sure=True)
def take_along(request: StaffRequest, pk: int, ending: str) -> HttpResponse:
    """Of a round that is over and that enough people answered; of others the page says why there is nothing."""
    one = get_object_or_404(Round.objects.whole(), pk=pk)
    results = results_of(one) if one.is_over else None
    if results is None or results.few:
        return redirect("asking:results", pk)
    record(Action.EXPORT, by=request.user, subject=one, what=place_of(request))
    rows = list(_rows(results))
    return Sheet(_("What came out"), [_about(one, results), _heads()], rows, WIDTHS).answer(f"round-{pk}", ending)


def _about(one: Round, results: Results) -> list[str]:
    told = {"answered": results.answered, "asked": one.size}
    answered = _("%(answered)s answered, of %(asked)s who were asked.") % told
    return [str(one), f"{one.get_who_display()}, {one.group}", str(one.get_moment_display()), answered]


def _heads() -> list[str]:
    answer = pgettext("noun", "Answer")
    return [_("Section"), _("Question"), answer, _("How many"), _("Part"), _("Now"), _("Earlier")]


def _rows(results: Results) -> Iterator[Row]:
    for part in results.sections:
        if part.score is not None:
            yield [part.section.title, "", _("score"), "", "", _mean(part.score), _mean(part.before)]
        for one in part.items:
            for told in _said(one):
                yield [part.section.title, with_number(one.number, str(one.item)), *told]


def _said(one: OfItem) -> Iterator[Row]:
    """Everything that the screen tells of one question."""
    if one.few:
        yield [_("Too few answers to tell."), "", "", "", ""]
    if one.stays_with_person:
        yield [_("What was written stays with the person who wrote it."), "", "", "", ""]
    if one.average is not None:
        yield [_("average"), "", "", _mean(one.average), _mean(one.before)]
    for cell in one.cells:
        yield [cell.words, *_many(cell), "", ""]
    for text in one.texts:
        yield [text, "", "", "", ""]


def _many(cell: Cell) -> tuple[str | Shown, str | Shown]:
    if cell.many is None or cell.share is None:
        return _("too few to tell"), _("too few to tell")
    return Shown(str(cell.many), cell.many), Shown(f"{cell.share}%", cell.share, is_share=True)


def _mean(average: float | None) -> str | Shown:
    """Rounded as on the screen: a long row of decimals tells over how many it is."""
    if average is None:
        return ""
    rounded = round(average, 1)
    return Shown(number_format(rounded, 1), rounded)
