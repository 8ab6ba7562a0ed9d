"""Rounds: what is asked of me, and for who asks: opening, following, handing out, closing and reading what came out."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.few import LEAST
from fasenwijzer.access.roles import Ability
from fasenwijzer.asking.answering.said import said_by
from fasenwijzer.asking.boxes.codes import EnoughCodes, TookOneBefore, make, take
from fasenwijzer.asking.mine import codes_for_colleague, open_for_colleague
from fasenwijzer.asking.models import AnsweredAlready, Asked, Round, RoundIsOver, Who
from fasenwijzer.asking.results.reading import results_of
from fasenwijzer.asking.rounds.forms import CodesForm, RoundForm
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.questionnaires.filling_in.forms import AnswerForm
from fasenwijzer.questionnaires.models import Version
from fasenwijzer.ui.pages import one_form, page, say
from fasenwijzer.ui.qr import qr_of

ASK, A_PAGE = Ability.ASK_PEOPLE, 50


@staff(Ability.SEE_METHOD)
def rounds(request: StaffRequest) -> HttpResponse:
    """What is asked of who looks, and for who asks every round."""
    may_ask = request.user.can(ASK)
    every = Round.objects.whole() if may_ask else Round.objects.none()
    told = {
        "mine": open_for_colleague(request.user),
        "codes": codes_for_colleague(request.user),
        "running": every.running() if may_ask else [],
        "shown": Paginator(every.over(), A_PAGE).get_page(request.GET.get("page")) if may_ask else None,
        "may_ask": may_ask,
    }
    return page(request, "asking/rounds.html", told)


@staff(ASK)
def begin(request: StaffRequest) -> HttpResponse:
    """A new round."""
    form = RoundForm(request.POST or None)
    opened = form.open(by=request.user) if form.is_valid() else None
    if opened:
        say(request, _("The round is open until the day you chose."))
        return redirect("asking:round", opened.pk)
    return page(request, "asking/begin.html", {"form": form})


@staff(ASK)
def round_page(request: StaffRequest, pk: int) -> HttpResponse:
    """How many answered, the ways to answer, and the way to what came out."""
    one = round_or_404(pk)
    answered = one.answered
    told = {
        "round": one,
        "answered": answered,
        "few": answered < LEAST,
        "least": LEAST,
        "codes": one.codes.count() if one.anonymous else 0,
        "form": CodesForm() if one.anonymous and not one.is_over else None,
    }
    return page(request, "asking/round.html", told)


@staff(ASK)
@require_POST
def close(request: StaffRequest, pk: int) -> HttpResponse:
    """No more answers; then what came out can be read."""
    one = round_or_404(pk)
    try:
        one.close(by=request.user)
    except RoundIsOver:
        say(request, _("This round was over already."))
    else:
        say(request, _("The round is closed. This is what came out."))
    return redirect("asking:results", pk)


@staff(ASK)
def results(request: StaffRequest, pk: int) -> HttpResponse:
    """What came out, beside the round before and the pilot; nothing while it runs."""
    one = round_or_404(pk)
    told = {"round": one, "results": results_of(one) if one.is_over else None, "least": LEAST}
    return page(request, "asking/results.html", told)


@staff(ASK)
@require_POST
def make_codes(request: StaffRequest, pk: int) -> HttpResponse:
    """So many new codes, to print."""
    one, form = _without_names_or_404(pk), CodesForm(request.POST)
    if form.is_valid():
        try:
            make(one, form.cleaned_data["many"], by=request.user)
        except EnoughCodes:
            form.add_error("many", _("There are enough codes that nobody used yet."))
        else:
            return redirect("asking:codes", pk)
    close_url = reverse("asking:round", args=[pk])
    return one_form(request, form, title=_("Codes to hand out"), button=_("Make them"), close_url=close_url)


@staff(ASK)
def codes(request: StaffRequest, pk: int) -> HttpResponse:
    """Every code that was not used, each as a slip to cut out."""
    one = _without_names_or_404(pk)
    here = request.build_absolute_uri(reverse("asking:code"))
    slips = [(code, _link(request, code.word)) for code in one.codes.all()]
    drawn = [(code, link, qr_of(link, _("The address as a picture for a camera"))) for code, link in slips]
    return page(request, "asking/codes.html", {"round": one, "slips": drawn, "here": here})


def _link(request: StaffRequest, word: str) -> str:
    return request.build_absolute_uri(reverse("asking:by-code", args=[word]))


@staff(Ability.SEE_METHOD)
def paper(request: StaffRequest, pk: int) -> HttpResponse:
    """The questions on paper, to fill in with a pen."""
    one = round_or_404(pk)
    version = Version.objects.whole().get(pk=one.version_id)
    here = request.build_absolute_uri(reverse("asking:code"))
    told = {"round": one, "version": version, "form": AnswerForm(version=version), "here": here}
    return page(request, "asking/paper.html", told)


@staff(Ability.SEE_METHOD)
def answer(request: StaffRequest, pk: int) -> HttpResponse:
    """A colleague answers, with the own name."""
    asked = get_object_or_404(Asked.objects.whole(), pk=pk, user=request.user)
    if asked.answered_on or asked.round.is_over:
        return redirect("asking:rounds")
    version = Version.objects.whole().get(pk=asked.round.version_id)
    form = AnswerForm(request.POST or None, version=version)
    if form.is_valid():
        try:
            asked.answer(form.given, by=request.user)
        except (AnsweredAlready, RoundIsOver):
            return redirect("asking:rounds")
        say(request, _("Thank you. Your answers are kept."))
        return redirect("asking:rounds")
    told = {"round": asked.round, "version": version, "form": form}
    return page(request, "asking/answer.html", told)


@staff(Ability.SEE_METHOD)
def own_code(request: StaffRequest, pk: int) -> HttpResponse:
    """A code for a colleague who is logged in; where it leads is kept nowhere."""
    found = next((one for one in codes_for_colleague(request.user) if one.pk == pk), None)
    if found is None:
        return redirect("asking:rounds")
    if request.method == "POST":
        try:
            return redirect("asking:by-code", take(found, user=request.user))
        except (TookOneBefore, RoundIsOver):
            return redirect("asking:rounds")
    return page(request, "asking/own_code.html", {"round": found, "back": reverse("asking:rounds")})


@staff(ASK)
def people(request: StaffRequest, pk: int) -> HttpResponse:
    """Colleagues who were asked with a name, and who answered."""
    one = round_or_404(pk)
    if one.anonymous or one.who != Who.STAFF:
        raise Http404
    asked = one.asked.select_related("user").order_by("user__name", "pk")
    shown = Paginator(asked, A_PAGE).get_page(request.GET.get("page"))
    return page(request, "asking/people.html", {"round": one, "shown": shown})


@staff(ASK)
def answers(request: StaffRequest, pk: int) -> HttpResponse:
    """What one colleague answered; that it was read is in the log."""
    asked = get_object_or_404(Asked.objects.whole().exclude(answered_on=None), pk=pk, round__who=Who.STAFF)
    asked.read_by(request.user)
    version = Version.objects.whole().get(pk=asked.round.version_id)
    told = {"asked": asked, "round": asked.round, "said": said_by(asked, version)}
    return page(request, "asking/answers.html", told)


def round_or_404(pk: int) -> Round:
    return get_object_or_404(Round.objects.whole(), pk=pk)


def _without_names_or_404(pk: int) -> Round:
    return get_object_or_404(Round.objects.whole().running(), pk=pk, anonymous=True)
