"""The figures as a file: the same as on the screen, and logged."""

import csv
from io import BytesIO, StringIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from fasenwijzer.audit.models import Action, Event
from fasenwijzer.tests.cast import some_time_ago

pytestmark = pytest.mark.django_db
ASKED = {"theme": "goals"}


def on_screen(browser):
    told = browser.get(reverse("monitor:monitor"), ASKED).context
    figures = told["asked"].figures()
    return [[str(row.part.name), *(value.words for value in row.values)] for figure in figures for row in figure.rows]


def test_the_file_says_what_the_screen_says(browse, jolanda, guided):
    guided(6)
    answer = browse(jolanda).get(reverse("monitor:csv"), ASKED)
    lines = list(csv.reader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert [[line[1], *line[3:7]] for line in lines[2:]] == on_screen(browse(jolanda))
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert Event.objects.filter(action=Action.EXPORT, actor=jolanda, what="monitor:csv").exists()


def test_in_a_spreadsheet_figures_are_numbers_written_as_on_the_screen(browse, jolanda, guided):
    guided(6)
    answer = browse(jolanda).get(reverse("monitor:xlsx"), ASKED)
    rows = list(load_workbook(BytesIO(answer.content)).active.iter_rows(min_row=3))
    shown = on_screen(browse(jolanda))
    assert len(rows) == len(shown)
    for row, words in zip(rows, shown, strict=True):
        for cell, said in zip(row[3:7], words[1:], strict=True):
            number = f"{cell.value:.0%}" if cell.number_format == "0%" else str(cell.value).replace(".", ",")
            assert said.replace("\N{NO-BREAK SPACE}", "") == number


def test_what_is_not_shown_is_not_in_the_file(browse, jolanda, guided):
    guided(3)
    text = browse(jolanda).get(reverse("monitor:csv"), ASKED).content.decode()
    line = next(line for line in text.splitlines() if "Wonen" in line)
    assert line.split(";")[6] == "niet getoond"


def test_who_takes_figures_along_proves_who_it_is(browse, jolanda, guided):
    browser = browse(jolanda)
    some_time_ago(browser)
    answer = browser.get(reverse("monitor:xlsx"), ASKED)
    assert answer.status_code == 302
    assert "reauthenticate" in answer.url


def test_others_take_nothing_along(browse, pieter, noor):
    assert browse(pieter).get(reverse("monitor:csv")).status_code == 403
