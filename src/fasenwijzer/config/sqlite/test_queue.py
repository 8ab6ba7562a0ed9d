"""Many people save at once: nobody is refused, nothing is lost."""

import fcntl
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import IntegrityError, connection, transaction

from fasenwijzer.people.models import Location

WRITERS, EACH = 8, 10


def write(number):
    try:
        for turn in range(EACH):
            with transaction.atomic():
                seen = Location.objects.count()
                Location.objects.create(name=f"{number}-{turn}", address=str(seen))
    finally:
        connection.close()


@transaction.atomic
def write_twice(name):
    Location.objects.create(name=name)
    Location.objects.create(name=name)


@pytest.mark.django_db(transaction=True)
def test_writers_take_turns():
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))
    assert Location.objects.count() == WRITERS * EACH
    if connection.vendor == "sqlite":  # its transactions really are one after the other
        assert sorted(int(place.address) for place in Location.objects.all()) == list(range(WRITERS * EACH))


@pytest.mark.django_db(transaction=True)
def test_a_failed_transaction_leaves_the_queue():
    with pytest.raises(IntegrityError):
        write_twice("never")
    with ThreadPoolExecutor(1) as pool:
        pool.submit(write, 1).result(timeout=10)
    assert Location.objects.count() == EACH


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite needs the queue")
def test_a_transaction_holds_the_turn_until_its_end():
    """Fails when a new Django begins or ends transactions by other methods than those we extend."""
    with Path(f"{connection.settings_dict['NAME']}.queue").open("a") as queue:
        with transaction.atomic(), pytest.raises(BlockingIOError):
            fcntl.flock(queue, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.flock(queue, fcntl.LOCK_EX | fcntl.LOCK_NB)
