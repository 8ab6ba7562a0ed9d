"""The headings of a kind of report, to write under. They stand in the text as lines of their own."""

from __future__ import annotations

from fasenwijzer.method.edition_parts import EntryKind


def headings_below(text: str, kind: EntryKind) -> str:
    """The text with the headings it does not have yet, each with room below it."""
    there = {line.strip() for line in text.splitlines()}
    missing = [heading for heading in kind.prompts if heading not in there]
    parts = [text.rstrip()] if text.strip() else []
    return "\n\n".join([*parts, *missing]) + "\n" if missing else text


def without_empty(text: str, kind: EntryKind) -> str:
    """The text without headings that have nothing below them."""
    kept: list[str] = []
    for line in text.splitlines():
        if line.strip() in kind.prompts:
            drop_heading(kept, kind)
        kept.append(line)
    drop_heading(kept, kind)
    return "\n".join(kept).strip()


def drop_heading(lines: list[str], kind: EntryKind) -> None:
    """Take a heading off the end when there are only empty lines below it."""
    below = len(lines)
    while below and not lines[below - 1].strip():
        below -= 1
    if below and lines[below - 1].strip() in kind.prompts:
        del lines[below - 1 :]
