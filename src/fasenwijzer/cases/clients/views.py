"""Finding a client. The words searched for are names, so they never stand in an address; the filters do."""

from __future__ import annotations

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.clients.finding import FILTERS, FindForm, sees_more_than_own
from fasenwijzer.cases.clients.rows import findable, page_of, rows_of, with_last_writing
from fasenwijzer.cases.clients.search import matching
from fasenwijzer.configurator.models import Edition
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import page

A_PAGE = 25
KEPT = "clients"  # in the session: what was searched for last, so that it is still there on coming back


@staff(Ability.SEARCH_CLIENTS)
def clients(request: StaffRequest) -> HttpResponse:
    """The clients this colleague may see, narrowed by words and filters."""
    if request.method == "POST":
        return _search(request)
    kept = request.session.get(KEPT, {})
    if "clear" in request.GET:
        request.session.pop(KEPT, None)
        return redirect("cases:clients")
    asked = {name: request.GET[name] for name in FILTERS if request.GET.get(name)}
    if not request.GET and kept.get("filters"):
        return redirect(f"{reverse('cases:clients')}?{urlencode(kept['filters'])}")
    return _list(request, {"words": kept.get("words", ""), **asked})


def _search(request: StaffRequest) -> HttpResponse:
    """Keep what was asked, log that it was asked, and lead to the list, or to the only file that fits."""
    form = FindForm(request.POST, method=_method())
    if not form.is_valid():
        return _page(request, form, Case.objects.none(), words="")
    user, words = request.user, form.cleaned_data["words"]
    request.session[KEPT] = {"words": words, "filters": form.filters}
    if words:
        found = matching(form.narrow(findable(user, words), user), words)
        many = found.count()
        record(Action.SEARCH, by=user, what="cases:clients", changes={"found": ("", many)})
        if many == 1:
            return redirect(page_of(found.get(), user))
    query = urlencode(form.filters) or "all"
    return redirect(f"{reverse('cases:clients')}?{query}")


@staff(Ability.SEARCH_CLIENTS)
def find(request: StaffRequest) -> HttpResponse:
    """The same list with the cursor in the search field, for who wants another client right now."""
    form = _readable({})
    cases = form.narrow(findable(request.user, ""), request.user)
    return _page(request, form, cases, words="", focus=True)


def _list(request: StaffRequest, asked: dict[str, str]) -> HttpResponse:
    user = request.user
    form = _readable(asked)
    words = form.cleaned_data["words"]
    kept = {"words": words, "filters": form.filters}
    if request.session.get(KEPT) != kept:
        request.session[KEPT] = kept
    return _page(request, form, matching(form.narrow(findable(user, words), user), words), words=words)


def _page(
    request: StaffRequest, form: FindForm, cases: QuerySet[Case], *, words: str, focus: bool = False
) -> HttpResponse:
    user = request.user
    shown = Paginator(with_last_writing(_in_order(cases)), A_PAGE).get_page(request.GET.get("page"))
    told = {
        "form": form,
        "method": _method(),
        "words": words,
        "shown": shown,
        "rows": rows_of(shown, user),
        "query": urlencode(form.filters),
        "narrowed": bool(words or form.filters),
        "whose": sees_more_than_own(user),
        "may_refer": user.can(Ability.CREATE_REFERRAL),
        "may_see_waiting": user.can(Ability.SEE_WAITING_LIST),
        "focus": focus,
        "oversight": not user.can(Ability.SEE_CASE),
    }
    return page(request, "cases/clients/list.html", told)


def _readable(asked: dict[str, str]) -> FindForm:
    """The form with what was asked; a filter that does not exist (any more) narrows nothing."""
    form = FindForm(asked, method=_method())
    if form.is_valid():
        return form
    form = FindForm({name: value for name, value in asked.items() if name not in form.errors}, method=_method())
    form.full_clean()
    return form


def _in_order(cases: QuerySet[Case]) -> QuerySet[Case]:
    return cases.select_related("client", "edition", "team", "place").order_by("client__search_name", "pk")


def _method() -> Method | None:
    """The words of the newest edition: the list holds cases of several."""
    edition = Edition.objects.in_force().first()
    return edition.method if edition else None
