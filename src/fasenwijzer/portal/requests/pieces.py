"""One piece that somebody reads and says of: this is not right. Only what this person may read, else a 404."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Model
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.analysis.models import AreaNote, PersonDescription
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.models import Plan
from fasenwijzer.portal.figures.goals import goals_of
from fasenwijzer.portal.gate import OwnRequest
from fasenwijzer.portal.reports.views import one_of


@dataclass(frozen=True)
class Readable:
    """A kind of piece: how the database calls it, in words, and how one is found for who asks."""

    label: str
    words: str | Promise
    find: Callable[[OwnRequest, Case, int], Model]


def _report(request: OwnRequest, case: Case, pk: int) -> Model:
    if not request.reach.can(OwnAbility.SEE_JOURNAL):
        raise Http404
    return one_of(request, case, pk).entry


def _goal(request: OwnRequest, case: Case, pk: int) -> Model:
    found: Model = get_object_or_404(goals_of(case, request.reach, request.user), pk=pk)
    return found


def _plan(request: OwnRequest, case: Case, pk: int) -> Model:
    plan = Plan.objects.latest_of(case) if request.reach.can(OwnAbility.SEE_PLAN) else None
    return _that(plan, pk)


def _passage(request: OwnRequest, case: Case, pk: int) -> Model:
    note: AreaNote = get_object_or_404(AreaNote.objects.of(case), pk=pk)
    if not request.reach.can(OwnAbility.SEE_DESCRIPTION) or not request.reach.covers(note.life_area):
        raise Http404
    return note


def _text(request: OwnRequest, case: Case, pk: int) -> Model:
    whole = request.reach.can(OwnAbility.SEE_DESCRIPTION) and request.reach.areas is None
    return _that(PersonDescription.objects.holding(case) if whole else None, pk)


def _that(found: Model | None, pk: int) -> Model:
    if found is None or found.pk != pk:
        raise Http404
    return found


PIECES: dict[str, Readable] = {
    "report": Readable("journal.entry", _("about one report"), _report),
    "goal": Readable("plan.goal", _("about one goal"), _goal),
    "plan": Readable("plan.plan", _("about the plan"), _plan),
    "passage": Readable("analysis.areanote", _("about one piece that was written"), _passage),
    "text": Readable("analysis.persondescription", _("about the text that tells who you are"), _text),
}
"""By the word in the address."""

WORDS = {piece.label: piece.words for piece in PIECES.values()}


def found(request: OwnRequest, case: Case, kind: str, pk: int) -> tuple[Readable, Model]:
    """The piece, or a 404."""
    if kind not in PIECES:
        raise Http404
    return PIECES[kind], PIECES[kind].find(request, case, pk)
