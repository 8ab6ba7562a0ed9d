"""The first page on a client's own phone, in each language: with fonts and all it asks for it weighs at most 60 kB."""

import re
from datetime import date
from html import unescape
from pathlib import Path

import brotli
import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Action, Goal, Plan

MOST_BYTES = 60_000
HEADERS = 430
"""What comes with every answer over HTTP/1.1, measured in Chromium."""
ASKED = re.compile(r'(?:href|src)="/static/([^"#]+)')
ALSO = ("ui/drafts.js", "ui/img/hoogtelijnen.svg")
"""What a script and a style sheet ask for in their turn."""
FACE = re.compile(r'font-family: (\w+); src: url\("([^"]+)"\).*?unicode-range: ([^;]+);')
FAMILIES = {"ar": (), "uk": (), "pl": ("Atkinson",), "tr": ("Atkinson",)}
"""Arabic and Ukrainian are in the letters of the phone; Besley is for the Dutch and English headings."""
LANGUAGES = [code for code, _name in settings.LANGUAGES]
pytestmark = pytest.mark.django_db


@pytest.fixture
def home(noor, noor_herself, jolanda, gul):
    """With a goal, a few steps, and people around her."""
    plan = Plan.begin(case=noor, by=jolanda)
    plan.write(end_goal="Ik woon rustig in mijn eigen huis en Sem is er elk weekend.", by=jolanda)
    goal = Goal.add(plan=plan, text="Mijn huis is klaar voor Sem", life_area="housing", by=jolanda)
    for step in ("belt de woningbouw", "koopt een bed", "maakt het raam dicht"):
        Action.add(goal=goal, text=step, due_on=date(2026, 3, 13), by=jolanda)
    for name in ("Ria Haverkamp", "Lieke Haverkamp", "Chantal Vink", "Henk Bos"):
        NetworkMember.add(case=noor, by=jolanda, name=name, relation="vriendin")
    return f"/mine/{noor.pk}/"


def file(name):
    return Path(finders.find(name))


def packed(name):
    raw = file(name).read_bytes()
    return HEADERS + (len(raw) if name.endswith("woff2") else len(brotli.compress(raw)))


def fonts_of(page, language):
    """The files with the letters of this page, as a browser chooses them from `fonts.css`."""
    letters = {ord(letter) for letter in unescape(page)}
    for family, address, ranges in FACE.findall(file("ui/fonts.css").read_text()):
        wanted = any(int(one, 16) <= letter <= int(last or one, 16) for one, last in ends(ranges) for letter in letters)
        if wanted and family in FAMILIES.get(language, ("Atkinson", "Besley")):
            yield f"ui/{address}"


def ends(ranges):
    return re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", ranges)


def weight(browser, address, language):
    answer = browser.get(address, headers={"accept-encoding": "gzip"}, follow=True)
    page = browser.get(address, follow=True).content.decode()
    assert f'lang="{language}"' in page
    words = re.sub(r"<(head|script)\b.*?</\1>|<[^>]*>", "", page, flags=re.DOTALL)
    asked = {*ASKED.findall(page), *ALSO, *fonts_of(words, language)}
    return HEADERS + len(answer.content) + sum(packed(name) for name in asked)


@pytest.mark.parametrize("language", LANGUAGES)
def test_her_own_first_page_weighs_little(browse, noor_herself, home, language):
    User.objects.filter(pk=noor_herself.pk).update(language=language)
    noor_herself.refresh_from_db()
    assert weight(browse(noor_herself), home, language) <= MOST_BYTES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_to_log_in_weighs_little(client, oeverlicht, language):
    client.cookies["language"] = language
    assert weight(client, "/login/", language) <= MOST_BYTES
