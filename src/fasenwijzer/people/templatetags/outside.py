"""The way in by a broker, when this installation has one."""

from typing import Any

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def broker() -> Any:
    """Its name and where it begins, or None."""
    return settings.OIDC
