"""In a demo nobody needs a second factor, so that the tests can look at the pages behind it."""

import pytest

from fasenwijzer.people.models import Organisation


@pytest.fixture(autouse=True)
def demo(oeverlicht):
    Organisation.objects.update(is_demo=True)
