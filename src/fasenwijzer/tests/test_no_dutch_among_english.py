"""Who reads English meets no Dutch word of the method; Dutch is what people wrote themselves."""

import re
import tomllib
from html import unescape

import pytest

from fasenwijzer.analysis.models import Strength, Wish
from fasenwijzer.method import instruments
from fasenwijzer.method.edition import WORDS
from fasenwijzer.method.languages import texts_of
from fasenwijzer.plan.models import Plan

pytestmark = pytest.mark.django_db
LONG_ENOUGH = 14
"""Letters: a shorter text may be a name, or the same word in both languages."""
PAGES = (
    *("/", "/clients/", "/method/", *(f"/method/{phase}/" for phase in ("referral", "analysis", "evaluation", "exit"))),
    *("/cases/{pk}/", "/cases/{pk}/next/", "/cases/{pk}/phases/", "/cases/{pk}/phases/analysis/", "/cases/{pk}/plan/"),
    *("/cases/{pk}/description/housing/", "/cases/{pk}/figures/", "/cases/{pk}/figures/take/farewell/"),
    *("/cases/{pk}/evaluation/", "/cases/{pk}/exit/", "/cases/{pk}/safety/", "/cases/{pk}/data/"),
)


def dutch_texts():
    files = [*WORDS.glob("*.toml"), *instruments.HERE.glob("*.toml")]
    for file in files:
        for _path, text in texts_of(tomllib.loads(file.read_text(encoding="utf-8"))):
            yield from [text] if isinstance(text, str) else text


def pieces_of(html):
    """The texts of a page, without what stands there in Dutch on purpose."""
    html = re.sub(r'(?s)<(script|style|[a-z]+ lang="nl").*?</[a-z]+>', "", html)
    return {unescape(piece).strip() for piece in re.split(r'<[^>]*>|(?:aria-label|title|alt)="|"', html)}


def test_an_english_page_holds_no_dutch_of_the_method(browse, jolanda, noor):
    jolanda.tell_about_self(name=jolanda.name, phone="", language="en", shortcuts=True)
    Wish.make(case=noor, life_area="housing", text="wish", whose="client", by=jolanda)
    Strength.name(case=noor, source="skills", text="sings", named_by="Noor", by=jolanda)
    Plan.begin(case=noor, by=jolanda)
    dutch = {text for text in dutch_texts() if len(text) > LONG_ENOUGH}
    site = browse(jolanda)
    for page in PAGES:
        answer = site.get(page.format(pk=noor.pk), follow=True)
        assert answer.status_code == 200, page
        assert '<html lang="en"' in answer.content.decode(), page
        assert sorted(pieces_of(answer.content.decode()) & dutch) == [], page
