"""Pages on paper: a tagged PDF, made without asking anything from outside."""

from __future__ import annotations

import importlib
import mimetypes
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from fasenwijzer.ui.pdf_tags import mend

OURS = Path(__file__).parent / "static" / "ui"
BASE = "https://ours.invalid/"
"""Addresses in a page for paper are names of our own static files: `paper.css`, `fonts/besley-latin.woff2`."""

LIBRARIES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")


class NoPdf(Exception):
    """A library of this machine is missing, so no PDF can be made here."""


@cache
def printer() -> Any:
    """WeasyPrint; loaded at the first PDF, because it is large and needs libraries of the system.

    Raises NoPdf when those are missing.
    """
    try:
        return importlib.import_module("weasyprint")
    except OSError as missing:
        raise NoPdf(", ".join(LIBRARIES)) from missing


def pdf_of(html: str) -> bytes:
    """The page as PDF that declares PDF/UA-1: tagged, with the title and the language of the page.

    Raises NoPdf.
    """
    printer()
    return written(html)


def written(html: str) -> bytes:
    """The page as `pdf_of` gives it, on a machine that can; the same bytes for the same page."""
    page = printer().HTML(string=html, base_url=BASE, url_fetcher=_fetcher())
    made: bytes = page.write_pdf(finisher=mend, pdf_variant="pdf/ua-1", pdf_tags=True)
    return made


def _fetcher() -> Any:
    """What WeasyPrint asks for files; a refusal leaves the file out."""

    class OurFiles(printer().urls.URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            return our_file(url)

    return OurFiles()


def our_file(url: str) -> Any:
    """One of our own static files; any other address is refused."""
    asked = urlsplit(url)
    file = (OURS / unquote(asked.path).lstrip("/")).resolve()
    if not url.startswith(BASE) or not file.is_relative_to(OURS.resolve()):
        raise ValueError(f"Only our own files go on paper, not {url!r}")
    kind = {"Content-Type": mimetypes.guess_type(file.name)[0] or "application/octet-stream"}
    return printer().urls.URLFetcherResponse(url, file.read_bytes(), kind)
