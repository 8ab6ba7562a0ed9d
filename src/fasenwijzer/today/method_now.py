"""The words for a page about clients of several editions."""

from __future__ import annotations

from django.utils.translation import get_language

from fasenwijzer.configurator.models import Edition
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.method.edition import load


def method_now() -> Method:
    """The words of the newest edition; before the first, those of the standard one."""
    newest = Edition.objects.in_force().first()
    return newest.method if newest else load("standard", get_language())
