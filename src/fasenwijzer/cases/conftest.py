"""These tests look at the pages behind the second factor; a demo asks for none."""

import pytest

from fasenwijzer.configurator.models import Edition
from fasenwijzer.people.models import Organisation


@pytest.fixture
def oeverlicht(db, tuesday):
    organisation = Organisation.objects.found(name="Oeverlicht", is_demo=True)
    Edition.publish(name="Oeverlicht 2026", base="standard", by=None)
    return organisation


@pytest.fixture
def at_most(django_assert_max_num_queries):
    """`with at_most(12) as asked:` counts the queries of a page."""
    return django_assert_max_num_queries
