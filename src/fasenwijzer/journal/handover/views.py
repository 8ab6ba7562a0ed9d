"""Taking over: what is new since I was here, of all my clients on one page or of one client."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door, visit_each
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.entries.models import Entry
from fasenwijzer.journal.entries.queries import EntryQuerySet
from fasenwijzer.journal.handover.models import ReadUpTo
from fasenwijzer.journal.handover.news import followed, news_for, read_by
from fasenwijzer.journal.handover.own_words import own_words_for
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import page, say

A_PAGE = 20


@staff(Ability.SEE_CASE)
def news(request: StaffRequest) -> HttpResponse:
    """Of everybody I guide. It shows what stands in files, so it is a visit to each of them."""
    cases = followed(request.user)
    shown = told(request, news_for(request.user, cases.values_list("pk", flat=True))) | own_words(request, cases)
    visit_each(request, [one.case_id for one in (*shown["slice"], *shown["own_words"])])
    return page(request, "journal/handover/news.html", shown)


@door(Ability.SEE_CASE)
def news_of_case(request: CaseRequest, case: Case) -> HttpResponse:
    """Of one client."""
    only = Case.objects.whole().filter(pk=case.pk)
    shown = told(request, news_for(request.user, [case.pk])) | own_words(request, only)
    return page(request, "journal/handover/news_of_case.html", {"case": case, "tab": "reports", **shown})


@require_POST
@staff(Ability.SEE_CASE)
def read_all(request: StaffRequest) -> HttpResponse:
    """I am up to date, as far as the page went that I read."""
    ReadUpTo.mark(followed(request.user), until=read_by(request.POST.get("until", "")), by=request.user)
    say(request, _("You are up to date."), undo=reverse("journal:unread-all"))
    return redirect("journal:news")


@require_POST
@staff(Ability.SEE_CASE)
def unread_all(request: StaffRequest) -> HttpResponse:
    ReadUpTo.take_back(followed(request.user), by=request.user)
    return redirect("journal:news")


@require_POST
@door(Ability.SEE_CASE)
def read_case(request: CaseRequest, case: Case) -> HttpResponse:
    ReadUpTo.mark([case], until=read_by(request.POST.get("until", "")), by=request.user)
    undo = reverse("journal:unread-case", args=[case.pk])
    say(request, _("You are up to date with %(name)s.") % {"name": case.client.first_name}, undo=undo)
    return redirect("journal:entries", case.pk)


@require_POST
@door(Ability.SEE_CASE)
def unread_case(request: CaseRequest, case: Case) -> HttpResponse:
    ReadUpTo.take_back([case], by=request.user)
    return redirect("journal:news-of-case", case.pk)


def own_words(request: StaffRequest, cases: QuerySet[Case]) -> dict[str, Any]:
    """What clients and who stands beside them wrote apart from reports: on the first page, above the reports."""
    first = request.GET.get("page", "1") == "1"
    return {"own_words": own_words_for(request.user, cases.select_related("client")) if first else []}


def told(request: HttpRequest, new: EntryQuerySet) -> dict[str, Any]:
    """One page of it; only the last page asks whether the reader is up to date."""
    whole = new.whole().select_related("case__client", "case__edition", "conversation", "author", "written_by")
    slice_: Page[Entry] = Paginator(whole, A_PAGE).get_page(request.GET.get("page"))
    return {"slice": slice_, "now": clock.now().isoformat()}
