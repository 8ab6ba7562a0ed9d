"""Compile every template and look for what the content policy or the door would refuse."""

import re
import sys
from pathlib import Path

import django
from django.template import TemplateSyntaxError
from django.template.loader import get_template

SOURCE = Path(__file__).resolve().parent.parent / "src" / "fasenwijzer"
ALLAUTH = ("account/", "socialaccount/", "mfa/", "usersessions/", "allauth/")
"""Pages of allauth have no door; it guards its own forms against being sent twice."""
OF_NOBODY = ("asking/take_code.html",)
"""What is kept of a form so that it is done once, would say who got which code (decision 33)."""

FORBIDDEN = {
    "inline style": re.compile(r"<style\b|\sstyle\s*="),
    "inline script": re.compile(r"<script\b(?![^>]*(\bsrc=|type=\"application/json\"))"),
    "inline event handler": re.compile(r"<[^>]*\son[a-z]+\s*="),
    "another host": re.compile(r"(?:src|action)=\"(?:https?:)?//"),
    "unescaped output": re.compile(r"\|\s*safe\b|{%\s*autoescape\s+off"),
}
POST_FORM = re.compile(r"<form\b[^>]*\bmethod=\"post\".*?</form>", re.DOTALL | re.IGNORECASE)


def main() -> int:
    django.setup()
    problems = []
    for path in sorted(SOURCE.glob("*/templates/**/*")):
        if path.is_file():
            name = path.relative_to(path.parents[-1 - path.parts.index("templates")]).as_posix()
            problems += [f"{path.relative_to(SOURCE)}: {problem}" for problem in look_at(path, name)]
    print("\n".join(problems))
    return 1 if problems else 0


def look_at(path: Path, name: str) -> list[str]:
    text = path.read_text(encoding="utf-8")
    found = [what for what, pattern in FORBIDDEN.items() if pattern.search(text)]
    for form in POST_FORM.findall(text):
        found += [
            f"a post form without {tag}" for tag in tags_needed(name) if not re.search(rf"{{%\s*{tag}\s*%}}", form)
        ]
    try:
        get_template(name)
    except TemplateSyntaxError as error:
        found.append(str(error))
    return found


def tags_needed(name: str) -> list[str]:
    return ["csrf_token"] if name.startswith(ALLAUTH) or name in OF_NOBODY else ["csrf_token", "once"]


if __name__ == "__main__":
    sys.exit(main())
