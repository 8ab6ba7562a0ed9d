"""Every page that links lead to, found the way a colleague finds it: by following them from Today."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.test import Client
from django.urls import Resolver404, resolve

AT_MOST = 3
"""Pages of one address that are looked into for more links; the first is the one that is shown."""
MORE = {"journey:dossier": 20}
"""From the file of one client other pages are reached than from that of another."""
LEFT_ALONE = {"account_logout", "set_language", "portal:leave"}


@dataclass
class Reachable:
    """`pages`: for each name of an address a page of it; `sent`: names that forms are sent to."""

    pages: dict[str, str] = field(default_factory=dict)
    sent: set[str] = field(default_factory=set)

    def explore(self, browser: Client, *starts: str) -> None:
        """Follow the links from these pages: a few pages of each address, and one of what was found before."""
        before = set(self.pages)
        ahead, seen, times = deque(starts), set(starts), Counter[str]()
        while ahead:
            address = ahead.popleft()
            name = name_of(address)
            if name is None or name in LEFT_ALONE or times[name] >= (1 if name in before else MORE.get(name, AT_MOST)):
                continue
            times[name] += 1
            links = self._open(browser, address)
            ahead.extend(links - seen)
            seen |= links

    def _open(self, browser: Client, address: str) -> set[str]:
        """Open a page; its links."""
        answer = browser.get(address, follow=True)
        here = answer.redirect_chain[-1][0] if answer.redirect_chain else address
        assert answer.status_code in {200, 404, 410}, f"{answer.status_code} at {here}, from {address}"
        if not answer.headers.get("Content-Type", "").startswith("text/html"):
            return set()  # a file to take along is no page
        name = name_of(here)
        if name and answer.status_code == 200:
            self.pages.setdefault(name, here)
        body = answer.content.decode()
        self.look_at(here, body)
        ways = Ways(here)
        ways.feed(body)
        self.sent |= {name for address in ways.forms if (name := name_of(address))}
        return ways.links

    def look_at(self, here: str, body: str) -> None:
        """Called with every page that is opened; for who wants to know more of it than its links."""


class Ways(HTMLParser):
    """The links of a page, and the addresses that its forms are sent to."""

    def __init__(self, here: str) -> None:
        super().__init__()
        self.here = here
        self.links: set[str] = set()
        self.forms: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "a" and told.get("href"):
            self.links |= self._inside(str(told["href"]))
        for way in ("action", "formaction"):
            if told.get(way):
                self.forms |= self._inside(str(told[way]))

    def _inside(self, address: str) -> set[str]:
        """Path and question of an address of our own, without the place on the page."""
        parts = urlsplit(urljoin(self.here, address))
        if parts.scheme or parts.netloc or address.startswith("#"):
            return set()
        return {f"{parts.path}?{parts.query}" if parts.query else parts.path}


def name_of(address: str) -> str | None:
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return None
