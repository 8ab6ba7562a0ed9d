"""Drafts of an edition: begun, looked at, compared, tried on somebody who does not exist, and published."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.configurator.drafts.differences import GROUPS, Difference, differences
from fasenwijzer.configurator.drafts.example import example
from fasenwijzer.configurator.drafts.forms import BeginForm, PublishForm
from fasenwijzer.configurator.drafts.holes import holes
from fasenwijzer.configurator.editions.models import Edition
from fasenwijzer.configurator.rooms.words import translated_languages
from fasenwijzer.method import moves
from fasenwijzer.method.phases import BY_KEY, PHASES
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import page, say


def draft_or_404(pk: int) -> Edition:
    """A draft with all that differs, read once; one that was published meanwhile is not worked on any more."""
    return get_object_or_404(Edition.objects.drafts().whole().select_related("after", "begun_by"), pk=pk)


@staff(Ability.MANAGE_EDITION)
def editions(request: StaffRequest) -> HttpResponse:
    """Drafts, and what was published, with the one that holds now."""
    told = {
        "drafts": Edition.objects.drafts().select_related("begun_by"),
        "published": Edition.objects.published().select_related("published_by"),
        "current": Edition.objects.in_force().first(),
        "today": clock.today(),
    }
    return page(request, "configurator/drafts/list.html", told)


@staff(Ability.MANAGE_EDITION)
def begin(request: StaffRequest) -> HttpResponse:
    """A new draft."""
    form = BeginForm(request.POST or None)
    if form.is_valid():
        draft = form.begin(by=request.user)
        say(
            request,
            _("The draft %(name)s is there. Nothing changes for anybody until you publish it.") % {"name": draft},
        )
        return redirect("configurator:draft", draft.pk)
    return page(request, "configurator/drafts/begin.html", {"form": form})


@staff(Ability.MANAGE_EDITION)
def draft(request: StaffRequest, pk: int) -> HttpResponse:
    """One draft: what is still missing, its rooms, and what can be done with it."""
    draft = draft_or_404(pk)
    method, changed = draft.method, Counter(one.group for one in differences(None, draft))
    told = {
        "draft": draft,
        "method": method,
        "holes": holes(draft),
        "phases": [(phase.number, phase.key, method.phase(phase.key)) for phase in PHASES],
        "languages": translated_languages(),
        "changed": [(GROUPS.get(group, group), many) for group, many in changed.items()],
    }
    return page(request, "configurator/drafts/draft.html", told)


@staff(Ability.MANAGE_EDITION)
def compare(request: StaffRequest, pk: int) -> HttpResponse:
    """What the draft, or a published edition, has otherwise than the one it began from."""
    edition = get_object_or_404(Edition.objects.whole().select_related("after"), pk=pk)
    found = differences(edition.after, edition)
    told = {"edition": edition, "groups": _by_group(found), "many": len(found)}
    return page(request, "configurator/drafts/compare.html", told)


def _by_group(found: list[Difference]) -> list[tuple[Any, list[Difference]]]:
    groups = dict.fromkeys(one.group for one in found)
    return [(GROUPS.get(group, group), [one for one in found if one.group == group]) for group in groups]


@staff(Ability.MANAGE_EDITION)
def preview(request: StaffRequest, pk: int, phase: str = "analysis") -> HttpResponse:
    """What worker and client would see of somebody who does not exist, ten days in a phase."""
    if phase not in BY_KEY:
        raise Http404
    draft = get_object_or_404(Edition.objects.whole(), pk=pk)
    method = draft.method
    facts = example(phase, method, clock.today())
    told = {
        "draft": draft,
        "method": method,
        "phase": BY_KEY[phase],
        "words": method.phase(phase),
        "phases": [(one.key, one.number, method.phase(one.key).short) for one in PHASES],
        "met": moves.met(facts, method),
        "missing": moves.missing(facts, method),
        "due": [(one, method.norm_word(one.key)) for one in moves.due(facts, method)],
        "outcomes": _outcomes(phase, method),
        "example_area": method.life_areas[0] if method.life_areas else None,
    }
    return page(request, "configurator/drafts/preview.html", told)


def _outcomes(phase: str, method: Any) -> list[Any]:
    decision = BY_KEY[phase].decision
    return [method.outcome(phase, outcome.key) for outcome in decision.outcomes] if decision else []


@staff(Ability.MANAGE_EDITION)
def publish(request: StaffRequest, pk: int) -> HttpResponse:
    """For new clients, from a day on; not while something is missing."""
    draft = draft_or_404(pk)
    missing = holes(draft)
    form = PublishForm(request.POST or None)
    if form.is_valid() and not missing:
        draft.publish(holds_from=form.cleaned_data["holds_from"], by=request.user)
        say(request, _("%(name)s is published. New clients follow it from the day you chose.") % {"name": draft})
        return redirect("configurator:editions")
    told = {"draft": draft, "form": form, "holes": missing, "many": len(differences(draft.after, draft))}
    return page(request, "configurator/drafts/publish.html", told, status=422 if request.POST and missing else 200)


@staff(Ability.MANAGE_EDITION)
@require_POST
def throw_away(request: StaffRequest, pk: int) -> HttpResponse:
    """A draft that is not needed."""
    draft = draft_or_404(pk)
    draft.throw_away(by=request.user)
    say(request, _("The draft %(name)s is thrown away. Nothing changed for clients.") % {"name": draft})
    return redirect("configurator:editions")
