"""The log keeps what was done, in a chain that can't be changed unseen."""

import pytest
from django.db import DatabaseError, connection, transaction

from fasenwijzer.audit.log import first_break, forget_words, record
from fasenwijzer.audit.models import Action, Change, Event, Forgotten
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


def test_changed_words_are_found():
    changed = record(Action.UPDATE, case_id=1, changes={"name": ("Noor", "Nora")})
    record(Action.READ, case_id=2)
    remove(connection)
    Change.objects.update(before="Nore")
    assert first_break() == changed.pk
    Change.objects.all().delete()
    assert first_break() == changed.pk


def test_words_are_forgotten_and_the_chain_still_holds():
    kept = record(Action.UPDATE, case_id=2, changes={"name": ("Idris", "Idriss")})
    told = record(Action.UPDATE, case_id=1, changes={"name": ("Noor", "Nora"), "phone": ("", "06")})
    record(Action.READ, case_id=1)
    assert forget_words(Event.objects.filter(case_id=1)) == 2
    assert forget_words(Event.objects.filter(case_id=1)) == 0
    assert [change.event_id for change in Change.objects.all()] == [kept.pk]
    assert Event.objects.filter(pk=told.pk).exists()
    assert first_break() is None


def test_no_other_words_can_be_removed_and_nothing_is_remembered_again():
    forgotten = record(Action.UPDATE, case_id=1, changes={"name": ("Noor", "Nora")})
    record(Action.UPDATE, case_id=2, changes={"name": ("Idris", "Idriss")})
    forget_words(Event.objects.filter(pk=forgotten.pk))
    for attempt in (Change.objects.all(), Forgotten.objects.all()):
        with pytest.raises(DatabaseError, match="only ever added"), transaction.atomic():
            attempt._raw_delete(attempt.db)
