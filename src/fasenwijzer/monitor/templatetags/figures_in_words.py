"""A figure through time as a picture, with the same in words for who does not see it."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language_bidi

from fasenwijzer.monitor.figures import Figure
from fasenwijzer.ui.figures import multiple

register = template.Library()


@register.filter
def drawn_line(figure: Figure) -> SafeString:
    """Nothing when there is nothing to draw."""
    values = figure.whole.values
    words = [value.words for value in values]
    title = f"{figure.name}: {', '.join(words)}"
    return multiple([value.number for value in values], words, figure.norm, title, get_language_bidi())
