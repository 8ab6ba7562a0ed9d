"""The list of words that label, judge or guess, in the language of an edition: `words/language/<language>.toml`."""

import tomllib
from functools import cache
from pathlib import Path

from fasenwijzer.language.advice import KINDS, Advice
from fasenwijzer.method.edition_parts import EditionError

LISTS = Path(__file__).parent / "words" / "language"
OWN_WORDS = "Zo schrijven we het hier."
"""Why an organisation's own word is on the list."""


@cache
def advice_in(language: str) -> tuple[Advice, ...]:
    """Every rule of the list of this language; none when there is no list. Raises EditionError for a kind or a why
    that does not exist."""
    file = LISTS / f"{language}.toml"
    if not file.exists():
        return ()
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    reasons = tables["why"]
    problems = [
        f"advice: '{group['kind']}' or '{group['why']}' is not known"
        for group in tables["advice"]
        if group["kind"] not in KINDS or group["why"] not in reasons
    ]
    if problems:
        raise EditionError(tuple(problems))
    return tuple(
        Advice(tuple(row["words"]), row.get("instead", ""), reasons[group["why"]], group["kind"])
        for group in tables["advice"]
        for row in group["rows"]
    )
