"""docs/glossary.md binds the Dutch words to the names in the code, and this binds it to the truth."""

import re
from importlib import import_module
from importlib.util import find_spec

from fasenwijzer.tests.source import ROOT

ROW = re.compile(r"^\| (?P<dutch>[^|]+?) \| (?P<english>[^|]+?) \| `(?P<path>[\w.]+)` \|", re.MULTILINE)
ROWS = [match.groups() for match in ROW.finditer((ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"))]


def test_the_glossary_is_not_empty():
    assert len(ROWS) > 20


def test_no_dutch_word_stands_twice():
    dutch = [row[0] for row in ROWS]
    assert len(dutch) == len(set(dutch))


def test_every_name_exists():
    assert [(dutch, path) for dutch, _english, path in ROWS if not exists(path)] == []


def exists(path):
    """A package that is not there yet is left in peace."""
    if find_spec(".".join(path.split(".")[:2])) is None:
        return True
    module, _, name = path.rpartition(".")
    return hasattr(import_module(module), name)
