"""Two people, one text: who saves last sees what the other wrote first, and keeps what (s)he typed."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Any, cast

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.forms.widgets import ChoiceWidget, MultiWidget
from django.http import Http404, QueryDict
from django.utils.translation import gettext as _

from fasenwijzer.audit.models import Action, Event
from fasenwijzer.ui.forms.base import OwnForm

MARK = 6
"""Signs of a fingerprint: enough to tell two texts apart, too few to tell anything about them."""


class Meanwhile(OwnForm):
    """For a form that shows a record as it is (in `initial`) to be changed. Put before the form class.

    The form carries a fingerprint of each text that was read; `shared` names the fields, all of them when empty. What
    only somebody else changed stays as the other left it. What both changed stops the saving once: the other text is
    shown (`theirs`: label and text), what was typed stays in its field, and saving again keeps what was typed.
    """

    shared: tuple[str, ...] = ()
    record: Any = None
    theirs: list[tuple[str, str]]

    def watch(self, record: Any) -> None:
        """Call at the end of __init__, with the record, or None for a new one."""
        self.record, self.theirs = record, []
        if record is not None:
            self.shared = tuple(name for name in self.shared or self.fields if name in self.fields)
            self.fields["seen"] = forms.CharField(
                required=False, max_length=4000, widget=forms.HiddenInput, initial=self._seen_now()
            )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        was_seen = told.pop("seen", "")
        if self.record is not None and was_seen and was_seen != self._seen_now():
            self._bring_together(told, was_seen)
        return told

    def _bring_together(self, told: dict[str, Any], was_seen: str) -> None:
        """Keep what only the other changed; stop for what both changed, or when the record was taken away."""
        seen = dict(zip(self.shared, was_seen.removesuffix("x").split("."), strict=False))
        for name in self.shared:
            now = self._now(name)
            if name not in told or seen.get(name) == fingerprint(now) or self._same(name, told[name]):
                continue
            if seen.get(name) == fingerprint(self._shown(name, told[name])):
                told[name] = self._initial(name)
                self._type_again(name)
            else:
                self.theirs.append((str(self.fields[name].label), self._in_words(name)))
        self._stop_once()

    def _stop_once(self) -> None:
        gone = is_gone(self.record)
        if self.theirs or gone:
            self.add_error(None, _gone(self.record) if gone else _changed(self.record))
        self._fill("seen", self._seen_now())

    def _now(self, name: str) -> Any:
        return self._shown(name, self._initial(name))

    def _initial(self, name: str) -> Any:
        return self.get_initial_for_field(self.fields[name], name)

    def _shown(self, name: str, value: Any) -> Any:
        """A value the way the field shows it, so that what was read and what was typed can be laid side by side."""
        return self.fields[name].prepare_value(value)

    def _same(self, name: str, typed: Any) -> bool:
        return fingerprint(self._shown(name, typed)) == fingerprint(self._now(name))

    def _seen_now(self) -> str:
        marks = ".".join(fingerprint(self._now(name)) for name in self.shared)
        return f"{marks}{'x' if is_gone(self.record) else ''}"

    def _in_words(self, name: str) -> str:
        """What stands there now, for people: a choice by its words."""
        field, now = self.fields[name], self._now(name)
        if isinstance(field.widget, ChoiceWidget):
            return ", ".join(str(words) for key, words in choices_of(field) if key in texts(now))
        return ", ".join(texts(now))

    def _type_again(self, name: str) -> None:
        """The form is shown again with what the other left there."""
        widget, now = self.fields[name].widget, self._now(name)
        if isinstance(widget, MultiWidget):
            for number, part in enumerate(widget.decompress(self._initial(name)) or ()):
                self._fill(f"{name}_{number}", str(part))
        else:
            self._fill(name, *texts(now))

    def _fill(self, name: str, *values: str) -> None:
        again = cast(QueryDict, self.data).copy()
        again.setlist(self.add_prefix(name), list(values))
        self.data = again


def texts(value: Any) -> list[str]:
    """A value as the texts it consists of: none when empty, several for several choices."""
    if isinstance(value, (list, tuple, set)):
        return sorted(str(part) for part in value)
    return [] if value in (None, "", False) else [str(value).replace("\r\n", "\n")]


def fingerprint(value: Any) -> str:
    return sha256("\x1f".join(texts(value)).encode()).hexdigest()[:MARK]


def choices_of(field: Any) -> list[tuple[str, Any]]:
    """The choices of a field, those in groups too."""
    flat = [(key, words) for key, words in field.choices if not isinstance(words, (list, tuple))]
    grouped = [pair for _name, words in field.choices if isinstance(words, (list, tuple)) for pair in words]
    return [(str(key), words) for key, words in [*flat, *grouped]]


def is_gone(record: Any) -> bool:
    return getattr(record, "withdrawn_at", None) is not None


def _changed(record: Any) -> str:
    return _("%(name)s changed this while you were typing. Both texts are below; save again to keep yours.") % {
        "name": who_was_here(record)
    }


def _gone(record: Any) -> str:
    return _("%(name)s took this away while you were typing. Save again to put it back with your text.") % {
        "name": who_was_here(record)
    }


def who_took_away(missing: Http404, case_id: int, keys: Iterable[object]) -> str:
    """Who took away the record of this case that was asked for by one of these keys, by the log; "" when nobody did.

    Which kind of record was missing follows from what `get_object_or_404` could not find.
    """
    sought = missing.__context__
    if not isinstance(sought, ObjectDoesNotExist):
        return ""
    kind = type(sought)
    label = f"{kind.__module__.split('.')[1]}.{kind.__qualname__.split('.')[0].lower()}"
    about = {"case_id": case_id, "subject_type": label, "subject_id__in": [str(key) for key in keys]}
    lines = Event.objects.filter(action=Action.DELETE, **about)
    return lines.values_list("actor_name", flat=True).first() or ""


def who_was_here(record: Any) -> str:
    """Who changed a record last, by the log. It was a moment ago, so this finds it among the newest lines."""
    about = {"subject_type": record._meta.label_lower, "subject_id": str(record.pk)}
    names = Event.objects.filter(action__in=["update", "delete", "create"], **about)
    return names.values_list("actor_name", flat=True).first() or _("Somebody")
