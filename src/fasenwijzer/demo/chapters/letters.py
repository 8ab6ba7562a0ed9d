"""Letters: begun from the edition, with what only the worker knows filled in."""

from __future__ import annotations

from fasenwijzer import clock
from fasenwijzer.demo.story import Story
from fasenwijzer.letters.filling import addressee_of, filled_in
from fasenwijzer.letters.models import Letter


def write(story: Story, key: str, **gaps: str) -> Letter:
    """A letter of today; `gaps` by the words between the brackets, with _ for a space. What is not told stays open."""
    words = story.case.written_method.letter(key)
    if words is None:
        raise KeyError(key)
    text = filled_in(words.text, case=story.case, by=story.by, on=clock.today())
    for gap, known in gaps.items():
        text = text.replace(f"[{gap.replace('_', ' ')}]", known)
    told = {"kind": words.kind, "key": key, "name": words.name, "dated": clock.today(), "text": text}
    return Letter.write(case=story.case, by=story.by, addressee=addressee_of(story.case), **told)


def send(story: Story, letter: Letter, manner: str = "post") -> None:
    """It goes out today."""
    letter.send(on=clock.today(), manner=manner, by=story.by)
