"""The tags and filters of every page. Registered as builtins, so that no template has to load them."""

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any

from django import template
from django.contrib.messages import get_messages
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from .. import words
from ..figures import svg
from ..forms.base import problems_of
from ..forms.bound import own
from ..nav import Menu, menu
from ..origin import is_own_form, origin_for, signed, texts_in, typed_in
from ..pages import undo_of
from . import figure_tags

register = template.Library()
register.tags.update(figure_tags.register.tags)

# Icons that point along the line of reading: they turn with it.
TURNING = {"arrow-left", "arrow-right", "arrow-u-up-left", "arrow-counter-clockwise", "sign-out", "paper-plane-tilt"}


def in_words(write: Callable[[Any], str]) -> Callable[[Any], str]:
    """A filter that stays silent when there is no moment to write."""

    @wraps(write)
    def filtered(moment: Any) -> str:
        return "" if moment in (None, "") else write(moment)

    return filtered


for write in (words.day, words.short_day, words.long_day, words.clock_time, words.since):
    register.filter(write.__name__, in_words(write))


@register.simple_tag
def icon(name: str, label: str = "", kind: str = "icon") -> SafeString:
    """A picture by its name. label: its words, when nothing beside it says them."""
    kind = f"{kind} icon-turns" if name in TURNING else kind
    hidden = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    return format_html('<svg class="{}" {} focusable="false"><use href="{}"/></svg>', kind, hidden, svg.symbol(name))


@register.simple_tag
def person(initials: str, who: str = "network") -> SafeString:
    """Round for the client and the network, square for a worker."""
    return format_html('<span class="person" data-who="{}" aria-hidden="true">{}</span>', who, initials)


@register.simple_tag
def comma() -> str:
    """The sign between two things that are named together: every script has its own."""
    return _(",")


@register.simple_tag
def area(life_area: Any) -> SafeString:
    """A life area: its picture, its hue and its name, always together."""
    return format_html(
        '<span class="area" data-hue="{}">{}<span>{}</span></span>', life_area.hue, icon(life_area.icon), life_area.name
    )


@register.simple_tag
def area_icon(life_area: Any) -> SafeString:
    """Only the picture of a life area, for places where the name is read out but not shown."""
    return format_html(
        '<span data-hue="{}">{}</span>', life_area.hue, icon(life_area.icon, life_area.name, "icon area-icon")
    )


@register.simple_tag
def sign(number: Any, unit: Any = "", kind: str = "") -> SafeString:
    """A number on a round sign, as at a walking junction."""
    small = format_html("<small>{}</small>", unit) if unit else ""
    return format_html('<span class="sign"{}>{}{}</span>', data_kind(kind), number, small)


def data_kind(kind: str) -> SafeString:
    return format_html(' data-kind="{}"', kind) if kind else SafeString("")


@register.simple_block_tag(end_name="endtag")
def tag(content: str, kind: str = "", icon: str = "") -> SafeString:
    """A state in one word. kind: ok, warn, error, here or nothing."""
    return format_html('<span class="tag"{}>{}{}</span>', data_kind(kind), picture(icon), content)


@register.simple_block_tag(end_name="endnotice")
def notice(content: str, kind: str = "", icon: str = "info") -> SafeString:
    """What there is to know, and what now. kind: ok, warn, error or nothing."""
    return format_html('<div class="notice"{}>{}<div>{}</div></div>', data_kind(kind), picture(icon), content)


@register.simple_block_tag(end_name="endempty")
def empty(content: str, title: Any, level: int = 3) -> SafeString:
    """Nothing here yet: an invitation with one small step. `level`: of its heading, one below the heading above it."""
    return format_html('<div class="empty stack-tight"><h{0} class="h3">{1}</h{0}>{2}</div>', level, title, content)


def picture(name: str) -> SafeString:
    return icon(name) if name else SafeString("")


