"""What the tests of this package share."""

import pytest

from fasenwijzer.people.models import Organisation


@pytest.fixture(autouse=True)
def demo(request):
    """In a demo nobody needs a second factor, so the pages behind it can be looked at."""
    if "oeverlicht" in request.fixturenames:
        request.getfixturevalue("oeverlicht")
        Organisation.objects.update(is_demo=True)
