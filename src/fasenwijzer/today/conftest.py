"""These tests look at the pages behind the second factor; a demo asks for none."""

import pytest

from fasenwijzer.people.models import Organisation


@pytest.fixture
def oeverlicht(oeverlicht):
    Organisation.objects.update(is_demo=True)
    return oeverlicht
