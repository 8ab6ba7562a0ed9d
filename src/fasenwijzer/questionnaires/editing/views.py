"""Questionnaires on screen: the list, a version with its questions, and everything that changes a draft."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.questionnaires import models
from fasenwijzer.questionnaires.editing.forms import BeginForm, ItemForm, SectionForm, TitleForm, new_item
from fasenwijzer.questionnaires.filling_in.forms import AnswerForm, many_in, numbered, only_when
from fasenwijzer.questionnaires.holes import holes
from fasenwijzer.questionnaires.models import OneDraftAtATime, Questionnaire, Version
from fasenwijzer.questionnaires.plain import Item, Kind, Plain, Section
from fasenwijzer.ui.pages import one_form, page, say

MAKE = Ability.MAKE_QUESTIONNAIRES


@staff(Ability.SEE_METHOD)
def questionnaires(request: StaffRequest) -> HttpResponse:
    """What can be asked, and for who makes them the drafts."""
    may_make = request.user.can(MAKE)
    drafts = Version.objects.drafts().select_related("questionnaire", "begun_by")
    told = {
        "published": Version.objects.current().select_related("questionnaire"),
        "drafts": drafts if may_make else drafts.none(),
        "may_make": may_make,
    }
    return page(request, "questionnaires/list.html", told)


@staff(Ability.SEE_METHOD)
def version(request: StaffRequest, pk: int) -> HttpResponse:
    """One version: its questions, and while it is a draft what can be done with each."""
    one, may_make = version_or_404(pk), request.user.can(MAKE)
    if one.is_draft and not may_make:
        raise Http404
    told = {
        "version": one,
        "parts": _parts(one),
        "may_change": may_make and one.is_draft,
        "may_make": may_make,
        "holes": holes(one.plain) if one.is_draft else [],
        "others": one.questionnaire.versions.exclude(pk=pk),
    }
    return page(request, "questionnaires/version.html", told)


def _parts(one: Version) -> list[tuple[models.Section, list[tuple[int | None, models.Item, str]]]]:
    numbers = {item.pk: number for number, item in numbered(one)}
    return [
        (section, [(numbers[item.pk], item, only_when(item, numbers)) for item in section.items.all()])
        for section in one.sections.all()
    ]


def version_or_404(pk: int) -> Version:
    return get_object_or_404(Version.objects.whole(), pk=pk)


def draft_or_404(pk: int) -> Version:
    """What was published meanwhile is not worked on any more."""
    return get_object_or_404(Version.objects.drafts().whole(), pk=pk)


@staff(MAKE)
def begin(request: StaffRequest) -> HttpResponse:
    """A new questionnaire."""
    form = BeginForm(request.POST or None, initial={"language": "nl"})
    if form.is_valid():
        draft = form.begin(by=request.user)
        say(request, _("The draft is there. Now add the first question."))
        return redirect("questionnaires:version", draft.pk)
    close = reverse("questionnaires:list")
    return one_form(request, form, title=_("A new questionnaire"), button=_("Begin"), close_url=close)


@staff(MAKE)
@require_POST
def next_version(request: StaffRequest, pk: int) -> HttpResponse:
    """A draft that begins as the last version; who is being asked now goes on with that one."""
    questionnaire = get_object_or_404(Questionnaire, pk=pk)
    try:
        draft = questionnaire.draft(by=request.user)
    except OneDraftAtATime:
        draft = questionnaire.versions.drafts().get()
        say(request, _("There is a draft already. Go on with it here."))
    else:
        say(request, _("This is a new version. Who is being asked now goes on with the version before it."))
    return redirect("questionnaires:version", draft.pk)


@staff(MAKE)
def title(request: StaffRequest, pk: int) -> HttpResponse:
    """What stands above the questions."""
    draft = draft_or_404(pk)
    told = {"title": draft.title, "language": draft.language, "intro": draft.intro}
    form = TitleForm(request.POST or None, initial=told)
    if form.is_valid():
        return _written(request, draft, form.said(draft.plain), "title")
    return _task(request, form, draft, _("Title and introduction"))


@staff(MAKE)
def add_section(request: StaffRequest, pk: int) -> HttpResponse:
    """A section at the end."""
    draft, form = draft_or_404(pk), SectionForm(request.POST or None)
    if form.is_valid():
        return _written(request, draft, draft.plain.with_section(form.said(Section())), "section")
    return _task(request, form, draft, _("A new section"))


@staff(MAKE)
def section(request: StaffRequest, pk: int, number: int) -> HttpResponse:
    """The heading and the score of a section."""
    draft = draft_or_404(pk)
    plain, here = _section(draft, number)
    told = {"title": here.title, "text": here.text, "scoring": here.scoring}
    form = SectionForm(request.POST or None, initial=told)
    if form.is_valid():
        return _written(request, draft, plain.with_section(form.said(here), number), "section")
    return _task(request, form, draft, _("Section"))


@staff(MAKE)
@require_POST
def remove_section(request: StaffRequest, pk: int, number: int) -> HttpResponse:
    """Only when it is empty, so that no question goes unseen."""
    draft = draft_or_404(pk)
    plain, here = _section(draft, number)
    if here.items:
        say(request, _("There are questions in this section. Move or remove those first."))
        return redirect("questionnaires:version", pk)
    return _written(request, draft, plain.without_section(number), "section removed")


@staff(MAKE)
@require_POST
def move_section(request: StaffRequest, pk: int, number: int, by: int) -> HttpResponse:
    draft = draft_or_404(pk)
    plain, _here = _section(draft, number)
    return _written(request, draft, plain.moved_section(number, by), "section moved")


@staff(MAKE)
def choose_kind(request: StaffRequest, pk: int, number: int) -> HttpResponse:
    """What kind of question is added."""
    draft = draft_or_404(pk)
    _section(draft, number)
    kinds = [(kind.value, kind.label) for kind in Kind]
    return page(request, "questionnaires/choose_kind.html", {"version": draft, "number": number, "kinds": kinds})


@staff(MAKE)
def add_item(request: StaffRequest, pk: int, number: int, kind: str) -> HttpResponse:
    """A question at the end of a section."""
    draft = draft_or_404(pk)
    plain, _here = _section(draft, number)
    if kind not in Kind.values:
        raise Http404
    form = ItemForm(request.POST or None, plain=plain, item=new_item(Kind(kind), plain))
    if form.is_valid():
        return _written(request, draft, plain.with_item(form.said, number), f"question {form.item.key}")
    return page(request, "questionnaires/item.html", {"version": draft, "form": form, "kind": Kind(kind).label})


@staff(MAKE)
def item(request: StaffRequest, pk: int, key: str) -> HttpResponse:
    """The words of a question, its choices, and when it is asked."""
    draft = draft_or_404(pk)
    plain, here = draft.plain, _item(draft.plain, key)
    form = ItemForm(request.POST or None, plain=plain, item=here)
    if form.is_valid():
        return _written(request, draft, plain.with_item(form.said, plain.section_of(key)), f"question {key}")
    told = {"version": draft, "form": form, "kind": Kind(here.kind).label, "key": key}
    return page(request, "questionnaires/item.html", told)


@staff(MAKE)
@require_POST
def remove_item(request: StaffRequest, pk: int, key: str) -> HttpResponse:
    draft = draft_or_404(pk)
    _item(draft.plain, key)
    return _written(request, draft, draft.plain.without_item(key), f"question {key} removed")


@staff(MAKE)
@require_POST
def move_item(request: StaffRequest, pk: int, key: str, by: int) -> HttpResponse:
    draft = draft_or_404(pk)
    _item(draft.plain, key)
    return _written(request, draft, draft.plain.moved_item(key, by), f"question {key} moved")


@staff(Ability.SEE_METHOD)
def preview(request: StaffRequest, pk: int) -> HttpResponse:
    """As who is asked sees it; nothing is kept, but what is still needed is told."""
    one = version_or_404(pk)
    if one.is_draft and not request.user.can(MAKE):
        raise Http404
    form = AnswerForm(request.POST or None, version=one)
    if form.is_valid():
        say(request, _("This is what somebody would send. Nothing was kept."))
        return redirect("questionnaires:preview", pk)
    return page(request, "questionnaires/preview.html", {"version": one, "form": form})


@staff(MAKE)
def publish(request: StaffRequest, pk: int) -> HttpResponse:
    """It can be asked after this; not while something is missing."""
    draft = draft_or_404(pk)
    missing = holes(draft.plain)
    if request.method == "POST" and not missing:
        draft.publish(by=request.user)
        say(request, _("“%(title)s” is published. It can be asked now.") % {"title": draft})
        return redirect("questionnaires:version", pk)
    told = {"version": draft, "holes": missing, "many": many_in(draft)}
    return page(request, "questionnaires/publish.html", told, status=422 if request.method == "POST" else 200)


@staff(MAKE)
@require_POST
def throw_away(request: StaffRequest, pk: int) -> HttpResponse:
    draft = draft_or_404(pk)
    draft.throw_away(by=request.user)
    say(request, _("The draft is thrown away."))
    return redirect("questionnaires:list")


def _section(draft: Version, number: int) -> tuple[Plain, Section]:
    plain = draft.plain
    if number >= len(plain.sections):
        raise Http404
    return plain, plain.sections[number]


def _item(plain: Plain, key: str) -> Item:
    found = plain.item(key)
    if found is None:
        raise Http404
    return found


def _written(request: StaffRequest, draft: Version, says: Plain, what: str) -> HttpResponse:
    draft.write(says, by=request.user, what=what)
    return redirect("questionnaires:version", draft.pk)


def _task(request: StaffRequest, form: TitleForm | SectionForm, draft: Version, words: str) -> HttpResponse:
    close = reverse("questionnaires:version", args=[draft.pk])
    return one_form(request, form, title=words, button=_("Save in the draft"), close_url=close)
