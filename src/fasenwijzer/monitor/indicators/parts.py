"""What figures are split by, in the words of an edition."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.monitor.indicators.indicator import Part


def life_areas(method: Method) -> Iterable[Part]:
    return [Part(area.key, area.name, area.icon, area.hue) for area in method.life_areas]


def sources(method: Method) -> Iterable[Part]:
    return [Part(source.key, source.name, source.icon) for source in method.strengths]


def goal_results(method: Method) -> Iterable[Part]:
    return [Part(key, name) for key, name in method.goal_results.items()]


def ending_reasons(method: Method) -> Iterable[Part]:
    return [Part(key, name) for key, name in method.ending_reasons.items()]


def among(choices: Iterable[tuple[str, object]]) -> Callable[[Method], Iterable[Part]]:
    """The choices of a field, in their order."""
    found = [Part(str(key), name) for key, name in choices]  # type: ignore[arg-type]
    return lambda method: found
