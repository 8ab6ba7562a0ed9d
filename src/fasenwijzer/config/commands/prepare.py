"""Bring an installation up to date with the code: tables, cache and static files. Doing it twice is harmless."""

import hashlib

from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from fasenwijzer.config.commands import Refused


def prepare() -> None:
    """Everything that has to be there before the first page is asked."""
    if missing_migrations():
        refuse_an_early_database()
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
    fingerprint = settings.STATIC_ROOT / "fingerprint"
    current = _static_fingerprint()
    if not fingerprint.exists() or fingerprint.read_text(encoding="ascii") != current:
        call_command("collectstatic", verbosity=0, interactive=False, clear=True)
        fingerprint.write_text(current, encoding="ascii")


def missing_migrations() -> list[str]:
    """The migrations that this database has not had."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label} {migration.name}" for migration, _backwards in plan]


def tables_that_lack() -> list[str]:
    """The tables that the applied migrations make, and that are not in the database.

    Before the first release migrations are folded now and then, so a database of a development version can be so.
    """
    loader = MigrationExecutor(connection).loader
    applied = [known for known in loader.applied_migrations if known in loader.graph.nodes]
    made = loader.project_state(applied).models if applied else {}
    ours = [model._meta for model in apps.get_models()]
    wanted = {one.db_table for one in ours if (one.app_label, one.model_name) in made}
    return sorted(wanted.difference(connection.introspection.table_names()))


def refuse_an_early_database() -> None:
    """Raise Refused when the database was made by a development version that is not upgraded from.

    Asked before anything is migrated, so that such a database stays as it was; `check` asks it too.
    """
    if lacking := tables_that_lack():
        raise Refused(
            f"This database was made by an early development version: {lacking[0]} is not in it. Before 0.1.0 there is "
            "no way up from those. Put FASENWIJZER_DATA (var/ when not set) aside and begin again."
        )


def refuse_when_behind() -> None:
    """Raise Refused when the database is older than the code."""
    if missing_migrations():
        raise Refused("The database is not up to date. Run 'fasenwijzer upgrade', or 'fasenwijzer init' to begin.")


def _static_fingerprint() -> str:
    """A name for the static files as they are: changes when one of them does."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            digest.update(f"{path} {storage.size(path)} {storage.get_modified_time(path).timestamp()}\n".encode())
    return digest.hexdigest()
