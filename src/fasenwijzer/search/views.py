"""One search for people and texts. The words stand in the session, never in an address; that was searched is logged."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.clients.rows import findable, page_of, rows_of, with_last_writing
from fasenwijzer.cases.clients.search import matching
from fasenwijzer.cases.gate import CaseRequest, door, visit_each
from fasenwijzer.cases.models import Case
from fasenwijzer.configurator.models import Edition
from fasenwijzer.people.gate import StaffRequest, place_of, staff
from fasenwijzer.people.models import User
from fasenwijzer.search.alike import alike_of
from fasenwijzer.search.documents.models import Document, DocumentQuerySet
from fasenwijzer.search.excerpts import found_in
from fasenwijzer.search.forms import SearchForm
from fasenwijzer.search.reading_the_log import catch_up
from fasenwijzer.search.stems import Alike
from fasenwijzer.ui.pages import page

A_PAGE, PEOPLE = 20, 5
PORTIONS = 3
"""How much of what was written meanwhile is read before an answer; there is hardly ever more."""
KEPT = "search"


@staff(Ability.SEARCH_CLIENTS)
def everywhere(request: StaffRequest) -> HttpResponse:
    """People first, then texts. Words that mean exactly one person lead straight to that file."""
    form = SearchForm(request.POST or None)
    if form.is_valid():
        return _search(request, form.cleaned_data["words"])
    words = "" if request.POST else request.session.get(KEPT, "")
    return _results(request, words, form if request.POST else SearchForm(initial={"words": words}))


@staff(Ability.SEARCH_CLIENTS)
def new(request: StaffRequest) -> HttpResponse:
    """The same page with an empty field and the cursor in it."""
    request.session.pop(KEPT, None)
    return _results(request, "", SearchForm(), focus=True)


@door(Ability.SEE_CASE, Action.SEARCH)
def in_case(request: CaseRequest, case: Case) -> HttpResponse:
    """Everything that was written in one file."""
    form = SearchForm(request.POST or None)
    if form.is_valid():
        request.session[KEPT] = form.cleaned_data["words"]
        catch_up(PORTIONS)
        return redirect("search:in-case", case.pk)
    words = "" if request.POST else request.session.get(KEPT, "")
    shown = form if request.POST else SearchForm(initial={"words": words})
    texts = Document.objects.of(case).select_related("case__edition")
    if Ability.HOLD_CONFERENCES not in request.case_abilities:
        texts = texts.outside_conferences()
    told = _told(request, texts, words, shown, alike=alike_of(case.edition))
    return page(request, "search/in_case.html", {"case": case, **told})


def _search(request: StaffRequest, words: str) -> HttpResponse:
    """Keep the words, log that was searched and how much was found, and lead to it."""
    user = request.user
    request.session[KEPT] = words
    catch_up(PORTIONS)
    people = [] if "only_texts" in request.POST else list(_people(user, words))
    found = (
        len(people) + Document.objects.readable_by(user).with_words(words, alike_of(Edition.objects.current())).count()
    )
    record(Action.SEARCH, by=user, what=place_of(request), changes={"found": ("", found)})
    if len(people) == 1:
        return redirect(page_of(people[0], user))
    return redirect("search:search")


def _results(request: StaffRequest, words: str, form: SearchForm, *, focus: bool = False) -> HttpResponse:
    user = request.user
    people = list(with_last_writing(_people(user, words))) if words else []
    told: dict[str, Any] = {
        "people": rows_of(people[:PEOPLE], user),
        "more_people": len(people) > PEOPLE,
        "focus": focus,
    }
    texts = Document.objects.readable_by(user).select_related("case__client", "case__edition")
    told |= _told(request, texts, words, form, alike=alike_of(Edition.objects.current()))
    visit_each(request, (one.document.case_id for one in told["found"]))
    return page(request, "search/everywhere.html", told)


def _people(user: User, words: str) -> Any:
    """Whom the words may mean, one more than is shown."""
    if not words.strip():
        return Case.objects.none()
    found = matching(findable(user, words), words).select_related("client", "edition", "team", "place")
    return found.order_by("client__search_name", "pk")[: PEOPLE + 1]


def _told(
    request: StaffRequest, texts: DocumentQuerySet, words: str, form: SearchForm, *, alike: Alike
) -> dict[str, Any]:
    """What both pages show: the field, and one page of texts with the words marked."""
    found = texts.with_words(words, alike)
    shown = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    return {"form": form, "words": words, "slice": shown, "found": [found_in(one, words, alike) for one in shown]}