@register.simple_tag
def field(bound: BoundField, hidden_label: bool = False) -> SafeString:
    """One field of a form: label, hint, problem, input. hidden_label: the label is read out but not shown."""
    if bound.is_hidden:
        return bound.as_widget()
    drawn = own(bound)
    return render_to_string(drawn.template_name, {"field": drawn, "hidden_label": hidden_label})


@register.inclusion_tag("ui/forms/problems.html")
def problems(*forms: Any) -> dict[str, Any]:
    """All that is still needed, once each, on top of the form, with links to the fields. Takes forms, or a list."""
    every = [one for form in forms for one in (form if isinstance(form, list) else [form])]
    return {"found": list(dict.fromkeys(problem for form in every for problem in problems_of(form)))}


@register.simple_tag(takes_context=True)
def once(context: Context) -> SafeString:
    """A token: a form is sent only once, however often it is pressed. A form that comes back keeps its token.

    And for whom the form is and where it stands, so that what was typed can be given back when sending fails.
    """
    request = context.get("request")
    sent = request.POST.get("once", "") if request is not None and request.method == "POST" else ""
    token = sent if is_token(sent) else uuid.uuid4()
    return format_html(
        '<input type="hidden" name="once" value="{}" autocomplete="off">{}', token, origin_input(request)
    )


def is_token(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def origin_input(request: Any) -> SafeString:
    origin = origin_for(request) if request is not None else None
    if origin is None:
        return SafeString("")
    drawn = '<input type="hidden" name="origin" value="{}" data-at="{}" autocomplete="off">'
    return format_html(drawn, signed(origin), origin.path)


@register.inclusion_tag("ui/parts/what_you_typed.html", takes_context=True)
def what_you_typed(context: Context) -> dict[str, Any]:
    """On a page that refuses: the texts that were sent, to copy, shown only to whom the form was made for."""
    request = context.get("request")
    return {"texts": texts_in(typed_in(request)) if request is not None and is_own_form(request) else []}


@register.simple_tag(takes_context=True)
def taken_away_by(context: Context) -> str:
    """On a page that was not found: who took away what was being changed. Only who had that form open may know."""
    request = context.get("request")
    if request is None or not is_own_form(request, at=request.path):
        return ""
    return str(getattr(request, "taken_away_by", ""))


@register.inclusion_tag("ui/parts/toasts.html", takes_context=True)
def toasts(context: Context) -> dict[str, Any]:
    """What say() queued, each with its undo."""
    request = context.get("request")
    queued = get_messages(request) if request is not None else []
    said = [{"words": message.message, "undo": undo_of(message.extra_tags or "")} for message in queued]
    return {"said": said, "request": request, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("ui/parts/draft_offer.html", takes_context=True)
def draft_offer(context: Context) -> dict[str, Any]:
    """What somebody wrote here before and did not send. Reads request.draft (saved_at, words), where a form stands."""
    request = context.get("request")
    offers = request is not None and request.method == "GET" and getattr(request, "has_forms", False)
    draft = getattr(request, "draft", None) if offers else None
    query = request.GET if request is not None and draft else QueryDict()
    chosen = "draft" in query
    asked = [(name, value) for name, value in query.items() if name != "draft"]
    told = {"request": request, "csrf_token": context.get("csrf_token"), "asked": asked}
    return {"draft": None if chosen else draft, "going_on": draft if chosen else None, **told}


@register.inclusion_tag("ui/parts/nav.html", takes_context=True)
def nav(context: Context) -> dict[str, Menu]:
    """The main menu. Reads request.nav: only what this person may use stands in it."""
    return {"menu": menu_of(context)}


@register.inclusion_tag("ui/parts/tools.html", takes_context=True)
def tools(context: Context) -> dict[str, Any]:
    """Search, report and the person's own page."""
    request = context.get("request")
    return {"menu": menu_of(context), "user": getattr(request, "user", None)}


def menu_of(context: Context) -> Menu:
    request = context.get("request")
    return menu(getattr(request, "nav", ()), getattr(request, "path", ""), str(context.get("here", "")))


@register.simple_tag
def brand_mark() -> SafeString:
    """The brand: a trail comes in, makes its round, and goes on."""
    return svg.mark()
