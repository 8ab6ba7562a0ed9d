"""Who agrees with the plan."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.plan.reading.rows import read_version
from fasenwijzer.plan.signatures.forms import AnswerForm, SignForm
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_PLAN)
def answer(request: CaseRequest, case: Case) -> HttpResponse:
    """Somebody's answer to the version that holds."""
    plan = newest_plan(case)
    form = AnswerForm(request.POST or None, plan=plan)
    if form.is_valid():
        given = form.save(by=request.user)
        words = {"name": given.who, "manner": case.method.agreement_manner(given.manner).lower()}
        undo = reverse("plan:withdraw", args=[case.pk, "answer", given.pk])
        say(request, _("%(name)s: %(manner)s.") % words, undo=undo)
        return redirect("plan:plan", case.pk)
    told = {"case": case, "plan": plan, "version": plan.to_agree_on(), "form": form}
    return page(request, "plan/signatures/form.html", told | {"close_url": reverse("plan:plan", args=[case.pk])})


@door(Ability.WRITE_PLAN)
def sign(request: CaseRequest, case: Case) -> HttpResponse:
    """Somebody signs the version that holds, here and now; before there is one, it is established first."""
    plan = newest_plan(case)
    version = plan.in_force()
    close = reverse("plan:plan", args=[case.pk])
    if version is None:
        say(request, _("Establish the plan first; then it can be signed."))
        return redirect(close)
    form = SignForm(request.POST or None, plan=plan, version=version)
    if form.is_valid():
        signed = form.save(by=request.user)
        undo = reverse("plan:withdraw", args=[case.pk, "answer", signed.answer_id])
        say(request, _("%(name)s has signed.") % {"name": signed.answer.who}, undo=undo)
        return redirect(close)
    told = {"case": case, "version": version, "form": form, "reading": read_version(version, case), "close_url": close}
    return page(request, "plan/signatures/sign.html", told)


def newest_plan(case: Case) -> Plan:
    """The plan people go by; 404 when there is none."""
    plan = Plan.objects.latest_of(case)
    if plan is None:
        raise Http404
    plan.case = case
    return plan
