"""The field for photos and files, for any form about a case."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.files.contents import LARGEST, MIME, Contents, Refused, look_into

MOST = 5
"""Files at a time."""


class FilesInput(forms.FileInput):
    """Names the kinds we keep: a phone then offers its camera, and an iPhone turns its own format into JPEG."""

    allow_multiple_selected = True

    def __init__(self) -> None:
        super().__init__({"multiple": True, "accept": ",".join(mime.partition(";")[0] for mime in MIME.values())})


class FilesField(forms.FileField):
    """None or a few files; `cleaned_data` holds their Contents. Every file that can't be kept is named, with why."""

    widget = FilesInput
    default_error_messages = {
        "too_many": _("These are %(many)s files. Choose at most %(most)s at a time."),
        "too_large": _("“%(name)s” is too large (%(size)s). A file may be at most %(most)s."),
        "refused": _("“%(name)s”: %(why)s"),
        "again": _("Choose your file again as well. A browser does not keep it when something else is still needed."),
    }

    def clean(self, data: Any, initial: Any = None) -> Any:
        sent = data if isinstance(data, list | tuple) else [data]
        given = [super(FilesField, self).clean(one, initial) for one in sent if one]
        if not given:
            super().clean(None, initial)
        if len(given) > MOST:
            raise self.problem("too_many", many=len(given), most=MOST)
        return self._looked_into(given)

    def _looked_into(self, given: list[Any]) -> list[Contents]:
        kept, problems = [], []
        for one in given:
            try:
                kept.append(self._one(one))
            except ValidationError as problem:
                problems.append(problem)
        if problems:
            raise ValidationError(problems)
        return kept

    def _one(self, one: Any) -> Contents:
        if one.size > LARGEST:
            size, most = filesizeformat(one.size), filesizeformat(LARGEST)
            raise self.problem("too_large", name=one.name, size=size, most=most)
        try:
            return look_into(one.name, one.read())
        except Refused as refused:
            raise self.problem("refused", name=one.name, why=refused.args[0]) from refused

    def problem(self, code: str, **told: Any) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code, params=told)


def ask_again(form: forms.BaseForm, name: str = "photos") -> None:
    """A browser does not keep a file when something else is still needed: say so at the field."""
    if form.files and name not in form.errors:
        form.add_error(name, form.fields[name].error_messages["again"])
