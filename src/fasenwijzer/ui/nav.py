"""Which items stand where in the menu: three and the report button on a phone, four on a desk, the rest behind More."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Item = Mapping[str, Any]
TOOLS = ("search", "report", "me")
ON_A_PHONE, ON_A_DESK = 3, 4


@dataclass(frozen=True)
class Menu:
    always: list[Item]
    wide: list[Item]
    rest: list[Item]
    search: Item | None
    report: Item | None
    me: Item | None
    here: str

    @property
    def more(self) -> list[Item]:
        return self.wide + self.rest

    @property
    def before_report(self) -> list[Item]:
        return self.always[:2]

    @property
    def after_report(self) -> list[Item]:
        return self.always[2:]

    @property
    def here_is_more(self) -> bool:
        """Behind More, however wide the screen is."""
        return any(item["key"] == self.here for item in self.rest)

    @property
    def here_is_more_on_a_phone(self) -> bool:
        return any(item["key"] == self.here for item in self.wide)


def menu(items: Iterable[Item], path: str, here: str) -> Menu:
    """items: key, words, url, icon and, if it covers more than its own address, under (a tuple of paths).
    The keys search, report and me are tools; all others stand in the menu, in the order given."""
    items = list(items)
    tools = {item["key"]: item for item in items if item["key"] in TOOLS}
    rooms = [item for item in items if item["key"] not in TOOLS]
    here = here or where(items, path)
    return Menu(
        always=rooms[:ON_A_PHONE],
        wide=rooms[ON_A_PHONE:ON_A_DESK],
        rest=rooms[ON_A_DESK:],
        search=tools.get("search"),
        report=tools.get("report"),
        me=tools.get("me"),
        here=here,
    )


def where(items: list[Item], path: str) -> str:
    """The key of the item whose address is the longest beginning of this path; its own goes before what covers it."""
    found = [
        (len(start), start == item["url"], item["key"])
        for item in items
        for start in (item["url"], *item.get("under", ()))
        if covers(start, path)
    ]
    return max(found, default=(0, False, ""))[2]


def covers(start: str, path: str) -> bool:
    return path == start or (len(start) > 1 and path.startswith(start))
