"""Answering with a code. Nobody is logged in here, whoever looks; of a code of nobody nothing is logged."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from fasenwijzer.asking.answering.forms import CodeForm
from fasenwijzer.asking.boxes.putting_in import CodeIsUsed, put_in
from fasenwijzer.asking.models import AnsweredAlready, Asked, Code, RoundIsOver
from fasenwijzer.asking.words import tidy
from fasenwijzer.people.often import asked_too_often, too_often
from fasenwijzer.people.where_from import address_of
from fasenwijzer.questionnaires.filling_in.forms import AnswerForm
from fasenwijzer.questionnaires.models import Version
from fasenwijzer.ui.pages import page

AN_HOUR, WRONG_PER_HOUR = 3600, 30


@never_cache
def code(request: HttpRequest) -> HttpResponse:
    """Type a code in, from a paper."""
    as_nobody(request)
    if _guessed_enough(request):
        return page(request, "asking/too_often.html", status=429)
    form = CodeForm(request.POST or None)
    if form.is_valid():
        return redirect("asking:by-code", form.cleaned_data["word"])
    if form.is_bound:
        _count_guess(request)
    return page(request, "asking/code.html", {"form": form})


@never_cache
def by_code(request: HttpRequest, word: str) -> HttpResponse:
    """The questions; the code is gone when they are sent. A colleague does not answer as a client."""
    is_colleague = request.user.is_authenticated and bool(request.user.roles)
    as_nobody(request)
    if _guessed_enough(request):
        return page(request, "asking/too_often.html", status=429)
    word = tidy(word)
    found = _found(word)
    if found is None or found.round.is_over:
        if found is None:
            _count_guess(request)
        return page(request, "asking/code_is_used.html", {"is_over": found is not None}, status=404)
    if is_colleague and isinstance(found, Asked):
        return page(request, "asking/code_of_a_client.html", {}, status=403)
    version = Version.objects.whole().get(pk=found.round.version_id)
    form = AnswerForm(request.POST or None, version=version)
    if form.is_valid() and not form.given:
        form.add_error(None, _("Nothing is filled in yet. Answer at least one question."))
    if form.is_valid():
        return _sent(request, found, form, version)
    told = {"version": version, "form": form, "word": word, "round": found.round}
    return page(request, "asking/by_code.html", told)


def _found(word: str) -> Code | Asked | None:
    """A code of nobody, or of a client who is asked with a name."""
    code = Code.objects.select_related("round").filter(word=word).first()
    return code or Asked.objects.select_related("round").filter(code=word).first()


def _sent(request: HttpRequest, found: Code | Asked, form: AnswerForm, version: Version) -> HttpResponse:
    try:
        if isinstance(found, Code):
            put_in(found.word, form.given, version)
            return redirect("asking:thanks")
        found.answer(form.given, by=None)
    except (CodeIsUsed, AnsweredAlready, RoundIsOver):
        return page(request, "asking/code_is_used.html", {"is_over": False}, status=404)
    return redirect("asking:thanks-with-name")


@never_cache
def thanks(request: HttpRequest, *, with_name: bool) -> HttpResponse:
    """It arrived: in the box, or with the person."""
    as_nobody(request)
    return page(request, "asking/thanks.html", {"with_name": with_name})


def as_nobody(request: HttpRequest) -> None:
    """From here on nobody is logged in: no name on the page, no draft, nothing to tie an answer to."""
    request.user = AnonymousUser()
    request.session_seconds = None  # type: ignore[attr-defined]


def _guessed_enough(request: HttpRequest) -> bool:
    """Then a code that is right does not open anything either: otherwise the limit would tell which one is."""
    return asked_too_often(f"code:{address_of(request)}", most=WRONG_PER_HOUR)


def _count_guess(request: HttpRequest) -> None:
    too_often(f"code:{address_of(request)}", most=WRONG_PER_HOUR, seconds=AN_HOUR)
