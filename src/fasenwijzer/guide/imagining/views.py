"""The pages of imagining together."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.guide.culture.models import FEWEST
from fasenwijzer.guide.imagining import forms
from fasenwijzer.guide.imagining.models import (
    BalanceNote,
    CardsAreClosed,
    CardSet,
    ClosingAnswer,
    ClosingQuestion,
    Side,
)
from fasenwijzer.guide.introductions.models import Introduction
from fasenwijzer.guide.pictures.models import Picture
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.often import too_often
from fasenwijzer.people.where_from import address_of
from fasenwijzer.ui.pages import one_form, page, say
from fasenwijzer.ui.qr import qr_of

AN_HOUR, PER_HOUR = 3600, 60
"""A whole group may sit behind one address."""


@staff(Ability.SEE_METHOD)
def imagining(request: StaffRequest, pk: int) -> HttpResponse:
    """The balance, the cards and the three questions."""
    one = get_object_or_404(Introduction.objects.prefetch_related("card_sets"), pk=pk)
    notes = list(BalanceNote.objects.of(one))
    said = {answer.question: answer for answer in one.closing_answers.all()}
    told = {
        "one": one,
        "sides": [(key, words, [note for note in notes if note.side == key]) for key, words in Side.choices],
        "pictures": Picture.objects.of(one).defer("data"),
        "closing": [(key, words, said.get(key)) for key, words in ClosingQuestion.choices],
        "may_lead": request.user.can(Ability.INTRODUCE_METHOD),
    }
    return page(request, "guide/imagining.html", told)


@staff(Ability.INTRODUCE_METHOD)
def closing(request: StaffRequest, pk: int, question: str) -> HttpResponse:
    """What the group says to one of the three questions."""
    if question not in ClosingQuestion.values:
        raise Http404
    one = get_object_or_404(Introduction, pk=pk)
    said = one.closing_answers.filter(question=question).last()
    initial = {"answer": said.answer, "words": said.words} if said else {}
    form = forms.ClosingForm(request.POST or None, initial=initial)
    if form.is_valid():
        ClosingAnswer.say(one, question, by=request.user, **form.cleaned_data)
        say(request, _("It is kept."))
        return redirect("guide:imagining", pk)
    return _task(request, form, str(ClosingQuestion(question).label), _("Save"), pk)


@staff(Ability.INTRODUCE_METHOD)
def lay_out(request: StaffRequest, pk: int) -> HttpResponse:
    """A new set of cards."""
    one, form = get_object_or_404(Introduction, pk=pk), forms.CardsForm(request.POST or None)
    if form.is_valid():
        cards = form.lay_out(one, by=request.user)
        say(request, _("The cards are on the table. Show the code, or print them."))
        return redirect("guide:cards", cards.pk)
    return _task(request, form, _("Cards with statements"), _("Lay them out"), pk)


def _task(request: HttpRequest, form: Any, title: str, button: str, pk: int) -> HttpResponse:
    return one_form(request, form, title=title, button=button, close_url=reverse("guide:imagining", args=[pk]))


@staff(Ability.SEE_METHOD)
def cards(request: StaffRequest, pk: int) -> HttpResponse:
    """The board for everybody in the room: the code to take part, and the order of the group."""
    one = get_object_or_404(CardSet, pk=pk)
    link = request.build_absolute_uri(reverse("guide:choose", args=[one.token]))
    told = {
        "cards": one,
        "link": link,
        "code": None if one.closed_on else qr_of(link, _("The address of the cards as a picture for a camera")),
        "order": one.in_order() if one.taken >= FEWEST else None,
        "fewest": FEWEST,
        "may_lead": request.user.can(Ability.INTRODUCE_METHOD),
    }
    return page(request, "guide/cards.html", told)


@staff(Ability.SEE_METHOD)
def cards_on_paper(request: StaffRequest, pk: int) -> HttpResponse:
    """The cards to cut out."""
    one = get_object_or_404(CardSet.objects.prefetch_related("cards"), pk=pk)
    return page(request, "guide/cards_on_paper.html", {"cards": one})


@staff(Ability.INTRODUCE_METHOD)
@require_POST
def close(request: StaffRequest, pk: int) -> HttpResponse:
    """The group has chosen."""
    get_object_or_404(CardSet.objects.filter(closed_on=None), pk=pk).close(by=request.user)
    say(request, _("The cards are closed. What do the first three have in common?"))
    return redirect("guide:cards", pk)


@never_cache
def choose(request: HttpRequest, token: str) -> HttpResponse:
    """On one's own phone, without an account or a name: three cards in order."""
    one = get_object_or_404(CardSet.objects.prefetch_related("cards"), token=token)
    mark = f"cards-{one.pk}"
    form = forms.ChooseForm(request.POST or None, cards=list(one.cards.all()))
    if mark not in request.session and not one.closed_on and form.is_valid():
        if too_often(f"cards:{address_of(request)}", most=PER_HOUR, seconds=AN_HOUR):
            form.add_error(None, _("Very many people chose from here in one hour. Try again later."))
        elif _chosen(one, form):
            request.session[mark] = True
            return redirect("guide:choose", token)
    told = {"cards": one, "chosen": mark in request.session, "form": form}
    return page(request, "guide/choose.html", told)


def _chosen(one: CardSet, form: forms.ChooseForm) -> bool:
    try:
        one.choose(form.chosen, by=None)
    except CardsAreClosed:
        return False
    return True
