"""Fields of the login library as ours are: the label says what is asked, and nothing says it a second time."""

from django import template
from django.forms import BoundField
from django.utils.safestring import SafeString

register = template.Library()


@register.filter
def without_placeholder(field: BoundField) -> SafeString:
    """The field, without the words that repeat its label in grey and disappear when somebody types."""
    return field.as_widget(attrs={"placeholder": False})
