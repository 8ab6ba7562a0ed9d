"""Reports of one client: the story so far, writing, and choosing whom to report on."""

from __future__ import annotations

import re
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.entries.filters import FilterForm
from fasenwijzer.journal.entries.forms import ReportForm
from fasenwijzer.journal.entries.models import Entry
from fasenwijzer.journal.messages.models import Message
from fasenwijzer.journal.moments import bounds
from fasenwijzer.journal.remarks.forms import RemarkForm
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import page, say

PER_PAGE = 20
HEADINGS = "headings"  # the button that puts headings in the text
KEPT = "story"  # in the session: in which file, and by what its story was filtered last; there are no names in it
STILL_FRESH = timedelta(hours=3)
"""So long after its beginning a conversation counts as one of today, for who writes past midnight."""
WRITTEN_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MANY = 50
"""How many others than one's own clients are offered; the rest is found by searching."""


@door(Ability.SEE_CASE)
def entries(request: CaseRequest, case: Case) -> HttpResponse:
    """One story, newest day first. What it was filtered by stays until it is cleared."""
    kept = request.session.get(KEPT, {})
    if "clear" in request.GET:
        request.session.pop(KEPT, None)
        return redirect("journal:entries", case.pk)
    if not request.GET and kept.get("case") == case.pk:
        return redirect(f"{request.path}?{kept['query']}")
    form = FilterForm(request.GET, case=case)
    found = form.of(Entry.objects.of(case).whole().select_related("case__client", "case__edition"))
    if form.is_used:
        request.session[KEPT] = {"case": case.pk, "query": form.asked}
    context = {
        "case": case,
        "tab": "reports",
        "search_url": address("search:in-case", case.pk),
        "messages_url": address("portal:threads", case.pk),
        "messages": Message.objects.waiting().filter(case=case).count(),
        "filters": form,
        "slice": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "query": f"{form.asked}&" if form.is_used else "",
        "upcoming": Conversation.objects.of(case).planned().filter(starts_at__gte=clock.now()).first(),
    }
    return page(request, "journal/entries/list.html", context)


@door(Ability.SEE_CASE)
def entry(request: CaseRequest, case: Case, entry_id: int) -> HttpResponse:
    """One report with everything that was added to it and said back."""
    return page(request, "journal/entries/entry.html", about_entry(request, case, one_of(case, entry_id), RemarkForm()))


@door(Ability.WRITE_JOURNAL)
def report(request: CaseRequest, case: Case) -> HttpResponse:
    """Write a report."""
    user = request.user
    talk = talk_to_report_on(request, case)
    begin = {"conversation": talk.pk, "on": talk.day} if talk else {}
    also = talk.pk if talk else None
    sent = (request.POST or None, request.FILES or None)
    form = ReportForm(*sent, case=case, user=user, initial=begin, conversation_id=also)
    if HEADINGS in request.POST:
        return with_headings(request, case, form)
    if form.is_valid():
        written = form.save(by=user)
        request.session.pop(KEPT, None)  # a filter would hide what was just written
        say(request, _("The report is saved."), undo=reverse("journal:remove-entry", args=[case.pk, written.pk]))
        return redirect("journal:entries", case.pk)
    return page(request, "journal/entries/report.html", about_form(case, form))


@door(Ability.WRITE_JOURNAL)
def change_entry(request: CaseRequest, case: Case, entry_id: int) -> HttpResponse:
    """Better words, by the writer, until it is fixed."""
    user = request.user
    written = one_of(case, entry_id)
    if not written.may_be_changed_by(user):
        say(request, _("This report stays as it is. You can add something to it."))
        return redirect("journal:add-to-entry", case.pk, written.pk)
    form = ReportForm(request.POST or None, request.FILES or None, case=case, user=user, entry=written)
    if HEADINGS in request.POST:
        return with_headings(request, case, form)
    if form.is_valid():
        form.save(by=user)
        say(request, _("The report is changed."))
        return redirect("journal:entry", case.pk, written.pk)
    return page(request, "journal/entries/report.html", about_form(case, form))


