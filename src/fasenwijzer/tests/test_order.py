"""The long journeys begin first, each on another worker."""

import pytest

from fasenwijzer.tests.order import long_first


class Told:
    """A test, as far as its order goes."""

    def __init__(self, name, seconds=0):
        self.name, self.seconds = name, seconds

    def get_closest_marker(self, _name):
        return pytest.mark.journey(seconds=self.seconds).mark if self.seconds else None


@pytest.mark.parametrize(("workers", "starts"), [(1, ["B"]), (2, ["B", "A"]), (3, ["B", "A", "C"])])
def test_each_worker_begins_with_a_long_one(workers, starts):
    short = [Told(f"s{n}") for n in range(11)]
    told = [*short[:5], Told("A", 90), *short[5:], Told("B", 140), Told("C", 10)]
    names = [item.name for item in long_first(told, workers)]
    assert sorted(names) == sorted(item.name for item in told)
    assert [names[len(names) * worker // workers] for worker in range(workers)] == starts
    assert [name for name in names if name.startswith("s")] == [item.name for item in short]
