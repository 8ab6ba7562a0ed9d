"""Every figure and what it means, as a text: made of the very indicators that are counted."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.method.edition import load
from fasenwijzer.monitor.indicators import THEMES, Indicator
from fasenwijzer.monitor.indicators.indicator import Made

HOW = {
    Made.COUNT: gettext_lazy("how many there are"),
    Made.SHARE: gettext_lazy("which part, in percent"),
    Made.MEAN: gettext_lazy("the average"),
    Made.SUM: gettext_lazy("added up"),
}


def what_figures_mean() -> str:
    """In Dutch and in the words of the standard, as Markdown: what `fasenwijzer manual --figures` prints."""
    with override(settings.LANGUAGE_CODE):
        return "\n".join(_lines(load("standard")))


def _lines(method: Method) -> Iterator[str]:
    yield from ("# " + _("What each figure means"), "")
    yield _("This is made by the program, of the definitions that stand beside the figures. Nobody keeps it by hand.")
    yield _(
        "Every figure is counted a second time by hand in `src/fasenwijzer/tests/by_hand.py`, under its key, from the"
        " records one by one; `src/fasenwijzer/bench/test_figures_by_hand.py` holds the two against each other, and"
        " `src/fasenwijzer/monitor/test_files_behind.py` adds up the files behind each."
    )
    told: set[str] = set()
    for theme in THEMES:
        new = [one for one in theme.indicators if one.key not in told]
        told |= {one.key for one in new}
        yield from ("", f"## {theme.name}", "")
        again = [_said(one.name, method) for one in theme.indicators if one not in new]
        if again:
            yield from (_("Told above as well: %(names)s.") % {"names": ", ".join(again)}, "")
        yield from _table(new, method)
    yield ""


def _table(indicators: list[Indicator], method: Method) -> Iterator[str]:
    heads = (_("Figure"), _("Key"), _("How it is made"), _("Definition"), _("What counts"), _("What does not"))
    if indicators:
        yield "| " + " | ".join((*heads, _("Where it comes from"))) + " |"
        yield "|---" * (len(heads) + 1) + "|"
    for one in indicators:
        how = _("%(how)s, for each part") % {"how": HOW[one.made]} if one.parts else str(HOW[one.made])
        words = (_said(text, method) for text in (one.definition, one.counts, one.leaves_out, one.source))
        yield f"| {_said(one.name, method)} | `{one.key}` | {how} | " + " | ".join(words) + " |"


def _said(words: object, method: Method) -> str:
    return str(capfirst(str(words) % method.words))
