"""Where one lands on the first page after doing something: at the list, not above it on a small screen."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from fasenwijzer.cases.models import Case


def to_the_list(case: Case) -> HttpResponse:
    """Back at what there is to do."""
    return redirect(f"{reverse('portal:home', args=[case.pk])}#do")
