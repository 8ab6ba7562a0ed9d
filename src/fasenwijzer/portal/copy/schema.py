"""The scheme of the machine-readable copy (JSON Schema 2020-12), made of the shapes so that the two agree.

`python -m fasenwijzer.portal.copy.schema` prints it; docs keeps it, and a test compares the two.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from fasenwijzer.portal.copy.shapes import FORMAT, VERSION, Copy

PLAIN: dict[Any, dict[str, str]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
    type(None): {"type": "null"},
}


def schema() -> dict[str, Any]:
    """Of the whole copy; every object that it holds is described apart, under its name."""
    described: dict[str, Any] = {}
    _describe(Copy, described)
    top: dict[str, Any] = described.pop("Copy")
    top["properties"] |= {"format": {"const": FORMAT}, "version": {"const": VERSION}}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Fasenwijzer: a copy of a file"}
    return head | top | {"$defs": described}


def _describe(shape: type, described: dict[str, Any]) -> None:
    described[shape.__name__] = told = {"type": "object", "additionalProperties": False}
    kinds = get_type_hints(shape)
    names = [one.name for one in fields(shape)]
    told["properties"] = {name: _of(kinds[name], described) for name in names}
    told["required"] = names


def _of(kind: Any, described: dict[str, Any]) -> dict[str, Any]:
    if get_origin(kind) is UnionType:
        return {"anyOf": [_of(one, described) for one in get_args(kind)]}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _of(get_args(kind)[0], described)}
    if is_dataclass(kind) and isinstance(kind, type):
        if kind.__name__ not in described:
            _describe(kind, described)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    return dict(PLAIN[kind])


def printed() -> str:
    return json.dumps(schema(), indent=2) + "\n"


if __name__ == "__main__":
    print(printed(), end="")
