"""Going on: what is missing, what is in place, and the step itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.journey.corrections import NothingToCorrect, correct_last, last_of
from fasenwijzer.journey.facts import facts_of
from fasenwijzer.journey.moves import NotOpen, make, stamp_of
from fasenwijzer.journey.next_phase.asked import conditions_of
from fasenwijzer.journey.next_phase.cards import ONWARD, Card, cards_of
from fasenwijzer.journey.next_phase.forms import (
    STALE,
    CorrectionForm,
    MoveForm,
    dates_follow_each_other,
    told_by,
)
from fasenwijzer.journey.track import track_of
from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.method.moves import Move, Verdict, open_moves
from fasenwijzer.ui.pages import page, say

ADMISSION = {"referral", "intake"}


@door(Ability.MOVE_PHASE)
def next_phase(request: CaseRequest, case: Case) -> HttpResponse:
    if case.ended:
        return redirect("journey:other-moves", case.pk)
    return _moving(request, case, "journey/next_phase/next.html", lambda move: move.kind in ONWARD)


@door(Ability.MOVE_PHASE)
def other_moves(request: CaseRequest, case: Case) -> HttpResponse:
    return _moving(request, case, "journey/next_phase/other.html", lambda move: move.kind not in ONWARD)


def _moving(request: CaseRequest, case: Case, template: str, wanted: Callable[[Move], bool]) -> HttpResponse:
    """Both pages: choose one of these moves and say when and why."""
    may = may_move(request, case)
    if request.method == "POST" and not may:
        raise PermissionDenied
    facts = facts_of(case)
    moves = [move for move in open_moves(facts, case.method) if wanted(move)]
    form = _form(request, case, moves)
    cards = cards_of(case, moves, form["move"].value() or "", request.POST or None)
    chosen = next((card for card in cards if card.chosen), None)
    stays = chosen is not None and chosen.move.to_phase == case.phase
    moved = _move(request, case, form, chosen) if request.method == "POST" and chosen else None
    if moved and chosen:
        return _made(request, moved, decided_to_stay(moved, chosen) if stays else where_it_stands(moved))
    shown = {"case": case, "tab": "phases", "form": form, "cards": cards, "chosen": chosen, "may_move": may}
    shown["may_refer"] = request.user.can(Ability.CREATE_REFERRAL)
    shown |= _standing(request, case, facts)
    return page(request, template, shown, status=422 if request.method == "POST" else 200)


def _form(request: CaseRequest, case: Case, moves: list[Move]) -> MoveForm:
    first = moves[0].key if len(moves) == 1 else request.GET.get("move", "")
    start = {"on": clock.today(), "stamp": stamp_of(case), "move": first}
    return MoveForm(request.POST or None, case=case, moves=moves, initial=start)


def may_move(request: CaseRequest, case: Case) -> bool:
    """Who may go on; in referral and intake that is a decision of its own."""
    abilities = request.case_abilities
    needed = Ability.DECIDE_ADMISSION if case.phase in ADMISSION else Ability.MOVE_PHASE
    return needed in abilities


def _move(request: CaseRequest, case: Case, form: MoveForm, card: Card) -> Case | None:
    """The case after the move; or nothing, and then the forms tell what is needed."""
    both = [form.is_valid(), card.extra.is_valid()]
    if not all(both) or not dates_follow_each_other(form, card.extra):
        return None
    try:
        return make(case, card.move.key, told_by(form, card.extra), by=request.user)
    except NotOpen as refusal:
        form.add_error(None, _words_of(refusal))
    return None


def _words_of(refusal: NotOpen) -> Any:
    if refusal.verdict is Verdict.BLOCKED and refusal.move:
        return [condition.missing for condition in refusal.move.blocked_by]
    return STALE


def _made(request: CaseRequest, case: Case, words: str) -> HttpResponse:
    """Say where the case stands now, and offer to take it back."""
    user, last = request.user, last_of(case)
    reachable = bool(case.grounds_of(user))
    undo = reverse("journey:undo", args=[case.pk, last.key]) if last and reachable else None
    say(request, words, undo=undo)
    return redirect("journey:dossier", case.pk) if reachable else redirect("/")


def decided_to_stay(case: Case, card: Card) -> str:
    """In words, for after a decision on the way: waiting, a trial."""
    told = {"name": case.client.first_name, "outcome": f"{card.name[:1].lower()}{card.name[1:]}"}
    return _("Decided for %(name)s: %(outcome)s.") % told


def where_it_stands(case: Case) -> str:
    """In words, for after a step."""
    told = {"name": case.client.first_name, "phase": case.method.phase(case.phase).name, "number": case.cycle}
    if case.ended:
        return _("The file of %(name)s is closed.") % told
    if case.cycle > 1:
        return _("%(name)s is now in %(phase)s, round %(number)s.") % told
    return _("%(name)s is now in %(phase)s.") % told


def _standing(request: CaseRequest, case: Case, facts: CaseFacts) -> dict[str, Any]:
    abilities = request.case_abilities
    return {
        "conditions": conditions_of(case, facts, abilities),
        "phase_words": case.method.phase(case.phase),
        "track": track_of(case, facts.plan.evaluation_on),
    }


@require_POST
@door(Ability.MOVE_PHASE)
def undo(request: CaseRequest, case: Case, key: str) -> HttpResponse:
    """Take the own move back, until the next day at noon."""
    user, last = request.user, last_of(case)
    if last is None or last.key != key or not last.may_be_undone_by(user):
        say(request, _("This step can't be undone any more. On this page you see how it stands."))
        return redirect("journey:phases", case.pk)
    case = correct_last(case, reason=_("Taken back right away."), by=user, key=key)
    say(request, where_it_stands(case))
    return redirect("journey:dossier", case.pk)


@door(Ability.CORRECT_MOVE)
def correct(request: CaseRequest, case: Case) -> HttpResponse:
    """The last step was a mistake; it stays to be read with the reason."""
    form = CorrectionForm(request.POST or None)
    last = last_of(case)
    if form.is_valid():
        try:
            case = correct_last(case, reason=form.cleaned_data["reason"], by=request.user)
        except NothingToCorrect:
            form.add_error(None, _("There is no step to correct here."))
        else:
            say(request, where_it_stands(case))
            return redirect("journey:phases", case.pk)
    close_url = reverse("journey:phases", args=[case.pk])
    return page(
        request,
        "journey/next_phase/correct.html",
        {"case": case, "form": form, "last": last, "words": where_it_stands(case), "close_url": close_url},
    )
