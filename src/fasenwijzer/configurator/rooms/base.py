"""What the rooms of a draft share: fields for texts by their path, and lists with one item a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import Field
from django.forms.boundfield import BoundField
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.configurator.editions.models import Edition
from fasenwijzer.method import edition as method_edition
from fasenwijzer.method.languages import DUTCH, Text
from fasenwijzer.method.own import Row, is_list
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import Form, TextField, WordsField

LONGEST_LINE, MOST_LINES = 300, 60
EXPLAINS = "="


class ListField(TextField):
    """Several items, each on a line as `line_of` writes it; what they are is for the field to say."""

    def line_of(self, item: Any) -> str:
        return str(item)

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, dict):
            value = tuple(value.items())
        return "\n".join(map(self.line_of, value)) if isinstance(value, tuple | list) else value


class LinesField(ListField):
    """A list with one item a line; empty lines fall away."""

    default_error_messages = {
        "too_long": _("This line is too long: “%(line)s”. Write it shorter."),
        "too_many": _("These are too many lines. Keep sixty at the most."),
        "twice": _("This line stands there twice: “%(line)s”."),
    }

    longest = LONGEST_LINE

    def to_python(self, value: Any) -> Any:
        """The items, in their order. Raises ValidationError with the line that does not fit."""
        lines = [" ".join(line.split()) for line in super().to_python(value).splitlines()]
        lines = [line for line in lines if line]
        for line in lines:
            if len(line) > self.longest:
                raise self._problem("too_long", line)
            if lines.count(line) > 1:
                raise self._problem("twice", line)
        if len(lines) > MOST_LINES:
            raise self._problem("too_many", "")
        return tuple(lines)

    def _problem(self, code: str, line: str) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code, params={"line": line[:60]})


class ExplainedLinesField(LinesField):
    """A list with one item a line, and behind = what helps to understand it: "Own key = Try it together"."""

    longest = 2 * LONGEST_LINE

    def line_of(self, item: Any) -> str:
        return on_a_line(*item)

    def to_python(self, value: Any) -> Any:
        """The items with their explanation or nothing. Raises ValidationError with the line that does not fit."""
        items = [explained(line) for line in super().to_python(value)]
        for item, _help in items:
            if not item or [one for one, _help in items].count(item) > 1:
                raise self._problem("twice" if item else "nothing", item)
        return tuple(items)

    default_error_messages = {"nothing": _("Something has to stand before the sign =.")}


def explained(line: str) -> tuple[str, str]:
    """An item and its explanation, of one line."""
    item, _sign, told = (piece.strip() for piece in line.partition(EXPLAINS))
    return item, told


def on_a_line(item: str, told: str) -> str:
    """An item with its explanation, as `explained` reads it."""
    return f"{item} {EXPLAINS} {told}" if told else item


@dataclass(frozen=True)
class Section:
    """Fields that belong together, under words of their own; `folded` for what few people change."""

    heading: Any
    fields: list[BoundField]
    folded: bool = False


class RoomForm(Meanwhile, Form):
    """One part of a draft. Whoever empties a field gets what the base has back.

    Who shows it calls `watch` with the draft, so that two people in one room see each other's words.
    """

    title: Any = ""
    lede: Any = ""
    all_optional = True

    def __init__(self, *args: Any, draft: Edition, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.draft = draft
        self.own = draft.own
        self.said = method_edition.texts_of_own(draft.base, self.own)
        self.method = method_edition.draft(draft.base, self.own)
        self.paths: dict[str, str] = {}
        self.parts: list[tuple[Any, list[str], bool]] = []

    def section(self, heading: Any, *, folded: bool = False) -> None:
        """What is asked from here on stands under this heading."""
        self.parts.append((heading, [], folded))

    def ask(self, name: str, field: Field) -> None:
        self.fields[name] = field
        self.parts[-1][1].append(name)

    def ask_text(self, path: str, label: Any, *, rows: int = 0, max_length: int = 200, **kwargs: Any) -> None:
        """A field for the text at a path, as the draft says it now."""
        name, text = path.replace(".", "-"), self.said.get(path, "")
        self.paths[name] = path
        kwargs = {"label": label, "required": False, "initial": text, **kwargs}
        if is_list(path):
            field: Field = LinesField(rows=rows or max(4, len(text)), **kwargs)
        elif rows:
            field = TextField(rows=rows, max_length=2000, **kwargs)
        else:
            field = WordsField(max_length=max_length, **kwargs)
        self.ask(name, field)

    @property
    def sections(self) -> list[Section]:
        return [Section(heading, [self[name] for name in names], folded) for heading, names, folded in self.parts]

    @property
    def texts(self) -> dict[str, Text]:
        """What was filled in, by path."""
        return {path: self.cleaned_data[name] for name, path in self.paths.items()}

    def list_up(self, path: str, rows: list[Row], texts: Mapping[str, Text], *, by: User) -> None:
        """These rows with their texts; whoever empties the field of a list gets that of the base back too."""
        self.draft.list_up(path, rows or method_edition.rows_of(self.draft.base, path), texts, by=by)

    def save(self, *, by: User) -> None:
        """Keeps what is filled in. Raises EditionIsPublished."""
        self.draft.say(self.texts, language=DUTCH, by=by)


def key_for(words: str, taken: Iterable[str]) -> str:
    """A key for something new: its words in plain letters, and a number when that key is taken."""
    plain = slugify(words).replace("-", "_")[:34] or "own"
    taken = set(taken)
    tries = (plain, *(f"{plain}_{number}" for number in range(2, len(taken) + 3)))
    return next(key for key in tries if key not in taken)
