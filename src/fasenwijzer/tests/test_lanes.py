"""Each test runs in a lane: on both databases what one of them takes part in, the rest on one."""

from pathlib import Path

import pytest

from fasenwijzer.tests.lanes import LANES, shared_out


class Told:
    """A test, as far as its lane goes."""

    def __init__(self, name, mark=None, *fixturenames, package="plan"):
        self.name, self.mark, self.fixturenames = name, mark and mark.mark, fixturenames
        self.path = Path("src", "fasenwijzer", package, "test_it.py")

    def get_closest_marker(self, name):
        return self.mark if self.mark and self.mark.name == name else None


TESTS = (
    Told("python"),
    Told("marked", pytest.mark.django_db),
    Told("asks", None, "db", "noor"),
    Told("strict", pytest.mark.once(on="postgresql"), "db"),
    Told("rights", pytest.mark.once(on="sqlite"), "db"),
    Told("page", pytest.mark.django_db, "browse"),
    Told("sorts", pytest.mark.both, "db", "browse"),
    Told("searches", pytest.mark.django_db, "browse", package="search"),
)


@pytest.mark.parametrize(
    ("lanes", "here", "left"),
    [
        ("", "sqlite", "python marked asks strict rights page sorts searches"),
        ("", "postgresql", "python marked asks strict rights page sorts searches"),
        ("sqlite postgresql", "sqlite", "python marked asks rights page sorts searches"),
        ("sqlite postgresql", "postgresql", "marked asks strict sorts searches"),
    ],
)
def test_a_lane_takes_what_is_its_own(monkeypatch, lanes, here, left):
    monkeypatch.setenv(LANES, lanes)
    ours, elsewhere = shared_out(list(TESTS), here)
    assert [item.name for item in ours] == left.split()
    assert {*ours, *elsewhere} == set(TESTS)
