"""The letters of a case: chosen from the edition, written, put on paper, and sent."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.letters.forms import LetterForm, SendForm
from fasenwijzer.letters.models import Letter, LetterIsSent
from fasenwijzer.people.models import Organisation
from fasenwijzer.ui.downloads import pdf_to_keep
from fasenwijzer.ui.pages import page, say
from fasenwijzer.ui.pdf import pdf_of


@door(Ability.SEE_CASE)
def letters(request: CaseRequest, case: Case) -> HttpResponse:
    """What was written, and what can be begun."""
    told = {
        "case": case,
        "tab": "data",
        "letters": Letter.objects.standing().filter(case=case).select_related("written_by"),
        "choices": case.method.letters,
        "may_write": Ability.WRITE_JOURNAL in request.case_abilities,
    }
    return page(request, "letters/list.html", told)


@door(Ability.WRITE_JOURNAL)
def write(request: CaseRequest, case: Case, key: str) -> HttpResponse:
    """A new letter, from one of the edition."""
    if (words := case.written_method.letter(key)) is None:
        raise Http404
    form = LetterForm(request.POST or None, case=case, words=words, by=request.user)
    if form.is_valid():
        letter = form.save(by=request.user)
        words_of_it = _("“%(letter)s” is kept. It did not go out yet.") % {"letter": letter}
        say(request, words_of_it, undo=_at(letter, "withdraw"))
        return redirect("letters:letter", case.pk, letter.pk)
    told = {"case": case, "form": form, "title": words.name, "close_url": reverse("letters:letters", args=[case.pk])}
    return page(request, "letters/form.html", told)


@door(Ability.SEE_CASE)
def letter(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """The letter as it goes out."""
    letter = _letter(case, pk)
    told = {"case": case, "tab": "data", "letter": letter, "organisation": Organisation.objects.first()}
    told["may_write"] = Ability.WRITE_JOURNAL in request.case_abilities
    return page(request, "letters/letter.html", told)


@door(Ability.WRITE_JOURNAL)
def change(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Other words, as long as it did not go out."""
    letter = _letter(case, pk)
    if letter.is_sent:
        return _is_sent(request, letter)
    form = LetterForm(request.POST or None, case=case, letter=letter, by=request.user)
    if form.is_valid():
        try:
            form.save(by=request.user)
        except LetterIsSent:
            return _is_sent(request, letter)
        say(request, _("The letter is changed."))
        return redirect("letters:letter", case.pk, pk)
    told = {"case": case, "form": form, "title": letter.name, "close_url": _at(letter, "letter")}
    return page(request, "letters/form.html", told)


@door(Ability.WRITE_JOURNAL)
def send(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It went out: from now on it is fixed."""
    letter = _letter(case, pk)
    form = SendForm(request.POST or None, letter=letter)
    if form.is_valid():
        try:
            form.save(by=request.user)
        except LetterIsSent:
            return _is_sent(request, letter)
        say(request, _("It is written down that the letter went out."), undo=_at(letter, "take-back"))
        return redirect("letters:letter", case.pk, pk)
    return page(request, "letters/send.html", {"case": case, "form": form, "close_url": _at(letter, "letter")})


@require_POST
@door(Ability.WRITE_JOURNAL)
def take_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It did not go out after all: said on the same day."""
    letter = _letter(case, pk)
    try:
        letter.take_back_sending(by=request.user)
    except LetterIsSent:
        return _is_sent(request, letter)
    say(request, _("The letter did not go out yet."))
    return redirect("letters:letter", case.pk, pk)


@require_POST
@door(Ability.WRITE_JOURNAL)
def withdraw(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """A letter that is not needed."""
    letter = get_object_or_404(Letter, pk=pk, case=case)
    try:
        letter.withdraw(by=request.user)
    except LetterIsSent:
        return _is_sent(request, letter)
    say(request, _("The letter is taken away."), undo=_at(letter, "put-back"))
    return redirect("letters:letters", case.pk)


@require_POST
@door(Ability.WRITE_JOURNAL)
def put_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It is needed after all."""
    get_object_or_404(Letter, pk=pk, case=case).put_back(by=request.user)
    say(request, _("The letter is there again."))
    return redirect("letters:letter", case.pk, pk)


@door(Ability.SEE_CASE, Action.EXPORT)
def as_pdf(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """On paper, with lines to sign for a form; asking for it is logged as an export. Its file name tells nothing."""
    letter = _letter(case, pk)
    told = {"letter": letter, "organisation": Organisation.objects.first()}
    html = render_to_string("letters/paper.html", told)
    return pdf_to_keep(request, lambda: pdf_of(html), f"brief-{letter.pk}.pdf", back=_at(letter, "letter"))


def _letter(case: Case, pk: int) -> Letter:
    found: Letter = get_object_or_404(
        Letter.objects.standing().select_related("written_by", "sent_by", "case__client"), pk=pk, case=case
    )
    return found


def _is_sent(request: CaseRequest, letter: Letter) -> HttpResponse:
    say(request, _("This letter went out already. What went out stays as it is; write a new one."))
    return redirect("letters:letter", letter.case_id, letter.pk)


def _at(letter: Letter, name: str) -> str:
    return reverse(f"letters:{name}", args=[letter.case_id, letter.pk])
