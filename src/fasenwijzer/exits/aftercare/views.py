"""Aftercare: also when the case has ended, by whoever may still come in."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.exits.aftercare.forms import AftercareForm, DeclineForm, DoneForm, done_already, told_about
from fasenwijzer.exits.aftercare.models import Aftercare, AftercareDeclined
from fasenwijzer.ui.forms import Form
from fasenwijzer.ui.pages import page, say
from fasenwijzer.ui.words import day


@door(Ability.WRITE_EXIT)
def agree(request: CaseRequest, case: Case) -> HttpResponse:
    """One more moment."""
    user = request.user
    form = AftercareForm(request.POST or None, initial={"by_name": user.name})
    if form.is_valid():
        aftercare = form.agree(case, by=user)
        words = _("Agreed for %(day)s: %(what)s.") % {"day": day(aftercare.on), "what": aftercare.what}
        say(request, words, undo=_to("remove-aftercare", aftercare))
        return redirect("exits:exit", case.pk)
    return _form(request, case, "agree", form)


@door(Ability.WRITE_EXIT)
def change(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Another day, other words, somebody else."""
    aftercare = _one(case, pk)
    if aftercare.withdrawn_at and request.method != "POST":
        return _gone(request, aftercare)
    form = AftercareForm(request.POST or None, aftercare=aftercare, initial=told_about(aftercare))
    if form.is_valid():
        form.change(aftercare, by=request.user)
        say(request, _("This is changed."))
        return redirect("exits:exit", case.pk)
    return _form(request, case, "change", form, aftercare)


@door(Ability.WRITE_EXIT)
def done(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It took place."""
    aftercare = _one(case, pk)
    if aftercare.withdrawn_at and request.method != "POST":
        return _gone(request, aftercare)
    form = DoneForm(request.POST or None, aftercare=aftercare, initial=done_already(aftercare))
    if form.is_valid():
        form.finish(aftercare, by=request.user)
        say(request, _("Done: %(what)s.") % {"what": aftercare.what}, undo=_to("aftercare-not-done", aftercare))
        return redirect("exits:exit", case.pk)
    return _form(request, case, "done", form, aftercare)


@require_POST
@door(Ability.WRITE_EXIT)
def not_done(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It is still to come."""
    aftercare = _one(case, pk)
    if aftercare.outcome:
        aftercare.outcome.undo(by=request.user)
    say(request, _("Still to come: %(what)s.") % {"what": aftercare.what})
    return redirect("exits:exit", case.pk)


@require_POST
@door(Ability.WRITE_EXIT)
def remove(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It was not agreed after all."""
    aftercare = get_object_or_404(Aftercare, pk=pk, case=case)
    aftercare.withdraw(by=request.user)
    say(request, _("Taken away: %(what)s.") % {"what": aftercare.what}, undo=_to("put-back-aftercare", aftercare))
    return redirect("exits:exit", case.pk)


@require_POST
@door(Ability.WRITE_EXIT)
def put_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It stands again."""
    aftercare = get_object_or_404(Aftercare, pk=pk, case=case)
    aftercare.put_back(by=request.user)
    say(request, _("Agreed again: %(what)s.") % {"what": aftercare.what})
    return redirect("exits:exit", case.pk)


@door(Ability.WRITE_EXIT)
def decline(request: CaseRequest, case: Case) -> HttpResponse:
    """The client wants none."""
    form = DeclineForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.say(case, by=request.user)
        say(request, _("Written down: no aftercare."), undo=reverse("exits:want-aftercare", args=[case.pk]))
        return redirect("exits:exit", case.pk)
    return _form(request, case, "decline", form)


@require_POST
@door(Ability.WRITE_EXIT)
def want(request: CaseRequest, case: Case) -> HttpResponse:
    """Aftercare may be agreed after all."""
    declined = AftercareDeclined.objects.filter(case=case).first()
    if declined:
        declined.take_back(by=request.user)
    say(request, _("Aftercare is open again."))
    return redirect("exits:exit", case.pk)


def _one(case: Case, pk: int) -> Aftercare:
    """Also one that was taken away: who was typing about it hears that, and loses nothing."""
    aftercare: Aftercare = get_object_or_404(Aftercare.objects.select_related("done"), pk=pk, case=case)
    return aftercare


def _gone(request: CaseRequest, aftercare: Aftercare) -> HttpResponse:
    say(request, _("Taken away: %(what)s.") % {"what": aftercare.what})
    return redirect("exits:exit", aftercare.case_id)


def _to(name: str, aftercare: Aftercare) -> str:
    return reverse(f"exits:{name}", args=[aftercare.case_id, aftercare.pk])


def _form(request: CaseRequest, case: Case, task: str, form: Form, aftercare: Aftercare | None = None) -> HttpResponse:
    close = reverse("exits:exit", args=[case.pk])
    told = {"case": case, "form": form, "task": task, "aftercare": aftercare, "close_url": close}
    return page(request, "exits/aftercare/form.html", told)
