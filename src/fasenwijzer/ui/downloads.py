"""Answers that a person keeps as a file. Its name is seen by others, in a folder: it tells nothing about anybody."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fasenwijzer.ui.pages import say
from fasenwijzer.ui.pdf import NoPdf

PDF = "application/pdf"


def to_keep(content: bytes | str, kind: str, name: str) -> HttpResponse:
    """A file of this media type, under this name."""
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def pdf_to_keep(
    request: HttpRequest, made: Callable[[], bytes], name: str, *, back: str, otherwise: str = ""
) -> HttpResponse:
    """A PDF under this name.

    `made` makes it, and may raise NoPdf: then the person goes back to that address of ours and is told so, with what
    can be done otherwise.
    """
    try:
        return to_keep(made(), PDF, name)
    except NoPdf:
        say(request, otherwise or _("No PDF can be made on this machine yet."))
        return redirect(back)
