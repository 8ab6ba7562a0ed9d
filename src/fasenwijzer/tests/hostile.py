"""What an attacker types into a form, and what is typed by accident: for each kind of field, beside sensible words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote_plus, urljoin

from lxml import html

SCRIPTS = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7*7 }}{% now %}'; DROP TABLE cases_case;--"
ANY_SCRIPT = "O'Neill-’t Hooft فاطمة الزهراء 李小龙 👩🏽‍🚒 Zoë é ᠭᠠ \u202eabc\u2069 \u200f"
LONG_NAME = (ANY_SCRIPT * 5)[:200]
BROKEN = b"a%00b%0Bc%1B%ED%A0%80d%FF%FE%C3%28"
"""NUL, control characters, half a sign from a broken paste, bytes that are no UTF-8; as they go over the line."""
HUGE = "9" * 30
TEXTS = {
    "markup": SCRIPTS,
    "any script": LONG_NAME,
    "100,000 signs": "Woord " * 16_667,
    "only signs of control": "\x00\x01\x0b",
}
FAR_DATES = ("1-1-1900", "31-12-2099")
ODD_DATES = ("29-2-2025", "1-1-0000", "31-12-9999", "0-0-0", "2026-03-10T10:00:00Z", HUGE)
NUMBERS = ("-1", HUGE, "1e9", "٣", "12,5", "0")
CHOICES = ("none-of-these", "-1", HUGE, "\x00", "")
"""Of what a field itself refuses each form gets one in turn; every form gets all that only the record can refuse."""
SENSIBLE = {"date": "vandaag", "number": "2", "tel": "06-00000000", "email": "naam@example.nl", "time": "10:30"}
WORDS = "Woord = {}"
"""With the name of the field: fits every text, also lines of "word = other word", and no two fields say the same."""
LATER = {"end": "11:30"}
"""An end comes after its start."""

Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Field:
    """An input of a form: its kind, a value that fits it, and another: the last choice, or a tick that is set."""

    name: str
    kind: str
    fits: str
    other: str


@dataclass(frozen=True)
class Paper:
    """A form as it stands on a page: where it is sent to, and what can be filled in."""

    address: str
    fields: tuple[Field, ...]

    @property
    def shape(self) -> tuple[str, ...]:
        """What makes it another form than the next one, whatever the numbers in its names."""
        return tuple(sorted({re.sub(r"\d+", "#", field.name) for field in self.fields}))

    def filled(self, **hostile: str) -> Pairs:
        """Every field with what fits it, those of the kinds given with that."""
        told = [(field, hostile.get(field.kind, field.fits)) for field in self.fields]
        return [(field.name, value) for field, value in told if value or field.kind != "check"]

    def otherwise(self) -> Pairs:
        """Sensible too, with the last of all choices and every tick set: some sentences have to be agreed with."""
        return [(field.name, field.other) for field in self.fields]

    def attacks(self, turn: int) -> Iterator[tuple[str, Pairs]]:
        """Ways to send this form that nobody means. Each leaves the rest sensible, so that it gets far."""
        kinds = {field.kind for field in self.fields}
        odd = ODD_DATES[turn % len(ODD_DATES)]
        yield "sensible", self.filled()
        if kinds & {"choice", "check"}:
            yield "other choices, and every tick", self.otherwise()
        yield "nothing at all", []
        yield "everything twice", self.filled() + self.filled(text="Andere woorden")
        if "text" in kinds:
            yield from ((what, self.filled(text=words, tel=words, email=words)) for what, words in TEXTS.items())
        if "date" in kinds:
            yield from ((f"the date {day}", self.filled(date=day, time=day[:5])) for day in (*FAR_DATES, odd))
        if "number" in kinds:
            yield from ((f"the number {one}", self.filled(number=one)) for one in in_turn(NUMBERS, turn, 2))
        if kinds & {"choice", "check", "hidden"}:
            yield from (
                (f"the choice {one!r}", self.filled(choice=one, check=one, hidden=one))
                for one in in_turn(CHOICES, turn, 2)
            )


def in_turn(values: tuple[str, ...], turn: int, number: int) -> list[str]:
    """So many of the values, others at each turn."""
    return [values[(turn * number + step) % len(values)] for step in range(number)]


def papers_on(here: str, body: str) -> Iterator[Paper]:
    """The forms of a page that are posted."""
    for form in html.fromstring(body).forms:
        if (form.get("method") or "").lower() == "post":
            yield Paper(urljoin(here, form.get("action") or ""), tuple(fields_of(form)))


def fields_of(form: html.FormElement) -> Iterator[Field]:
    """The fields that can be filled in, each name once; not what guards the form itself, and no files."""
    told = dict.fromkeys(
        one.get("name") for one in form.xpath(".//input[@name][not(@type='file')]|.//select[@name]|.//textarea[@name]")
    )
    for name in told:
        if name in {"csrfmiddlewaretoken", "once", "origin"}:
            continue
        inputs = form.xpath(".//*[@name=$name]", name=name)
        fits = value_that_fits(inputs)
        yield Field(name, kind_of(inputs[0]), fits, [fits, *offered(inputs)][-1])


def kind_of(field: html.HtmlElement) -> str:
    """text, date, time, number, tel, email, choice, check or hidden."""
    sort, classes = field.get("type", "text"), (field.get("class") or "").split()
    if field.tag == "select" or sort == "radio":
        return "choice"
    if sort in {"checkbox", "hidden"}:
        return {"checkbox": "check"}.get(sort, sort)
    if "date" in classes or "time" in classes:
        return "date" if "date" in classes else "time"
    return {"numeric": "number", "email": "email", "tel": "tel"}.get(field.get("inputmode", ""), "text")


def value_that_fits(inputs: list[html.HtmlElement]) -> str:
    """What stands there already, or else the first choice, or words of the kind that is asked for."""
    first, kind, name = inputs[0], kind_of(inputs[0]), inputs[0].get("name", "")
    if kind == "choice":
        return next(iter(offered(inputs)), "")
    if kind == "hidden":
        return first.get("value") or ""
    if kind == "check":
        return next((one.get("value") or "on" for one in inputs if one.get("checked") is not None), "")
    if "year-part" in (first.get("class") or ""):
        return "1991"
    there = first.text if first.tag == "textarea" else first.get("value")
    return (there or "").strip() or LATER.get(name) or SENSIBLE.get(kind, WORDS.format(name))


def offered(inputs: list[html.HtmlElement]) -> list[str]:
    """What can be chosen or ticked; nothing where something is typed."""
    if kind_of(inputs[0]) == "check":
        return [one.get("value") or "on" for one in inputs]
    if kind_of(inputs[0]) != "choice":
        return []
    return [value for one in inputs for o in (one.xpath(".//option") or [one]) if (value := o.get("value"))]


def over_the_line(pairs: Pairs) -> bytes:
    """As a browser sends it: with the hidden fields that stand in every form of ours."""
    return "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in [*pairs, ("once", "")]).encode()


def typed_on(body: str) -> dict[str, str]:
    """What stands in the text fields of a page, by name."""
    fields = html.fromstring(body).xpath("//form//input[@name][not(@type='file')]|//form//textarea[@name]")
    return {
        field.get("name"): (field.text_content() if field.tag == "textarea" else field.get("value")) or ""
        for field in fields
        if kind_of(field) not in {"choice", "check", "hidden"}
    }
