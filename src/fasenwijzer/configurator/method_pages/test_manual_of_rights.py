"""The manual of rights is made of the tables that the doors ask: every row is in it, on screen, paper and in docs."""

import html
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from django.urls import reverse
from django.utils.text import capfirst

from fasenwijzer.access.client_side import RIGHTS, Capacity, OwnAbility, Part, Stage
from fasenwijzer.access.manual import Mark, of_the_client_side, tables
from fasenwijzer.access.roles import ABILITIES, Ability, Role, Scope
from fasenwijzer.configurator.method_pages.manual import in_docs

DOCS = Path(__file__).parents[4] / "docs" / "handleiding" / "wie-mag-wat.md"
EVERYTHING = [*Role, *Ability, *Capacity, *Stage, *OwnAbility, *Part]


def flat(words):
    """Without the ends of lines and hyphens that a page for paper puts in between."""
    return "".join(str(words).replace("\N{SOFT HYPHEN}", "").replace("-", "").replace("‐", "").split()).lower()


def test_docs_say_what_the_program_asks():
    assert DOCS.read_text(encoding="utf-8") == in_docs(), "./fasenwijzer manual > docs/handleiding/wie-mag-wat.md"


@pytest.mark.parametrize("choice", EVERYTHING, ids=str)
def test_every_row_and_column_is_in_it(choice):
    assert str(capfirst(str(choice.label))) in in_docs() or str(choice.label) in in_docs()


def test_every_cell_is_that_of_the_table():
    held = {(role, ability) for role in Role for ability in ABILITIES[role]}
    colleagues = tables()[0]
    told = {
        (role, ability)
        for ability, row in zip(Ability, colleagues.rows, strict=True)
        for role, mark in zip(Role, row.marks, strict=True)
        if mark is not Mark.NO
    }
    assert told == held
    for stage in Stage:
        for ability, row in zip(OwnAbility, of_the_client_side(stage).rows, strict=True):
            for capacity, mark in zip(Capacity, row.marks, strict=True):
                assert (mark is Mark.YES) == (ability in RIGHTS[capacity][stage])


def test_a_network_member_reads_only_what_was_opened():
    row = next(row for row in of_the_client_side(Stage.FROM_18).rows if row.name == OwnAbility.SEE_JOURNAL.label)
    assert row.marks[list(Capacity).index(Capacity.NETWORK_MEMBER)] is Mark.OPENED
    assert row.marks[list(Capacity).index(Capacity.BEWINDVOERDER)] is Mark.NO


def test_every_ground_of_a_colleague_is_told():
    names = [row.name for row in tables()[1].rows]
    assert Scope.EMERGENCY.label in names
    assert Scope.CONSENT.label not in names


@pytest.mark.django_db
def test_on_paper_and_on_the_screen_every_row_is_told(browse, jolanda):
    browser = browse(jolanda)
    screen = html.unescape(browser.get(reverse("configurator:rights")).content.decode())
    answer = browser.get(reverse("configurator:rights-on-paper"))
    read = pypdf.PdfReader(BytesIO(answer.content))
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    paper = flat(" ".join(page.extract_text() for page in read.pages))
    for table in tables():
        assert flat(table.name) in paper
        for row in table.rows:
            assert str(capfirst(str(row.name))) in screen
            assert flat(row.name) in paper, row.name
