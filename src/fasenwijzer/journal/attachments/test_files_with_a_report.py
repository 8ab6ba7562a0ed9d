"""A photo or letter with a report: sent along, refused with a reason, taken away and put back."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from fasenwijzer.cases.files.contents import LARGEST
from fasenwijzer.cases.models import File
from fasenwijzer.journal.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kept_in(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def pages(browse, jolanda):
    return browse(jolanda)


@pytest.fixture
def write(noor):
    return reverse("journal:report", args=[noor.pk])


def photo(name="kamer.jpg"):
    made = BytesIO()
    Image.new("RGB", (60, 40)).save(made, "JPEG")
    return SimpleUploadedFile(name, made.getvalue(), "image/jpeg")


def letter(name="brief.pdf", data=b"%PDF-1.7 Huurcontract"):
    return SimpleUploadedFile(name, data)


def told(*files, **other):
    own = {"on": "10-3-2026", "author_kind": "worker", "readers": "everyone", "other": "on", "text": "De kamer is af."}
    return {**own, **other, "photos": list(files)}


def test_two_files_come_along_and_can_be_saved_from_the_story(pages, write, noor):
    assert pages.post(write, told(photo(), letter())).status_code == 302
    entry = Entry.objects.get()
    assert [(file.name, file.kind) for file in entry.files.all()] == [("kamer.jpg", "jpg"), ("brief.pdf", "pdf")]
    story = pages.get(reverse("journal:entries", args=[noor.pk])).content.decode()
    for file in entry.files.all():
        assert reverse("cases:file", args=[noor.pk, file.pk]) in story


def test_the_page_can_send_files_and_asks_for_kinds_we_keep(pages, write):
    page = pages.get(write).content.decode()
    assert 'enctype="multipart/form-data"' in page
    assert "image/jpeg" in page
    assert "image/heic" not in page


@pytest.mark.parametrize(
    "file, why",
    [
        (letter("IMG_1.heic", b"\x00\x00\x00\x18ftypheic"), "HEIC"),
        (letter("spel.pdf", b"MZ\x90\x00"), "soort bestand"),
        (letter("leeg.pdf", b""), "leeg"),
        (letter("groot.pdf", b"%PDF-" + b"x" * LARGEST), "te groot"),
    ],
)
def test_a_refused_file_is_told_at_the_field_and_the_report_is_kept(pages, write, file, why):
    answer = pages.post(write, told(file))
    assert answer.status_code == 422
    assert why in str(answer.context["form"].errors["photos"])
    assert "De kamer is af." in answer.content.decode()
    assert not Entry.objects.exists()
    assert not File.objects.exists()


def test_every_file_that_is_refused_is_named(pages, write):
    answer = pages.post(write, told(letter("a.doc", b"\xd0\xcf\x11\xe0"), photo(), letter("b.zip", b"PK\x03\x04")))
    problems = " ".join(answer.context["form"].errors["photos"])
    assert "a.doc" in problems
    assert "b.zip" in problems
    assert "kamer.jpg" not in problems


def test_more_than_five_at_a_time_are_too_many(pages, write):
    answer = pages.post(write, told(*(photo(f"{number}.jpg") for number in range(6))))
    assert "hoogstens 5" in str(answer.context["form"].errors["photos"])


def test_when_something_else_is_needed_the_file_is_asked_again_in_words(pages, write):
    answer = pages.post(write, told(photo(), text=""))
    assert answer.status_code == 422
    assert "Kies je bestand ook opnieuw" in str(answer.context["form"].errors["photos"])


def test_added_and_taken_away_while_the_report_may_be_changed(pages, write, noor, at):
    pages.post(write, told(photo()))
    entry = Entry.objects.get()
    pages.post(reverse("journal:change-entry", args=[noor.pk, entry.pk]), told(letter()))
    first, second = entry.files.all()
    where = [noor.pk, entry.pk, first.pk]
    remove, back = reverse("journal:remove-file", args=where), reverse("journal:put-file-back", args=where)
    pages.post(remove)
    assert Entry.objects.get().standing_files == [second]
    pages.post(back)
    at(2026, 3, 11, 13)
    assert pages.post(remove).status_code == 403
    assert {file.name for file in Entry.objects.get().standing_files} == {"kamer.jpg", "brief.pdf"}


def test_a_report_that_is_taken_away_takes_its_files_along(pages, write, noor):
    pages.post(write, told(photo()))
    pages.post(reverse("journal:remove-entry", args=[noor.pk, Entry.objects.get().pk]))
    assert not File.objects.standing().exists()
