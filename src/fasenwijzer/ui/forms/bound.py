"""A field on its form: which markup it gets, and how its hint and its problem are tied to its input."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from .choices import RowSelect, ScaleSelect
from .readable import readable

CHOOSING = (forms.RadioSelect, forms.CheckboxSelectMultiple)
TEMPLATES: tuple[tuple[type[forms.Widget] | tuple[type[forms.Widget], ...], str], ...] = (
    (ScaleSelect, "ui/forms/scale.html"),
    (CHOOSING, "ui/forms/choices.html"),
    (forms.CheckboxInput, "ui/forms/check.html"),
    (forms.MultiWidget, "ui/forms/parts.html"),
    (forms.Widget, "ui/forms/field.html"),
)


@dataclass(frozen=True)
class Option:
    """One choice of several: its input, its words, a second line, and the heading it begins a group with."""

    tag: SafeString
    words: Any
    note: Any = ""
    group: Any = ""
    chosen: bool = False


@dataclass(frozen=True)
class Part:
    """One input of several that are one field together."""

    id: str
    label: Any
    tag: SafeString


class OwnBoundField(BoundField):
    """Ties hint and problem to the input, and never lets the browser cut off what somebody pastes."""

    @property
    def data(self) -> Any:
        """What was sent, as people can read it: the one place where signs that nobody types fall away."""
        return readable(super().data)

    @property
    def template_name(self) -> str:
        own: str | None = getattr(self.field, "template_name", None)
        return own or next(template for kind, template in TEMPLATES if isinstance(self.field.widget, kind))

    @property
    def hint_id(self) -> str:
        return f"{self.auto_id}_hint"

    @property
    def problem_id(self) -> str:
        return f"{self.auto_id}_problem"

    @property
    def target_id(self) -> str:
        """Where the label, and a link in the summary of problems, bring you: the first input of the field."""
        first = isinstance(self.field.widget, (*CHOOSING, forms.MultiWidget))
        return f"{self.auto_id}_0" if first else self.auto_id

    @property
    def aria_describedby(self) -> str:
        told = ((self.hint_id, self.help_text), (self.problem_id, self.errors))
        return " ".join(name for name, there in told if there)

    @property
    def in_a_row(self) -> bool:
        return isinstance(self.field.widget, RowSelect)

    @property
    def first_options(self) -> list[Option]:
        """The choices that stand open: all of them, unless the field says how many."""
        return list(self.options)[: getattr(self.field, "first", None)]

    @property
    def further_options(self) -> list[Option]:
        """The choices that are folded away."""
        first = getattr(self.field, "first", None)
        return [] if first is None else list(self.options)[first:]

    @property
    def further_is_chosen(self) -> bool:
        return any(option.chosen for option in self.further_options)

    @property
    def options(self) -> Iterator[Option]:
        """The choices, ready to be drawn; headings of groups only at the first of each group."""
        notes, groups, heading = getattr(self.field, "notes", {}), groups_of(self.field), ""
        for widget in self.subwidgets:
            key = str(widget.data["value"])
            group = groups.get(key, "")
            chosen = bool(widget.data["selected"])
            heading_now = group if group != heading else ""
            yield Option(widget.tag(), widget.choice_label, notes.get(key, ""), heading_now, chosen)
            heading = group

    @property
    def parts(self) -> Iterator[Part]:
        widget = self.field.widget
        for number, (label, data) in enumerate(zip(widget.labels, self.subwidgets[0].data["subwidgets"], strict=True)):
            id_ = f"{self.auto_id}_{number}"
            yield Part(id_, label, widget.widgets[number].render(data["name"], data["value"], data["attrs"]))

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        (widget or self.field.widget).attrs.pop("maxlength", None)
        return super().build_widget_attrs(attrs, widget)


def own(bound: BoundField) -> OwnBoundField:
    """A field of any form, also one that is not ours, with our markup."""
    return bound if isinstance(bound, OwnBoundField) else OwnBoundField(bound.form, bound.field, bound.name)


def groups_of(field: forms.Field) -> dict[str, Any]:
    """The heading above each choice, for choices in groups. Records are never grouped; asking would cost a query."""
    if isinstance(field, forms.ModelChoiceField):
        return {}
    grouped = [(name, choices) for name, choices in getattr(field, "choices", ()) if isinstance(choices, (list, tuple))]
    return {str(key): name for name, choices in grouped for key, _words in choices}
