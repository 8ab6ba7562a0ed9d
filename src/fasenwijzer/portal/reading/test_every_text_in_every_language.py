"""Every text that a page of the client's side can show, in branches that no story comes to as well, in each language.

`test_in_every_language.py` walks through pages that are there; this reads the templates, with all that they include.
"""

import re
from ast import literal_eval
from gettext import NullTranslations
from pathlib import Path

import pytest
from django.apps import apps
from django.utils.translation import trans_real
from django.utils.translation.template import templatize

SPOKEN = ("pl", "uk", "tr", "ar")
OF_COLLEAGUES = {("extends", "cases/case_page.html"), ("extends", "cases/case_task.html")}
"""What begins with one of these is a page of a worker, in the portal's own folder."""
ONLY_COLLEAGUES_SEE = {
    "Your name stays with your answers. Who leads this asking can read them.",
    *("Shortcuts", "This list", "Use shortcuts on this device", "Back to the page"),
}
PAPERS = ("plan/paper/short.html", "plan/paper/whole.html")
LEADS_TO = re.compile(r'{%\s*(include|extends)\s+"([^"]+)"')
STRING = r"u?(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
ASKED = re.compile(rf"\b(n?p?gettext)\(({STRING}(?:,\s*{STRING})*)")


def templates():
    """Where each template lies, by its name."""
    roots = [Path(app.path) / "templates" for app in apps.get_app_configs() if "fasenwijzer" in app.name]
    return {str(path.relative_to(root)): path for root in roots for path in root.rglob("*.html")}


def shown_to_clients():
    """The templates of the client's pages and papers, and what they include."""
    known, found = templates(), set()
    ahead = [name for name in known if name.startswith("portal/")] + [*PAPERS]
    while ahead:
        name = ahead.pop()
        ways = LEADS_TO.findall(known[name].read_text()) if name in known else []
        if name in found or name not in known or OF_COLLEAGUES.intersection(ways):
            continue
        found.add(name)
        ahead += [other for _how, other in ways]
    return {name: known[name] for name in found}


def texts_in(path):
    """What a template asks a catalogue for: the context, when there is one, and the English."""
    for how, told in ASKED.findall(templatize(path.read_text())):
        strings = [literal_eval(one) for one in re.findall(STRING, told)]
        yield "\x04".join(strings[:2]) if how == "pgettext" else strings[0]


class Silent(NullTranslations):
    """Where a language turns for what it lacks: answers with nothing, so that it shows."""

    def gettext(self, message):
        return ""


@pytest.mark.parametrize("language", SPOKEN)
def test_no_template_of_hers_has_a_text_that_a_language_lacks(language, monkeypatch):
    there = trans_real.translation(language)
    monkeypatch.setattr(there, "_fallback", Silent())
    asked = {text: name for name, path in shown_to_clients().items() for text in texts_in(path)}
    assert len(asked) > 400, "the templates were not found"
    lacking = {
        text: name for text, name in asked.items() if text not in ONLY_COLLEAGUES_SEE and not there.gettext(text)
    }
    assert lacking == {}, f"translate these in the package they come from, in {language}"
