"""The house rules that hold for every model."""

import re

import pytest
from django.apps import apps
from django.db.migrations.loader import MigrationLoader

OURS = [model for model in apps.get_models() if model.__module__.startswith("fasenwijzer.")]
ONE_ROW = {"people.Organisation", "people.Once", "people.Draft", "people.Invitation"}
ANY_VALUE_IS_TRUE = {"journal.Move", "plan.ActionDone"}
"""Lines of history beside a record: when and by whom, and no combination of values is wrong."""


def nothing_happens_in_save_or_delete(model):
    return {"save", "delete", "save_base"}.isdisjoint(vars(model))


def says_what_it_is(model):
    return model.__doc__ and not model.__doc__.startswith(f"{model.__name__}(")


def has_an_order_or_only_one_row(model):
    one_to_one = any(field.one_to_one and not field.auto_created for field in model._meta.get_fields())
    return model._meta.ordering or model._meta.label in ONE_ROW or one_to_one


def every_relation_has_a_name_from_the_other_side(model):
    relations = [f for f in model._meta.get_fields() if f.is_relation and not f.auto_created and f.model is model]
    return all(field.remote_field.related_name for field in relations)


def the_database_guards_it(model):
    """State at least one thing that is always true."""
    single = any(field.unique and not field.primary_key for field in model._meta.fields)
    return model._meta.constraints or single or model._meta.label in ANY_VALUE_IS_TRUE


RULES = [
    nothing_happens_in_save_or_delete,
    says_what_it_is,
    has_an_order_or_only_one_row,
    every_relation_has_a_name_from_the_other_side,
    the_database_guards_it,
]


@pytest.mark.parametrize("rule", RULES)
def test_of_every_record(rule):
    """One test for each rule, which names all that break it."""
    assert [model._meta.label for model in OURS if not rule(model)] == []


def test_every_migration_has_a_name_given_by_a_person():
    ours = {config.label for config in apps.get_app_configs() if config.name.startswith("fasenwijzer.")}
    names = [name for label, name in MigrationLoader(None).disk_migrations if label in ours]
    assert names
    assert [name for name in names if re.search(r"_auto_\d|_and_more$|_more$", name)] == []
