"""The choice of a language, before somebody logs in."""

from typing import Any

from django import template
from django.conf import settings
from django.template import RequestContext
from django.utils.translation import get_language

register = template.Library()


@register.inclusion_tag("people/languages.html", takes_context=True)
def languages(context: RequestContext) -> dict[str, Any]:
    """A row of buttons, each language by its own name; who presses one stays on this page. Works without a script."""
    told = {"languages": settings.LANGUAGES, "now": get_language(), "request": context["request"]}
    return told | {"csrf_token": context.get("csrf_token")}
