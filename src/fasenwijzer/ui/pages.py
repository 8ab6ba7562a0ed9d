"""Answering with a page, and telling a person in words what happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.forms.formsets import BaseFormSet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.datastructures import MultiValueDict
from django.utils.http import url_has_allowed_host_and_scheme

UNDO = "undo:"


def page(
    request: HttpRequest, template: str, context: Mapping[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """The template as an answer; 422 as soon as a filled-in form in the context still has problems."""
    context = dict(context or {})
    forms = list(forms_in(context.values()))
    request.has_forms = bool(forms)  # type: ignore[attr-defined]
    typed = getattr(request, "draft_fields", None)
    if typed is not None:
        go_on_with(typed, forms)
    if status == 200 and any(has_problems(form) for form in forms):
        status = 422
    return render(request, template, context, status=status)


def one_form(request: HttpRequest, form: BaseForm, *, title: str, button: str, close_url: str) -> HttpResponse:
    """A page with one form under its title, for a task that asks no more than its fields."""
    told = {"form": form, "title": title, "button": button, "close_url": close_url}
    return page(request, "ui/one_form.html", told)


def forms_in(values: Iterable[object]) -> Iterator[BaseForm | BaseFormSet[Any]]:
    """The forms among these values, those in a list too."""
    for value in values:
        if isinstance(value, (BaseForm, BaseFormSet)):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from forms_in(value)


def go_on_with(typed: QueryDict, forms: Iterable[BaseForm | BaseFormSet[Any]]) -> None:
    """Show what somebody was typing before: the draft fills the forms that were not sent yet, problems unsaid."""
    for form in forms:
        if isinstance(form, BaseForm) and not form.is_bound:
            for name, field in form.fields.items():
                form.initial[name] = field.widget.value_from_datadict(typed, MultiValueDict(), form.add_prefix(name))


def has_problems(form: BaseForm | BaseFormSet[Any]) -> bool:
    if isinstance(form, BaseFormSet):
        return form.is_bound and not form.is_valid()
    return form.is_bound and bool(form.errors)


def say(request: HttpRequest, words: object, undo: str | None = None) -> None:
    """Show words once, on the next page. undo: an address of our own that takes the act back when it is posted to."""
    if undo and not url_has_allowed_host_and_scheme(undo, allowed_hosts=None):
        raise ValueError(f"Undo must be an address of this site: {undo!r}")
    messages.success(request, str(words), extra_tags=f"{UNDO}{undo}" if undo else "")


def undo_of(extra_tags: str) -> str:
    """The undo address that say() gave along, or nothing."""
    return extra_tags.removeprefix(UNDO) if extra_tags.startswith(UNDO) else ""
