"""Whether the Dutch of every package is complete: nothing untranslated, uncertain or left over; and one.

The client's side speaks more languages: there the package portal is complete. From other packages they hold only what a
client's page shows; tests of portal say what that is.

Catalogues are merged, so two packages with different Dutch for one English text would see the same one of the two.

The texts are collected anew in a copy of each package, so that nothing in the repository changes.
"""

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

import django
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from django.core.management import call_command

SOURCE = Path(__file__).resolve().parent.parent / "src" / "fasenwijzer"
OF_THE_CLIENT = ("pl", "uk", "tr", "ar")
"""What the client's side is read in beside Dutch. English needs no catalogue; easier Dutch falls back to Dutch."""
PLACE = re.compile(r"%\(\w+\)[a-z]")


def main() -> int:
    django.setup()
    problems = [problem for package in packages() for problem in look_at(package)]
    problems += said_twice(SOURCE) + dated(SOURCE) + headed(SOURCE) + of_the_client(SOURCE)
    print("\n".join(problems))
    return 1 if problems else 0


def packages() -> list[Path]:
    return sorted(path.parent for path in SOURCE.glob("*/__init__.py") if path.parent.name != "tests")


def look_at(package: Path) -> list[str]:
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / package.name
        shutil.copytree(package, copy, ignore=shutil.ignore_patterns("__pycache__", "static", "*.mo", "test_*.py"))
        po = collect(copy)
        if not po.exists():
            return []
        with po.open("rb") as file:
            catalog = read_po(file, locale="nl")
    wrong = [f"{package.name}: {state(m)}: {m.id!r}" for m in catalog if m.id and (m.fuzzy or not complete(m))]
    return wrong + [f"{package.name}: no longer used: {key!r}" for key in catalog.obsolete]


def said_twice(source: Path) -> list[str]:
    """English texts, in one context, that have different Dutch in different packages: give one a context (pgettext)."""
    found: dict[tuple[str, str], dict[str, list[str]]] = {}
    for po in sorted(source.glob("*/locale/nl/LC_MESSAGES/django.po")):
        with po.open("rb") as file:
            for message in read_po(file, locale="nl"):
                if message.id:
                    dutch = found.setdefault((str(message.id), message.context or ""), {})
                    dutch.setdefault(str(message.string), []).append(po.relative_to(source).parts[0])
    return [
        f"different Dutch for {english!r}: " + "; ".join(f"{', '.join(p)}: {d!r}" for d, p in dutch.items())
        for (english, _context), dutch in found.items()
        if len(dutch) > 1
    ]


def dated(source: Path) -> list[str]:
    """Catalogues whose head tells when and by whom: two people who add a word would change the same line."""
    return [
        f"{po.relative_to(source).parts[0]}: the head of the catalogue tells a date; leave language, MIME and plurals"
        for po in sorted(source.glob("*/locale/*/LC_MESSAGES/django.po"))
        if "POT-Creation-Date" in po.read_text(encoding="utf-8").split("\n\n")[0]
    ]


def headed(source: Path) -> list[str]:
    """Catalogues whose head tells another language than their folder: then the numbers are counted by its rules."""
    told = [(po, po.parent.parent.name) for po in sorted(source.glob("*/locale/*/LC_MESSAGES/django.po"))]
    return [
        f"{po.relative_to(source).parts[0]}, {language}: the head tells another language"
        for po, language in told
        if f'"Language: {language.split("_")[0]}\\n"' not in po.read_text(encoding="utf-8").split("\n\n")[0]
    ]


def of_the_client(source: Path) -> list[str]:
    """What is wrong in the other languages of the client's side."""
    found = []
    for po in sorted(source.glob("*/locale/*/LC_MESSAGES/django.po")):
        package, language = po.relative_to(source).parts[0], po.parent.parent.name
        if language != "nl":
            dutch = texts_of(source / package / "locale" / "nl" / "LC_MESSAGES" / "django.po")
            found += [f"{package}, {language}: {wrong}" for wrong in compared(texts_of(po), dutch)]
    return found + [f"portal, {language}: {wrong}" for language in OF_THE_CLIENT for wrong in lacking(source, language)]


def texts_of(po: Path) -> Catalog:
    with po.open("rb") as file:
        return read_po(file, locale=po.parent.parent.name.split("_")[0])


def compared(catalog: Catalog, dutch: Catalog) -> list[str]:
    told = [message for message in catalog if message.id]
    wrong = [f"{state(one)}: {one.id!r}" for one in told if one.fuzzy or not complete(one)]
    wrong += [f"no longer used: {one.id!r}" for one in told if dutch.get(one.id, one.context) is None]
    return wrong + [f"lost or found a placeholder: {one.id!r}" for one in told if not all(same_places(one))]


def same_places(message: Message) -> list[bool]:
    """For each form of the text, whether it has the placeholders of the English."""
    english, strings = ([text] if isinstance(text, str) else text for text in (message.id, message.string))
    return [sorted(PLACE.findall(string)) == sorted(PLACE.findall(english[-1])) for string in strings]


def lacking(source: Path, language: str) -> list[str]:
    there, dutch = (texts_of(source / f"portal/locale/{code}/LC_MESSAGES/django.po") for code in (language, "nl"))
    return [f"missing: {one.id!r}" for one in dutch if one.id and there.get(one.id, one.context) is None]


def collect(copy: Path) -> Path:
    (copy / "locale").mkdir(exist_ok=True)
    before = Path.cwd()
    os.chdir(copy)
    try:
        call_command("makemessages", locale=["nl"], no_location=True, no_wrap=True, verbosity=0)
    finally:
        os.chdir(before)
    return copy / "locale" / "nl" / "LC_MESSAGES" / "django.po"


def complete(message) -> bool:  # type: ignore[no-untyped-def]
    return all(message.string) if isinstance(message.string, tuple) else bool(message.string)


def state(message) -> str:  # type: ignore[no-untyped-def]
    return "uncertain" if message.fuzzy else "not translated"


if __name__ == "__main__":
    sys.exit(main())
