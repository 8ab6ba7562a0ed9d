"""Whether an edition is complete, and still the method.

Three things may never be configured away: the attitude that builds on strengths, life areas that hold for every
human being, and the planned process in cycles (the intervention description). The process is code; this file
guards the other two, and that no words are lacking.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from fasenwijzer.method import instruments, keys, life_areas, strengths
from fasenwijzer.method.edition_parts import CRITERION_KINDS, LETTER_KINDS, LifeArea

if TYPE_CHECKING:
    from fasenwijzer.method.edition import Edition

FEWEST_QUESTIONS = 10
FEWEST_CRITERIA = 3
FEWEST_RISKS = 3
LONGEST_NORM = 3650


def problems(edition: "Edition") -> tuple[str, ...]:
    """Everything that is missing in an edition, or does not belong in it, as sentences. Empty when it is fine."""
    return tuple(
        chain(
            _exactly("words", keys.WORDS, edition.words),
            _areas(edition.life_areas),
            _exactly("strengths", strengths.SIX, [source.key for source in edition.strengths]),
            _exactly("phases", keys.PHASE_KEYS, edition.phases),
            _exactly("outcomes", _dotted(keys.OUTCOMES), _dotted(edition.outcomes)),
            _exactly("conditions", keys.CONDITIONS, edition.conditions),
            _exactly("norm_words", (*keys.NORMS, *keys.AGREED_DATES), edition.norm_words),
            _exactly("conversation_kinds", keys.CONVERSATION_KINDS, edition.conversation_kinds),
            _exactly("goal_results", keys.GOAL_RESULTS, edition.goal_results),
            _exactly("agreement_manners", keys.AGREEMENT_MANNERS, edition.agreement_manners),
            _exactly("ending_reasons", keys.ENDING_REASONS, edition.ending_reasons),
            _exactly("observation_points", keys.OBSERVATION_POINTS, edition.observation_points),
            _exactly("evaluation_questions", keys.EVALUATION_QUESTIONS, edition.evaluation_questions),
            _instruments(edition),
            _hard(edition),
            _norms(edition.norms),
            _criteria(edition),
            _checklists(edition),
            _entry_kinds(edition),
            _letters(edition),
            _risks(edition),
            _nothing_is_empty(edition),
        )
    )


def _exactly(where: str, wanted: Iterable[str], present: Iterable[str]) -> Iterator[str]:
    """Every wanted key, once, and no other."""
    counted, wanted = Counter(iter(present)), tuple(wanted)
    yield from (f"{where}: '{key}' is missing" for key in wanted if key not in counted)
    yield from (f"{where}: '{key}' is not known" for key in counted if key not in wanted)
    yield from (f"{where}: '{key}' is there more than once" for key, times in counted.items() if times > 1)


def _areas(areas: tuple[LifeArea, ...]) -> Iterator[str]:
    if not life_areas.FEWEST <= len(areas) <= life_areas.MOST:
        yield f"life_areas: there are {len(areas)}, and there should be {life_areas.FEWEST} to {life_areas.MOST}"
    yield from _twice("life_areas", [area.key for area in areas])
    for area in areas:
        if any(map(life_areas.is_a_problem, (area.key, area.name))):
            yield f"life_areas: '{area.key}' is named after a problem, and an area holds for every human being"
        if not 1 <= area.hue <= 9:
            yield f"life_areas: the hue of '{area.key}' is not 1 to 9"
        if len(area.questions) < FEWEST_QUESTIONS:
            yield f"life_areas: '{area.key}' has fewer than {FEWEST_QUESTIONS} questions"


def _hard(edition: "Edition") -> Iterator[str]:
    for key, condition in edition.conditions.items():
        if condition.hard and key not in keys.CONDITIONS_THAT_MAY_BE_HARD:
            yield f"conditions: '{key}' depends on what people want, or on time, and may only advise"


def _norms(norms: Mapping[str, int]) -> Iterator[str]:
    yield from (f"norms: '{key}' is not known" for key in norms if key not in keys.NORMS)
    for key, days in norms.items():
        if type(days) is not int or not 1 <= days <= LONGEST_NORM:
            yield f"norms: '{key}' is not a number of days from 1 to {LONGEST_NORM}"


def _criteria(edition: "Edition") -> Iterator[str]:
    yield from _exactly("criteria", keys.PHASES_WITH_CRITERIA, edition.criteria_by_phase)
    for phase, rows in edition.criteria_by_phase.items():
        yield from _twice(f"criteria.{phase}", [row.key for row in rows])
        if len(rows) < FEWEST_CRITERIA:
            yield f"criteria.{phase}: there are fewer than {FEWEST_CRITERIA}"
        yield from (f"criteria.{phase}: '{row.kind}' is not a kind" for row in rows if row.kind not in CRITERION_KINDS)


def _checklists(edition: "Edition") -> Iterator[str]:
    wanted = [(phase, setting) for phase in keys.PHASES_WITH_CHECKLIST for setting in keys.SETTINGS]
    yield from _exactly("checklists", _dotted(wanted), _dotted(edition.checklists))
    for (phase, setting), items in edition.checklists.items():
        yield from _twice(f"checklists.{phase}.{setting}", [item.key for item in items])
        if not items:
            yield f"checklists.{phase}.{setting}: there are no items"


def _risks(edition: "Edition") -> Iterator[str]:
    yield from _twice("risks", [risk.key for risk in edition.risks])
    if len(edition.risks) < FEWEST_RISKS:
        yield f"risks: there are fewer than {FEWEST_RISKS}"
    yield from (f"risks: '{risk.key}' has no name" for risk in edition.risks if not risk.name)


def _instruments(edition: "Edition") -> Iterator[str]:
    known = instruments.available()
    yield from (f"instruments: '{key}' is not known" for key in edition.instruments if key not in known)


def _entry_kinds(edition: "Edition") -> Iterator[str]:
    """None at all is fine; one that is there helps somebody to begin."""
    yield from _twice("entry_kinds", [kind.key for kind in edition.entry_kinds])
    yield from (
        f"entry_kinds: '{kind.key}' has no name or no prompts"
        for kind in edition.entry_kinds
        if not (kind.name and kind.prompts)
    )


def _letters(edition: "Edition") -> Iterator[str]:
    """None at all is fine."""
    yield from _twice("letters", [letter.key for letter in edition.letters])
    for letter in edition.letters:
        if not (letter.name and letter.text):
            yield f"letters: '{letter.key}' has no name or no text"
        if letter.kind not in LETTER_KINDS:
            yield f"letters: '{letter.key}' is neither a letter nor a form"


def _nothing_is_empty(edition: "Edition") -> Iterator[str]:
    """A phase without guidance or a condition without words leaves somebody without help."""
    for key, phase in edition.phases.items():
        for field in ("name", "short", "aim", "guidance", "reflection", "client_words"):
            if not getattr(phase, field):
                yield f"phases.{key}: '{field}' is empty"
    for key, condition in edition.conditions.items():
        if not (condition.statement and condition.missing and condition.why):
            yield f"conditions.{key}: a text is empty"
    yield from (
        f"outcomes.{phase}.{key}: 'name' is empty" for (phase, key), o in edition.outcomes.items() if not o.name
    )
    yield from (f"norm_words.{key}: 'name' is empty" for key, norm in edition.norm_words.items() if not norm.name)
    yield from (f"words: '{key}' is empty" for key, word in edition.words.items() if not word)


def _twice(where: str, present: Iterable[str]) -> Iterator[str]:
    return (f"{where}: '{key}' is there more than once" for key, times in Counter(iter(present)).items() if times > 1)


def _dotted(pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(".".join(pair) for pair in pairs)
