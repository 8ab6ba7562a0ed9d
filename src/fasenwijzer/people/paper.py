"""A page for paper, with the name of whose it is at its foot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.template.loader import render_to_string

from fasenwijzer.people.models import Organisation
from fasenwijzer.ui.pdf import pdf_of


def on_paper(template: str, told: Mapping[str, Any]) -> bytes:
    """The page as tagged PDF; the template is told `organisation` as well. One query. Raises NoPdf."""
    return pdf_of(render_to_string(template, {**told, "organisation": Organisation.objects.first()}))