@require_POST
@door(Ability.WRITE_JOURNAL)
def remove_entry(request: CaseRequest, case: Case, entry_id: int) -> HttpResponse:
    """Take back what was just written; later it stays."""
    written = Entry.objects.of(case).filter(pk=entry_id).first()
    if written:
        if not written.may_be_changed_by(request.user):
            raise PermissionDenied
        opens = written.closes_alone
        written.remove(by=request.user)
        again = _("The report is taken away. The conversation is open again.")
        say(request, again if opens else _("The report is taken away."))
    return redirect("journal:entries", case.pk)


@require_POST
@door(Ability.WRITE_JOURNAL)
def release_entry(request: CaseRequest, case: Case, entry_id: int) -> HttpResponse:
    """The client may read it from now on."""
    written = one_of(case, entry_id)
    if written.withheld_reason:
        written.let_the_client_read(by=request.user)
    say(request, _("%(name)s may read this report now.") % {"name": case.client.first_name})
    return redirect("journal:entry", case.pk, written.pk)


@staff(Ability.WRITE_JOURNAL)
def report_whom(request: StaffRequest) -> HttpResponse:
    """Choose the client first: today's conversations on top, then everybody I guide."""
    mine = Conversation.objects.for_day(request.user, clock.today())
    today = mine.select_related("case__client", "case__edition")
    return whom(request, {"title": _("Report on whom?"), "leads_to": "journal:report", "today": today})


@staff(Ability.PLAN_CONVERSATIONS)
def plan_whom(request: StaffRequest) -> HttpResponse:
    """Choose with whom to plan a conversation."""
    day = request.GET.get("day", "")
    query = f"?day={day}" if WRITTEN_DAY.fullmatch(day) else ""
    return whom(
        request, {"title": _("Whom do you want to see?"), "leads_to": "journal:plan-conversation", "query": query}
    )


def whom(request: StaffRequest, context: dict[str, object]) -> HttpResponse:
    """The page on which one tap chooses a client."""
    user = request.user
    mine = Case.objects.visible_to(user).running().whole().order_by("client__search_name")
    assigned = mine.assigned_to(user)
    others = mine.exclude(pk__in=assigned)[:MANY]
    return page(request, "journal/entries/whom.html", {**context, "assigned": assigned, "others": others})


def one_of(case: Case, entry_id: int) -> Entry:
    """A report of this case, with everything it says; or a 404."""
    found: Entry = get_object_or_404(Entry.objects.of(case).whole(), pk=entry_id)
    found.case = case
    return found


def talk_to_report_on(request: CaseRequest, case: Case) -> Conversation | None:
    """The conversation that was asked for, or else mine of today with this client that nobody told about yet."""
    asked = request.GET.get("conversation", "")
    if asked.isdecimal() and len(asked) < 18:
        return Conversation.objects.of(case).filter(pk=int(asked)).first()
    this_morning, _tonight = bounds(clock.today(), clock.today())
    since = min(this_morning, clock.now() - STILL_FRESH)
    mine = Conversation.objects.with_(request.user).of(case).filter(starts_at__gte=since, starts_at__lte=clock.now())
    fresh = mine.exclude(outcome__result__in=["cancelled", "missed"]).filter(entries=None)
    return fresh.order_by("starts_at", "pk").last()


def about_entry(request: CaseRequest, case: Case, one: Entry, remark: RemarkForm) -> dict[str, object]:
    may_change = one.may_be_changed_by(request.user)
    return {"case": case, "tab": "reports", "entry": one, "may_change": may_change, "remark_form": remark}


def with_headings(request: CaseRequest, case: Case, form: ReportForm) -> HttpResponse:
    """The same form, with the headings of the chosen kind in the text."""
    form.put_headings()
    return page(request, "journal/entries/report.html", about_form(case, form), status=422)


def about_form(case: Case, form: ReportForm) -> dict[str, object]:
    back = reverse("journal:entries", args=[case.pk])
    return {
        "case": case,
        "form": form,
        "goal_forms": form.goal_forms,
        "passage_forms": form.passage_forms,
        "close_url": back,
    }
