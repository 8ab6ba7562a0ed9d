"""A form as a browser sends it: what stood in its fields on the page, with other words where somebody types."""

from __future__ import annotations

from html.parser import HTMLParser


def filled(page: str, **typed: str) -> dict[str, list[str]]:
    """The fields of the first form of the page that has all these names. Raises LookupError when there is none."""
    reader = _Forms()
    reader.feed(page)
    for form in reader.forms:
        if typed.keys() <= form.keys():
            return {name: values for name, values in form.items() if values} | {name: [typed[name]] for name in typed}
    raise LookupError(f"no form with {', '.join(typed)}")


class _Forms(HTMLParser):
    """Every form: its names with their values. A choice that is left open has none."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[dict[str, list[str]]] = []
        self._area = self._list = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        name, value = told.get("name") or "", told.get("value") or ""
        if tag == "form":
            self.forms.append({})
        elif not self.forms:
            return
        elif tag == "input" and name:
            self._input(told.get("type") or "text", name, value, "checked" in told)
        elif tag == "textarea" and name:
            self._area = name
            self.forms[-1][name] = [""]
        elif tag == "select" and name:
            self._list = name
            self.forms[-1][name] = []
        elif tag == "option" and self._list and "selected" in told:
            self.forms[-1][self._list] = [value]

    def _input(self, kind: str, name: str, value: str, checked: bool) -> None:
        form = self.forms[-1]
        if kind == "radio":
            form[name] = [value] if checked else form.get(name, [])
        elif kind == "checkbox":
            form[name] = [*form.get(name, []), *([value or "on"] if checked else [])]
        elif kind not in {"file", "submit", "button", "image"}:
            form[name] = [value]

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = ""
        elif tag == "select":
            self._list = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.forms[-1][self._area] = [(self.forms[-1][self._area][0] + data).removeprefix("\n")]
