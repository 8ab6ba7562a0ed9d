"""Two people, one text: who saves last sees what the other wrote first, and keeps what (s)he typed."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from fasenwijzer.audit.models import Event
from fasenwijzer.ui.forms.base import OwnForm


class Meanwhile(OwnForm):
    """For a form about a record with a `revision`. Put before the form class; name the texts in `shared`.

    The form carries the revision that was read. When it is another one by now, saving stops once: the other text is
    shown (`theirs`: label and text), what was typed stays in the field, and saving again keeps what was typed.
    """

    shared: tuple[str, ...] = ()
    record: Any = None
    theirs: list[tuple[str, str]]

    def watch(self, record: Any) -> None:
        """Call at the end of __init__, with the record, or None for a new one."""
        self.record, self.theirs = record, []
        if record is not None:
            hidden = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput, initial=seen(record))
            self.fields["seen"] = hidden

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        was_seen = told.pop("seen", "")
        if self.record is not None and was_seen and was_seen != seen(self.record):
            self._stop_once(told)
        return told

    def _stop_once(self, told: dict[str, Any]) -> None:
        now = {name: getattr(self.record, name) for name in self.shared}
        self.theirs = [
            (str(self.fields[name].label), str(text))
            for name, text in now.items()
            if name in told and told[name] != text
        ]
        gone = getattr(self.record, "withdrawn_at", None) is not None
        if self.theirs or gone:
            self.add_error(None, _gone(self.record) if gone else _changed(self.record))
        again = cast(QueryDict, self.data).copy()
        again[self.add_prefix("seen")] = seen(self.record)
        self.data = again


def seen(record: Any) -> str:
    """What a form remembers of the record it was filled in for."""
    return f"{record.revision}{'x' if getattr(record, 'withdrawn_at', None) else ''}"


def _changed(record: Any) -> str:
    return _("%(name)s changed this while you were typing. Both texts are below; save again to keep yours.") % {
        "name": _who(record)
    }


def _gone(record: Any) -> str:
    return _("%(name)s took this away while you were typing. Save again to put it back with your text.") % {
        "name": _who(record)
    }


def out_of_the_plan(goal: Any) -> str:
    """What is said on a page about a goal that somebody took out meanwhile; what was typed stays in the fields."""
    return _("%(name)s took this goal out of the plan. Put it back on its own page first; your text stays here.") % {
        "name": _who(goal)
    }


def _who(record: Any) -> str:
    """Who was here last, by the log."""
    about = {"subject_type": record._meta.label_lower, "subject_id": str(record.pk)}
    names = Event.objects.filter(case_id=record.case_id, action__in=["update", "delete", "create"], **about)
    return names.values_list("actor_name", flat=True).first() or _("Somebody")
