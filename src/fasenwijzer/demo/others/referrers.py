"""Who refers, where stories stand in the beginning, and how a name is written down."""

from __future__ import annotations

from typing import Any

REFERRAL, INTAKE, START = ("referral", 0), ("intake", 0), ("start", 0)
WIJKTEAM = {"by_kind": "referrer", "by_name": "Wijkteam Noord", "by_phone": "06-00000900", "channel": "writing"}
HUISARTS = {"by_kind": "referrer", "by_name": "Praktijk Aalbers", "by_function": "huisarts", "channel": "writing"}
MOEDER = {"by_kind": "family", "by_function": "moeder"}


def named(called: str, family: str, prefix: str = "", **more: Any) -> dict[str, Any]:
    return {"call_name": called, "family_name": family, "family_name_prefix": prefix, **more}
