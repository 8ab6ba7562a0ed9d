"""docs/glossary.md binds the Dutch words to the names in the code, and this binds it to the truth."""

import re
from importlib import import_module
from importlib.util import find_spec

import pytest

from fasenwijzer.tests.source import ROOT

ROW = re.compile(r"^\| (?P<dutch>[^|]+?) \| (?P<english>[^|]+?) \| `(?P<path>[\w.]+)` \|", re.MULTILINE)
ROWS = [match.groups() for match in ROW.finditer((ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"))]


def test_the_glossary_is_not_empty():
    assert len(ROWS) > 20


def test_no_dutch_word_stands_twice():
    dutch = [row[0] for row in ROWS]
    assert len(dutch) == len(set(dutch))


@pytest.mark.parametrize("dutch, english, path", ROWS, ids=[row[0] for row in ROWS])
def test_the_name_exists(dutch, english, path):
    package = ".".join(path.split(".")[:2])
    if find_spec(package) is None:
        pytest.skip(f"{package} is not there yet")
    module, _, name = path.rpartition(".")
    assert hasattr(import_module(module), name)
