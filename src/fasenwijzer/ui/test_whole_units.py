"""A picture in whole units looks the same: every point lies within half a unit of where it was drawn."""

import pytest

from .whole_units import in_whole_units


@pytest.mark.parametrize(
    "drawn, told",
    [
        ("M10.4,20.6l1.4,1.4,1.4,1.4", "M10 21l2 1l1 1"),
        ("M1.6,2h3.6v.6H0Z", "M2 2h3v1H0Z"),
        ("M0,0c1.2,2.6,3,4,5.6-6", "M0 0c1 3 3 4 6-6"),
        ("M76,128a52.06,52.06,0,1,0,52-52", "M76 128a52 52 0 1 0 52-52"),
    ],
)
def test_each_point_goes_to_the_nearest_unit(drawn, told):
    assert in_whole_units(drawn) == told


def test_what_is_rounded_off_does_not_add_up():
    assert in_whole_units("M0,0" + "h.4" * 10 + "H100") == "M0 0" + "h0h1h0h1h0h0h1h0h1h0" + "H100"
