"""Writing under the headings of a kind of report, and finding a kind back."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.journal.entries.headings import headings_below, without_empty
from fasenwijzer.journal.entries.test_pages_of_reports import sent
from fasenwijzer.journal.models import Entry
from fasenwijzer.method.edition_parts import EntryKind

TODAY = date(2026, 3, 10)
VISIT = EntryKind("visit", "Huisbezoek", ("Wat ging goed?", "Wat viel op?"))


def test_headings_come_below_what_was_typed_and_only_once():
    once = headings_below("We dronken koffie.", VISIT)
    assert once == "We dronken koffie.\n\nWat ging goed?\n\nWat viel op?\n"
    assert headings_below(once, VISIT) == once
    assert headings_below("", VISIT) == "Wat ging goed?\n\nWat viel op?\n"
    assert headings_below("x", EntryKind("", "", ())) == "x"


@pytest.mark.parametrize(
    "typed, kept",
    [
        ("Wat ging goed?\n\nWat viel op?\n", ""),
        ("Wat ging goed?\nZe kookte.\n\nWat viel op?\n \n", "Wat ging goed?\nZe kookte."),
        ("Koffie.\n\nWat ging goed?\n\nWat viel op?\nNiets.", "Koffie.\n\nWat viel op?\nNiets."),
        ("Zelf geschreven.\n\n\nMet een regel.", "Zelf geschreven.\n\n\nMet een regel."),
    ],
)
def test_a_heading_with_nothing_below_it_falls_away(typed, kept):
    assert without_empty(typed, VISIT) == kept


@pytest.mark.django_db
def test_the_headings_of_the_kind_come_in_the_text_and_nothing_is_lost(browse, jolanda, noor):
    pages, write = browse(jolanda), reverse("journal:report", args=[noor.pk])
    told = sent(pages.get(write), kind="visit", text="We dronken koffie.", readers="not_yet", headings="1")
    shown = pages.post(write, told)
    assert not Entry.objects.exists()
    form = shown.context["form"]
    assert form["text"].value().startswith("We dronken koffie.\n\nWat zag je dat goed gaat?")
    assert form["other"].value()
    typed = form["text"].value().replace("Wat viel op?\n", "Wat viel op?\nDe ramen waren schoon.\n")
    pages.post(write, sent(shown, kind="visit", text=typed, withheld_reason="Later."))
    assert Entry.objects.get().text == "We dronken koffie.\n\nWat viel op?\nDe ramen waren schoon."


@pytest.mark.django_db
def test_headings_alone_are_no_report(browse, jolanda, noor):
    pages, write = browse(jolanda), reverse("journal:report", args=[noor.pk])
    told = sent(pages.get(write), other="on", kind="visit", text="Wat viel op?\n")
    assert pages.post(write, told).status_code == 422
    assert not Entry.objects.exists()


@pytest.mark.django_db
def test_the_story_is_found_back_by_kind(browse, jolanda, noor):
    for kind, text in (("visit", "Thuis geweest."), ("phone", "Gebeld."), ("", "Zomaar."), ("weekend", "Van toen.")):
        Entry.write(case=noor, on=TODAY, by=jolanda, text=text, kind=kind)
    story = browse(jolanda).get(reverse("journal:entries", args=[noor.pk]), {"kind": "visit"})
    page = story.content.decode()
    assert [text in page for text in ("Thuis geweest.", "Gebeld.", "Zomaar.")] == [True, False, False]
    choices = [words for _key, words in story.context["filters"].fields["kind"].choices]
    assert choices == ["alle soorten", "Huisbezoek (1)", "Telefoon (1)", "Weekend (1)"]
