"""What is typed or pasted, without the signs that no person means and no database keeps."""

import re
from typing import Any

UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def readable(value: Any) -> Any:
    """Texts lose control signs (a NUL byte, half a sign from a broken paste); all else stays what it is."""
    if isinstance(value, str):
        return UNREADABLE.sub("", value)
    if isinstance(value, list):
        return [readable(part) for part in value]
    return value
