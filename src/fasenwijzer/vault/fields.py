"""A column whose text lies sealed. It opens when somebody reads the attribute, never in a query."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from fasenwijzer.vault.fingerprints import following
from fasenwijzer.vault.sealing import Sealed, is_sealed_by_newest, seal, unseal


class Opening(DeferredAttribute):
    """Opens a sealed text at its first reading."""

    field: SealedTextField

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        value = super().__get__(instance, cls)
        if instance is not None and isinstance(value, Sealed):
            value = unseal(value, self.field.place_of(instance))
            instance.__dict__[self.field.attname] = value
        return value

    def __set__(self, instance: Any, value: Any) -> None:
        """With this the attribute asks `__get__` for a value that is there already, too."""
        instance.__dict__[self.field.attname] = value


class SealedTextField(models.TextField):  # type: ignore[type-arg]
    """A text that can't be searched, sorted or compared.

    `bound_to` names the attributes that say which row it is: known before the row is saved, and never changed after. A
    primary key that the database gives is not known in time; a UUID is.
    """

    descriptor_class = Opening

    def __init__(self, *args: Any, bound_to: tuple[str, ...] = ("pk",), **kwargs: Any) -> None:
        self.bound_to = bound_to
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "bound_to": self.bound_to}

    def place_of(self, instance: models.Model) -> str:
        """Table, column and row. Raises ValueError while the row is not known."""
        row = [getattr(instance, name) for name in self.bound_to]
        if None in row:
            raise ValueError(f"{instance._meta.label}: {self.bound_to} must be known before a text is sealed")
        return "\x1f".join([instance._meta.db_table, self.get_attname_column()[1] or "", *map(str, row)])

    def from_db_value(self, value: str | None, *_more: Any) -> Sealed | str | None:
        return Sealed(value) if value else value

    def pre_save(self, model_instance: models.Model, add: bool) -> Sealed | str | None:
        """What goes to the database; nothing stays nothing."""
        value = model_instance.__dict__.get(self.attname, "")
        if isinstance(value, Sealed) or not value:
            return value
        return seal(str(value), self.place_of(model_instance))

    def get_prep_value(self, value: Any) -> Any:
        """Only sealed texts go to the database; so a filter or an update with a readable text is refused."""
        if isinstance(value, Sealed):
            return value.token
        if value:
            raise TypeError(f"{self.name} is sealed: it can't be searched, and is only saved with its row")
        return super().get_prep_value(value)


def sealed_fields() -> Iterator[tuple[type[models.Model], SealedTextField]]:
    """Every sealed column of the house."""
    for model in apps.get_models():
        yield from ((model, field) for field in model._meta.local_fields if isinstance(field, SealedTextField))


def seal_again() -> int:
    """Seal everything that an earlier key sealed with the newest one; how many texts that were."""
    return sum(_again(model, field) for model, field in sealed_fields())


def _again(model: type[models.Model], field: SealedTextField) -> int:
    many = 0
    for row in model._default_manager.all().iterator(chunk_size=500):
        kept = row.__dict__[field.attname]
        if isinstance(kept, Sealed) and not is_sealed_by_newest(kept):
            getattr(row, field.attname)
            row.save(update_fields=following(model, [field.name]))
            many += 1
    return many
