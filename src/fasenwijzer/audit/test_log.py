"""The log keeps what was done, in a chain that can't be changed unseen."""

import pytest
from django.db import DatabaseError, connection, transaction

from fasenwijzer.audit.log import first_break, record
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.audit.triggers import remove

pytestmark = pytest.mark.django_db


def test_every_line_follows_from_the_one_before():
    first = record(Action.LOGIN, what="login")
    second = record(Action.UPDATE, case_id=7, changes={"name": ("Noor", "Nora")})
    assert second.previous_hash == first.hash
    assert first_break() is None


@pytest.mark.parametrize("attempt", ["UPDATE audit_event SET what = 'x'", "DELETE FROM audit_event"])
def test_the_database_refuses_to_touch_a_line(attempt):
    record(Action.LOGIN, what="login")
    with pytest.raises(DatabaseError, match="only ever added"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(attempt)
    assert Event.objects.count() == 1


def test_a_changed_line_is_found():
    record(Action.LOGIN, what="login")
    changed = record(Action.READ, case_id=1)
    record(Action.READ, case_id=2)
    remove(connection)
    Event.objects.filter(pk=changed.pk).update(case_id=3)
    assert first_break() == changed.pk


def test_a_removed_line_is_found():
    record(Action.LOGIN)
    gone, after = record(Action.READ, case_id=1), record(Action.READ, case_id=2)
    remove(connection)
    Event.objects.filter(pk=gone.pk).delete()
    assert first_break() == after.pk
