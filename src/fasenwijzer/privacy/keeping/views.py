"""Of one file: what is kept until when, in words, for who may read it."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.keeping.file import keeping_of
from fasenwijzer.cases.models import Case
from fasenwijzer.privacy.keeping.pieces import pieces_of
from fasenwijzer.ui.pages import page

A_PAGE = 100


@door(Ability.SEE_CASE)
def keeping(request: CaseRequest, case: Case) -> HttpResponse:
    """Each piece with its day where the law counts them apart; otherwise the file as a whole."""
    kept = keeping_of(case)
    pieces = pieces_of(case, kept.term) if kept and kept.is_per_piece else []
    shown = Paginator(pieces, A_PAGE).get_page(request.GET.get("page"))
    return page(request, "privacy/keeping/keeping.html", {"case": case, "tab": "data", "keeping": kept, "shown": shown})
