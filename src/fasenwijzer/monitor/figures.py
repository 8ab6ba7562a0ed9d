"""Figures ready to be read: in words, beside the periods before, and with what is too small left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.monitor.indicators.indicator import Indicator, Made, Part, Words
from fasenwijzer.monitor.kept.counting import kept_or_counted
from fasenwijzer.monitor.over import Over
from fasenwijzer.monitor.periods import Period
from fasenwijzer.monitor.small import MOST_OF_ALL, hidden, one_side_is_few
from fasenwijzer.monitor.tallies import Counted, Tally

WHOLE = Part("", "")


@dataclass(frozen=True)
class Value:
    """One figure in words; `number` when it may be drawn and counted with."""

    words: str
    number: float | None = None
    few: bool = False


@dataclass(frozen=True)
class Row:
    """One part through the periods, the oldest first."""

    part: Part
    values: tuple[Value, ...]

    @property
    def now(self) -> Value:
        return self.values[-1]

    @property
    def before(self) -> Value:
        return self.values[-2]


@dataclass(frozen=True)
class Figure:
    """An indicator over some people in some periods."""

    indicator: Indicator
    words: Mapping[str, str]
    rows: tuple[Row, ...]
    norm: int | None = None

    def _said(self, words: Words) -> str:
        return capfirst(str(words) % self.words)

    @property
    def key(self) -> str:
        return self.indicator.key

    @property
    def name(self) -> str:
        return self._said(self.indicator.name)

    @property
    def definition(self) -> str:
        return self._said(self.indicator.definition)

    @property
    def counts(self) -> str:
        return self._said(self.indicator.counts)

    @property
    def leaves_out(self) -> str:
        return self._said(self.indicator.leaves_out)

    @property
    def source(self) -> str:
        return self._said(self.indicator.source)

    @property
    def unit(self) -> str:
        """The words behind the number, and above a column of them."""
        if self.indicator.made is Made.SHARE:
            return _("percent")
        return str(self.indicator.unit) or _("quantity")

    @property
    def is_share(self) -> bool:
        """Told with a percent sign, so without its unit behind it."""
        return self.indicator.made is Made.SHARE

    @property
    def has_parts(self) -> bool:
        return self.indicator.parts is not None

    @property
    def whole(self) -> Row:
        """The only row of a figure without parts."""
        return self.rows[0]

    @property
    def most(self) -> float:
        """The longest bar."""
        if self.indicator.made is Made.SHARE:
            return 100
        return max((value.number or 0 for row in self.rows for value in row.values[-2:]), default=0) or 1

    @property
    def some_are_few(self) -> bool:
        return any(value.few for row in self.rows for value in row.values)


def figure_of(indicator: Indicator, over: Over, periods: Sequence[Period], methods: Sequence[Method]) -> Figure:
    """In the words of the first method; what only the others have, in theirs. At most two queries."""
    parts = kept_or_counted(indicator, over, periods)
    out = [hidden(parts, indicator.made, number) for number in range(len(periods))]
    rows = tuple(_row(part, parts.get(part.key), indicator.made, out) for part in _parts(indicator, parts, methods))
    norm = methods[0].norm(indicator.norm) if indicator.norm else None
    return Figure(indicator, methods[0].words, rows, norm)


def _parts(indicator: Indicator, found: Mapping[str, Counted], methods: Sequence[Method]) -> list[Part]:
    """All of the first method, and of the others those that were found."""
    if indicator.parts is None:
        return [WHOLE]
    known = {part.key: part for part in indicator.parts(methods[0])}
    for method in methods[1:]:
        known |= {part.key: part for part in indicator.parts(method) if part.key in found.keys() - known.keys()}
    return [*known.values(), *(Part(key, key) for key in sorted(found.keys() - known.keys()))]


def _row(part: Part, count: Counted | None, made: Made, out: Sequence[set[str]]) -> Row:
    tallies = [count.at(number) if count else Tally() for number in range(len(out))]
    return Row(part, tuple(_value(tally, made, part.key in gone) for tally, gone in zip(tallies, out, strict=True)))


def _value(tally: Tally, made: Made, is_hidden: bool) -> Value:
    if is_hidden:
        return Value(_("not shown"), few=True)
    if made is Made.SHARE and one_side_is_few(tally):
        return _about(tally)
    if not tally.many and made is not Made.COUNT:
        return Value("–")
    return told(number_of(tally, made), made)


def number_of(tally: Tally, made: Made) -> float:
    """Rounded as it is told, so that a picture, a table and a file say the same."""
    if made is Made.COUNT:
        return tally.many
    if made is Made.SUM:
        return round(tally.total)
    mean = tally.total / tally.many
    return round(mean * 100) if made is Made.SHARE else round(mean, 0 if mean >= 10 else 1)


def told(number: float, made: Made) -> Value:
    words = number_format(number, 0 if number == int(number) else 1, force_grouping=True)
    return Value(f"{words}%" if made is Made.SHARE else words, number)


def _about(tally: Tally) -> Value:
    """A share with very few on one side, in words."""
    share = tally.total / tally.many * 100
    if share >= MOST_OF_ALL:
        return Value(_("nearly all"), few=True)
    return Value(_("hardly any") if share <= 100 - MOST_OF_ALL else _("not shown"), few=True)
