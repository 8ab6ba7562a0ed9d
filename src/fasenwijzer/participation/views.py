"""The pages of improving together: a location with its subjects, one improvement, and the board on the wall."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.participation import forms
from fasenwijzer.participation.models import Board, Improvement, ImprovementAction, Subject
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.models import Location
from fasenwijzer.people.often import too_often
from fasenwijzer.people.where_from import address_of
from fasenwijzer.ui.pages import one_form, page, say
from fasenwijzer.ui.qr import qr_of

AN_HOUR, PER_HOUR = 3600, 10


@staff(Ability.SEE_METHOD)
def locations(request: StaffRequest) -> HttpResponse:
    """Every location, and what is improved there now."""
    going_on = {one.location_id: one for one in Improvement.objects.going_on().whole()}
    rows = [(location, going_on.get(location.pk)) for location in Location.objects.all()]
    return page(request, "participation/locations.html", {"rows": rows})


@staff(Ability.SEE_METHOD)
def location(request: StaffRequest, pk: int) -> HttpResponse:
    """The subjects of a location, what goes on, and what was done before."""
    place = get_object_or_404(Location.objects.select_related("board"), pk=pk)
    told = {
        "location": place,
        "board": getattr(place, "board", None),
        "subjects": Subject.objects.open_at(place),
        "now": place.improvements.going_on().whole().first(),
        "before": place.improvements.exclude(ended_on=None).select_related("subject"),
        "may_lead": request.user.can(Ability.IMPROVE_TOGETHER),
    }
    return page(request, "participation/location.html", told)


@staff(Ability.SEE_METHOD)
def add_subject(request: StaffRequest, pk: int) -> HttpResponse:
    """A subject of somebody here."""
    place = get_object_or_404(Location, pk=pk)
    form = forms.SubjectForm(request.POST or None)
    if form.is_valid():
        form.put_in(place, by=request.user)
        say(request, _("The subject is on the list."))
        return redirect("participation:location", pk)
    return _task(request, form, _("A subject"), _("Put it on the list"), "participation:location", pk)


@staff(Ability.IMPROVE_TOGETHER)
def count(request: StaffRequest, pk: int) -> HttpResponse:
    """For how many of each group a subject matters."""
    subject = _subject_or_404(pk)
    form = forms.AppealForm(request.POST or None, subject=subject)
    if form.is_valid():
        form.count(by=request.user)
        say(request, _("The count is kept."))
        return redirect("participation:location", subject.location_id)
    return _task(request, form, subject.text, _("Save the count"), "participation:location", subject.location_id)


@staff(Ability.IMPROVE_TOGETHER)
def choose(request: StaffRequest, pk: int) -> HttpResponse:
    """Begin with this subject."""
    subject = _subject_or_404(pk)
    form = forms.ChooseForm(request.POST or None, subject=subject)
    if form.is_valid():
        try:
            with transaction.atomic():
                chosen = Improvement.choose(subject, why=form.cleaned_data["why"], by=request.user)
        except IntegrityError:
            form.add_error(None, _("Another subject goes on here. End that one first."))
        else:
            say(request, _("You begin with this subject."))
            return redirect("participation:improvement", chosen.pk)
    return page(request, "participation/choose.html", {"subject": subject, "form": form})


@staff(Ability.IMPROVE_TOGETHER)
@require_POST
def take_away(request: StaffRequest, pk: int) -> HttpResponse:
    """Not on the list any more."""
    subject = _subject_or_404(pk)
    subject.take_away(by=request.user)
    say(request, _("The subject is off the list."), undo=reverse("participation:put-back-subject", args=[pk]))
    return redirect("participation:location", subject.location_id)


@staff(Ability.IMPROVE_TOGETHER)
@require_POST
def put_back(request: StaffRequest, pk: int) -> HttpResponse:
    """On the list again."""
    subject = get_object_or_404(Subject.objects.exclude(taken_away_at=None), pk=pk)
    subject.put_back(by=request.user)
    say(request, _("The subject is on the list."))
    return redirect("participation:location", subject.location_id)


def _subject_or_404(pk: int) -> Subject:
    open_ones = Subject.objects.filter(taken_away_at=None, improvement=None)
    return get_object_or_404(open_ones.prefetch_related("appeals"), pk=pk)


@staff(Ability.SEE_METHOD)
def improvement(request: StaffRequest, pk: int) -> HttpResponse:
    """The five steps of one improvement."""
    one = get_object_or_404(Improvement.objects.whole(), pk=pk)
    leads = request.user.can(Ability.IMPROVE_TOGETHER) and not one.ended_on
    told = {"one": one, "step": one.step, "may_lead": leads, "goal": getattr(one, "goal", None)}
    return page(request, "participation/improvement.html", told)


def _going_on_or_404(pk: int) -> Improvement:
    return get_object_or_404(Improvement.objects.going_on().whole(), pk=pk)


@staff(Ability.IMPROVE_TOGETHER)
def wish(request: StaffRequest, pk: int) -> HttpResponse:
    """A wish in the meeting; the page stays open for the next one."""
    one = _going_on_or_404(pk)
    form = forms.WishForm(request.POST or None)
    if form.is_valid():
        one.wish(form.cleaned_data["text"], from_group=form.cleaned_data["from_group"], by=request.user)
        say(request, _("The wish is written down. The next one?"))
        return redirect("participation:wish", pk)
    return page(request, "participation/wish.html", {"one": one, "form": form})


@staff(Ability.IMPROVE_TOGETHER)
def goal(request: StaffRequest, pk: int) -> HttpResponse:
    """The one goal, in the words of everybody."""
    one = _going_on_or_404(pk)
    form = forms.GoalForm(request.POST or None, improvement=one)
    if form.is_valid():
        one.agree_on(form.cleaned_data["text"], test_on=form.cleaned_data["test_on"], by=request.user)
        return _kept(request, one, _("The goal is written down."))
    return page(request, "participation/goal.html", {"one": one, "form": form})


@staff(Ability.IMPROVE_TOGETHER)
def act(request: StaffRequest, pk: int) -> HttpResponse:
    """One step of the plan of action."""
    one, form = _going_on_or_404(pk), forms.ActionForm(request.POST or None)
    if form.is_valid():
        one.act(**form.cleaned_data, by=request.user)
        return _kept(request, one, _("The step is in the plan."))
    return _task(request, form, _("A step of the plan"), _("Put it in the plan"), "participation:improvement", pk)


@staff(Ability.IMPROVE_TOGETHER)
@require_POST
def done(request: StaffRequest, pk: int, *, done: bool) -> HttpResponse:
    """A step is done, or not after all."""
    going_on = ImprovementAction.objects.filter(improvement__ended_on=None).select_related("improvement")
    action = get_object_or_404(going_on, pk=pk)
    action.be_done(done, by=request.user)
    return _kept(request, action.improvement, _("The step is done.") if done else _("The step is open again."))


@staff(Ability.IMPROVE_TOGETHER)
def test(request: StaffRequest, pk: int) -> HttpResponse:
    """Whether everybody keeps to it."""
    one, form = _going_on_or_404(pk), forms.TestForm(request.POST or None)
    if form.is_valid():
        one.test(**form.cleaned_data, by=request.user)
        return _kept(request, one, _("What you saw is written down."))
    title, button = _("Does it work?"), _("Write it down")
    return _task(request, form, title, button, "participation:improvement", pk)


@staff(Ability.IMPROVE_TOGETHER)
def end(request: StaffRequest, pk: int) -> HttpResponse:
    """What it brought; then a new subject can be chosen."""
    one, form = _going_on_or_404(pk), forms.EndForm(request.POST or None)
    if form.is_valid():
        one.end(form.cleaned_data["outcome"], by=request.user)
        return _kept(request, one, _("It is rounded off. Time for something new."))
    return _task(request, form, _("Round it off"), _("Round it off"), "participation:improvement", pk)


def _kept(request: StaffRequest, one: Improvement, words: str) -> HttpResponse:
    say(request, words)
    return redirect("participation:improvement", one.pk)


def _task(request: HttpRequest, form: BaseForm, title: str, button: str, back: str, pk: int) -> HttpResponse:
    return one_form(request, form, title=title, button=button, close_url=reverse(back, args=[pk]))


@staff(Ability.IMPROVE_TOGETHER)
@require_POST
def open_board(request: StaffRequest, pk: int) -> HttpResponse:
    """A board for this location; one that was there gets another address."""
    Board.open(get_object_or_404(Location, pk=pk), by=request.user)
    say(request, _("The board is open. Print the poster and hang it up."))
    return redirect("participation:poster", pk)


@staff(Ability.SEE_METHOD)
def poster(request: StaffRequest, pk: int) -> HttpResponse:
    """The board on one sheet for the wall, with a code to read and write on one's own phone."""
    board = get_object_or_404(Board.objects.select_related("location"), location_id=pk)
    link = request.build_absolute_uri(reverse("participation:board", args=[board.token]))
    code = qr_of(link, _("The address of the board as a picture for a camera"))
    told = {"location": board.location, "link": link, "code": code, **_on_the_wall(board)}
    return page(request, "participation/poster.html", told)


@never_cache
def board(request: HttpRequest, token: str) -> HttpResponse:
    """What everybody at a location may read and put in, without an account or a name."""
    board = get_object_or_404(Board.objects.select_related("location"), token=token)
    form = forms.BoardForm(request.POST or None)
    if form.is_valid():
        if too_often(f"board:{address_of(request)}", most=PER_HOUR, seconds=AN_HOUR):
            words = _("These are many subjects in one hour. Try again later, or tell somebody who works here.")
            form.add_error(None, words)
        else:
            form.put_in(board.location)
            say(request, _("Thank you. Your subject is on the list. Nobody knows it is yours."))
            return redirect("participation:board", token)
    told = {"location": board.location, "form": form, **_on_the_wall(board)}
    return page(request, "participation/board.html", told)


def _on_the_wall(board: Board) -> dict[str, Any]:
    now = board.location.improvements.going_on().whole().first()
    return {
        "now": now,
        "step": now.step if now else 1,
        "goal": getattr(now, "goal", None),
        "subjects": Subject.objects.open_at(board.location)[:30],
        "before": board.location.improvements.exclude(ended_on=None).select_related("subject")[:3],
    }
