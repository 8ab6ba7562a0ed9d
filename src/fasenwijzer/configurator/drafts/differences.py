"""Two editions beside each other, in words: what the one says or does otherwise than the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.configurator.editions.models import Edition
from fasenwijzer.configurator.parts.models import in_lines
from fasenwijzer.configurator.rooms.areas import HUES, ICONS
from fasenwijzer.configurator.rooms.others import NAMED
from fasenwijzer.method import edition as method_edition
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.method.own import LISTS, Own

GROUPS = {
    "words": gettext_lazy("Words"),
    "life_areas": gettext_lazy("Life areas"),
    "strengths": gettext_lazy("Sources of strength"),
    "phases": gettext_lazy("Phases"),
    "outcomes": gettext_lazy("Decisions"),
    "conditions": gettext_lazy("What belongs to a phase"),
    "norms": gettext_lazy("Norms"),
    "criteria": gettext_lazy("What is weighed"),
    "checklists": gettext_lazy("What is arranged"),
    "entry_kinds": gettext_lazy("Kinds of report"),
    "risks": gettext_lazy("Risks"),
    "letters": gettext_lazy("Letters and forms"),
    "edition": gettext_lazy("In a few sentences"),
    "lens": gettext_lazy("Words that are looked at, and searching"),
    **{group: heading for heading, group, _rows in NAMED},
}
FIELDS = {
    "name": gettext_lazy("name"),
    "short": gettext_lazy("short name"),
    "aim": gettext_lazy("what it is for"),
    "guidance": gettext_lazy("how to go about it"),
    "reflection": gettext_lazy("questions for yourself"),
    "client_words": gettext_lazy("in words for the client"),
    "explanation": gettext_lazy("what belongs to it"),
    "question": gettext_lazy("question"),
    "questions": gettext_lazy("questions"),
    "strength_hints": gettext_lazy("examples of strengths"),
    "statement": gettext_lazy("when it is there"),
    "missing": gettext_lazy("when it is not there yet"),
    "why": gettext_lazy("why it matters"),
    "text": gettext_lazy("words"),
    "help": gettext_lazy("explanation"),
    "prompts": gettext_lazy("headings"),
    "leads": gettext_lazy("what happens next"),
    "icon": gettext_lazy("picture"),
    "hue": gettext_lazy("colour"),
    "what": gettext_lazy("handbook: what"),
    "who": gettext_lazy("handbook: who"),
    "when": gettext_lazy("handbook: when"),
    "where": gettext_lazy("handbook: where"),
    "with": gettext_lazy("handbook: with what"),
    "how": gettext_lazy("handbook: how"),
    "days": gettext_lazy("number"),
    "hard": gettext_lazy("advises or blocks"),
    "order": gettext_lazy("which, and in which order"),
}
OWN_WORDS = {
    "advice": gettext_lazy("Own words for the lens on language"),
    "alike": gettext_lazy("Own words that mean about the same"),
}


@dataclass(frozen=True)
class Difference:
    """One thing that is otherwise: of what, which of its sides, before and after in words (empty: not there)."""

    group: str
    about: str
    side: Any
    before: str
    after: str


def differences(before: Edition | None, after: Edition) -> list[Difference]:
    """What `after` has otherwise, in the order of the method; without `before`: than its base."""
    then = {**_told(before.base, before.own), **_own_words(before)} if before else _told(after.base, Own())
    now = {**_told(after.base, after.own), **_own_words(after)}
    names = before.written_method if before else after.written_base
    found = [
        _difference(path, then.get(path, ""), now.get(path, ""), names, after.written_method)
        for path in {**then, **now}
        if then.get(path, "") != now.get(path, "") and not _of_a_row_that_is_gone(path, now)
    ]
    order = list(GROUPS)
    return sorted(found, key=lambda one: order.index(one.group) if one.group in order else len(order))


def _of_a_row_that_is_gone(path: str, now: Mapping[str, str]) -> bool:
    """That it is gone, the list itself tells."""
    return path not in now and any(path.startswith(f"{at}.") for at in LISTS)


def _told(base: str, own: Own) -> dict[str, str]:
    """Everything an edition says and does, as one text by path."""
    method = method_edition.draft(base, own)
    texts = {path: in_lines(text) for path, text in method_edition.texts_written(base, own).items()}
    texts.pop("edition.name", None)
    return {**texts, **dict(_settings(method)), **dict(_orders(method, base, own))}


def _own_words(edition: Edition) -> dict[str, str]:
    """What the lens on language looks at besides, and what means the same when somebody searches; a line for each."""
    advice = [f"{word} = {instead}".rstrip() for word, instead in sorted(edition.own.advice.items())]
    told = {"lens.advice": advice, "lens.alike": [row.words for row in edition.alike.all()]}
    return {path: "\n".join(lines) for path, lines in told.items() if lines}


def _settings(method: Method) -> Iterator[tuple[str, str]]:
    """Norms, what blocks, and how areas look."""
    for key, days in method.norms.items():
        yield f"norms.{key}.days", str(days)
    for key, words in method.conditions.items():
        yield f"conditions.{key}.hard", _("blocks") if words.hard else _("advises")
    for area in method.life_areas:
        yield f"life_areas.{area.key}.icon", str(ICONS.get(area.icon, area.icon))
        yield f"life_areas.{area.key}.hue", str(HUES[area.hue])


def _orders(method: Method, base: str, own: Own) -> Iterator[tuple[str, str]]:
    texts = method_edition.texts_written(base, own)
    for path in LISTS:
        rows = own.rows.get(path, method_edition.rows_of(base, path))
        names = [texts.get(f"{path}.{row.key}.name") or texts.get(f"{path}.{row.key}.text") or row.key for row in rows]
        yield f"{path}.order", "\n".join(map(in_lines, names))


def _difference(path: str, before: str, after: str, names: Method, now: Method) -> Difference:
    group, *above, side = path.split(".")
    if group == "lens":
        return Difference(group, str(OWN_WORDS[side]), "", before, after)
    if group == "words":
        return Difference(group, names.words.get(side, side), FIELDS["name"], before, after)
    if not above and side != "order":
        return Difference(group, str(GROUPS.get(group, group)), "", before, after)
    about = _name(group, above, names) or _name(group, above, now) or str(GROUPS.get(group, group))
    return Difference(group, about, FIELDS.get(side, side), before, after)


def _name(group: str, above: list[str], method: Method) -> str:
    """What the thing is called in an edition; nothing when it is not there."""
    key = above[0] if above else ""
    if group in ("phases", "criteria", "checklists"):
        return method.phase(key).name
    if group == "outcomes":
        return f"{method.phase(key).name}: {method.outcome(key, above[-1]).name}"
    if group == "life_areas":
        return next((area.name for area in method.life_areas if area.key == key), "")
    named: dict[str, Mapping[str, Any]] = {
        "strengths": {one.key: one for one in method.strengths},
        "conditions": method.conditions,
        "norms": method.norm_words,
        "norm_words": method.norm_words,
        "observation_points": method.observation_points,
        "letters": {letter.key: letter for letter in method.letters},
        "risks": {risk.key: risk for risk in method.risks},
    }
    found = named.get(group, {}).get(key)
    return getattr(found, "name", "") or getattr(found, "statement", "")
