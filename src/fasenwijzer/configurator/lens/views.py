"""The lens on language: advice about a text that somebody is writing. Nothing of it is kept, not even in the log."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from fasenwijzer.configurator.models import Edition
from fasenwijzer.language.lens import look as look_at
from fasenwijzer.ui.pages import page

GRADES = {
    "very_easy": _("reads very easily"),
    "easy": _("reads easily"),
    "rather_easy": _("reads rather easily"),
    "normal": _("reads normally"),
    "rather_hard": _("is rather hard to read"),
    "hard": _("is hard to read"),
    "very_hard": _("is very hard to read"),
}
"""The seven grades of Douma in words."""


@require_POST
@login_required
def look(request: HttpRequest) -> HttpResponse:
    """Read the field that `look` names, with the advice of `edition`; a piece of a page, or without script a page."""
    text = request.POST.get(request.POST.get("look", ""), "")
    found = look_at(text, _edition(request).method.advice)
    told = {"text": text, "look": found, "grade": GRADES.get(found.reading.grade, "")}
    part = "told" if request.headers.get("Fasenwijzer-Part") else "page"
    return page(request, f"configurator/lens/{part}.html", told)


def _edition(request: HttpRequest) -> Edition:
    """The edition that was asked for, else the one of now."""
    asked = request.GET.get("edition", "")
    if asked.isdecimal() and len(asked) < 19:
        return get_object_or_404(Edition, pk=asked)
    return Edition.objects.current()
