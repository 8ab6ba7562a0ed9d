"""What every test can rely on: a fresh clock and cache, an emptied log, a watched browser."""

import gc
import os
from functools import lru_cache
from importlib import import_module

import pytest
from django.apps import apps
from django.core.cache import cache
from django.db import connection
from django.utils import translation

from fasenwijzer import clock
from fasenwijzer.tests import database
from fasenwijzer.tests.browser import (
    browser_context_args,
    browser_type_launch_args,
    complaints,
    page,
    pytest_collection_modifyitems,
)
from fasenwijzer.tests.desk import desk, visit
from fasenwijzer.tests.looks import axe, usable
from fasenwijzer.ui import pdf

# Playwright's synchronous interface runs an event loop in this thread, and Django would refuse to query there.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

__all__ = [
    "axe",
    "browser_context_args",
    "browser_type_launch_args",
    "complaints",
    "desk",
    "page",
    "pytest_collection_modifyitems",
    "usable",
    "visit",
]


def pytest_collection_finish():
    """What was imported stays: to look through it for rubbish again and again costs a twentieth of all the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings, django_db_blocker):
    """Every process has a database of its own, a copy of one that was migrated."""
    with django_db_blocker.unblock():
        database.make()


@pytest.fixture(scope="session")
def django_db_keepdb():
    """What was just made is taken as it is; it stays until the next run."""
    return True


@pytest.fixture(scope="session", autouse=True)
def one_pdf_of_one_page():
    """To make one takes a second or more, and tests that open every address come by it again and again."""
    pdf.written = lru_cache(maxsize=100)(pdf.written)


@pytest.fixture(autouse=True)
def nothing_left_over():
    """No test inherits the clock, the language, the counted login attempts or the remembered editions of another."""
    yield
    translation.deactivate()
    clock.travel_back()
    cache.clear()
    editions = import_module("fasenwijzer.configurator.editions.models")
    editions._own.cache_clear()
    editions._method.cache_clear()


def is_transactional(request):
    """Whether the database is emptied after this test, rather than rolled back."""
    marker = request.node.get_closest_marker("django_db")
    asked = {"transactional_db", "live_server", "django_db_reset_sequences"} & set(request.fixturenames)
    return bool(asked or (marker and marker.kwargs.get("transaction")))


@pytest.fixture
def _log_closed_again(request, django_db_setup, django_db_blocker):
    """After the database was emptied, the log refuses changes again."""
    yield
    if is_transactional(request) and apps.is_installed("fasenwijzer.audit"):
        with django_db_blocker.unblock():
            import_module("fasenwijzer.audit.triggers").install(connection)


@pytest.fixture
def _django_db_helper(request, _log_closed_again, _django_db_helper):
    """Wraps pytest-django's own: the log refuses to be emptied, so its triggers step aside while that happens."""
    yield
    if is_transactional(request) and apps.is_installed("fasenwijzer.audit"):
        import_module("fasenwijzer.audit.triggers").remove(connection)
