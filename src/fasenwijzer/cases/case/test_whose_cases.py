"""Which cases somebody may see: the same rule for a list as for the door, and found without looking at the others."""

import pytest
from django.db import connection

from fasenwijzer.cases.models import Case

pytestmark = pytest.mark.django_db


def test_a_list_holds_what_the_door_opens(request, noor, idris):
    for name in ("jolanda", "ruben", "bilal", "ineke", "tamara", "karin", "anton"):
        user = request.getfixturevalue(name)
        opens = {case.pk for case in (noor, idris) if case.grounds_of(user)}
        assert set(Case.objects.visible_to(user).values_list("pk", flat=True)) == opens, name


@pytest.mark.skipif(connection.vendor != "sqlite", reason="each database tells its plan in its own words")
def test_the_cases_of_a_worker_are_found_without_reading_all_cases(jolanda, noor):
    assert "SCAN cases_case" not in Case.objects.visible_to(jolanda).explain()
