"""Each test runs in a lane: on both databases what one of them takes part in, the rest on one."""

import pytest

from fasenwijzer.tests.lanes import LANES, shared_out


class Told:
    """A test, as far as its lane goes."""

    def __init__(self, name, mark=None, *fixturenames):
        self.name, self.mark, self.fixturenames = name, mark and mark.mark, fixturenames

    def get_closest_marker(self, name):
        return self.mark if self.mark and self.mark.name == name else None


TESTS = (
    Told("python"),
    Told("marked", pytest.mark.django_db),
    Told("asks", None, "db", "noor"),
    Told("strict", pytest.mark.once(on="postgresql"), "db"),
    Told("pages", pytest.mark.once(on="sqlite"), "db"),
)


@pytest.mark.parametrize(
    ("lanes", "here", "left"),
    [
        ("", "sqlite", "python marked asks strict pages"),
        ("", "postgresql", "python marked asks strict pages"),
        ("sqlite postgresql", "sqlite", "python marked asks pages"),
        ("sqlite postgresql", "postgresql", "marked asks strict"),
    ],
)
def test_a_lane_takes_what_is_its_own(monkeypatch, lanes, here, left):
    monkeypatch.setenv(LANES, lanes)
    ours, elsewhere = shared_out(list(TESTS), here)
    assert [item.name for item in ours] == left.split()
    assert {*ours, *elsewhere} == set(TESTS)
