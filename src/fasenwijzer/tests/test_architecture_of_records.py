"""The house rules that hold for every model."""

import re

import pytest
from django.apps import apps
from django.db.migrations.loader import MigrationLoader

OURS = [model for model in apps.get_models() if model.__module__.startswith("fasenwijzer.")]
each_model = pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)


@each_model
def test_nothing_happens_in_save_or_delete(model):
    assert {"save", "delete", "save_base"}.isdisjoint(vars(model))


@each_model
def test_it_says_what_it_is(model):
    assert model.__doc__
    assert not model.__doc__.startswith(f"{model.__name__}(")


@each_model
def test_it_has_an_order_or_only_one_row(model):
    single = {"people.Organisation", "people.Once", "people.Draft", "people.Invitation"}
    one_to_one = any(field.one_to_one and not field.auto_created for field in model._meta.get_fields())
    assert model._meta.ordering or model._meta.label in single or one_to_one


@each_model
def test_every_relation_has_a_name_from_the_other_side(model):
    relations = [f for f in model._meta.get_fields() if f.is_relation and not f.auto_created and f.model is model]
    assert [f.name for f in relations if not f.remote_field.related_name] == []


ANY_VALUE_IS_TRUE = {"journal.Move", "plan.ActionDone"}
"""Lines of history beside a record: when and by whom, and no combination of values is wrong."""


@each_model
def test_the_database_guards_it(model):
    single = any(field.unique and not field.primary_key for field in model._meta.fields)
    assert model._meta.constraints or single or model._meta.label in ANY_VALUE_IS_TRUE, (
        "state at least one thing that is always true"
    )


def test_every_migration_has_a_name_given_by_a_person():
    ours = {config.label for config in apps.get_app_configs() if config.name.startswith("fasenwijzer.")}
    names = [name for label, name in MigrationLoader(None).disk_migrations if label in ours]
    assert names
    assert [name for name in names if re.search(r"_auto_\d|_and_more$|_more$", name)] == []
