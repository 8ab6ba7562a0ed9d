"""Tables to take along."""

import pytest

from fasenwijzer.ui.sheets import Sheet, Shown, as_csv, safe


@pytest.mark.parametrize("words", ["=1+1", "+31", "-2", "@x", "\tx", "\rx"])
def test_a_cell_is_never_a_formula(words):
    assert safe(words) == f"'{words}"
    assert safe("Wonen") == "Wonen"


def test_a_figure_is_said_as_on_the_screen():
    text = as_csv(Sheet("Cijfers", [["Wat", "Nu"]], [["=Wonen", Shown("80%", 80, is_share=True)]], (10, 10)))
    assert text.decode("utf-8-sig").splitlines() == ["Wat;Nu", "'=Wonen;80%"]
