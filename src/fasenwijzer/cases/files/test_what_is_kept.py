"""Files are judged by what is in them, drawn anew, and handed out through the door only."""

from contextlib import suppress
from io import BytesIO
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from PIL import Image

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.files.contents import WIDEST, Kind, Refused, look_into
from fasenwijzer.cases.models import File

SCRIPT = b"<script>alert('x')</script>"


def photo(kind="JPEG", size=(60, 40), mode="RGB", **more):
    made = BytesIO()
    Image.new(mode, size, 90).save(made, kind, **more)
    return made.getvalue()


def secrets():
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x8825] = 6, "PhoneOfJolanda", {1: "N", 2: (52.0, 1.0, 2.0)}
    return exif


@pytest.fixture
def kept_in(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    return settings.MEDIA_ROOT


@pytest.fixture
def letter(kept_in, noor, jolanda):
    return File.keep(look_into("brief.pdf", b"%PDF-1.7 ..."), case=noor, by=jolanda)


@pytest.mark.parametrize(
    "name, data, kept",
    [
        ("brief.pdf", b"%PDF-1.7 x", ("brief.pdf", Kind.PDF)),
        ("brief.jpg", b"%PDF-1.7 x", ("brief.pdf", Kind.PDF)),
        ("IMG 1 (2).JPEG", photo(), ("IMG 1 (2).jpg", Kind.JPEG)),
        ("tekening.png", photo("PNG"), ("tekening.png", Kind.PNG)),
        ("x.webp", photo("WEBP"), ("x.webp", Kind.WEBP)),
        ("lijst.txt", "Brood, melk, appels 🍎\n".encode(), ("lijst.txt", Kind.TEXT)),
        ("page.html", SCRIPT, ("page.txt", Kind.TEXT)),
        ("../../etc/passwd", b"x", ("passwd.txt", Kind.TEXT)),
        ("C:\\Users\\jo\\foto\u202e.jpg\x00", photo(), ("foto.jpg", Kind.JPEG)),
        ("", b"%PDF-1.7", ("PDF.pdf", Kind.PDF)),
        ("é" * 300 + ".pdf", b"%PDF-1.7", ("é" * 120 + ".pdf", Kind.PDF)),
    ],
)
def test_the_kind_is_what_is_in_it_and_the_name_says_so(name, data, kept):
    found = look_into(name, data)
    assert (found.name, found.kind) == kept


@pytest.mark.parametrize(
    "data, why",
    [
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "HEIC"),
        (b"MZ\x90\x00\x03\x00\x00\x00", "soort bestand"),
        (b"PK\x03\x04\x14\x00", "soort bestand"),
        (b"GIF89a\x01\x00\x01\x00", "soort bestand"),
        (b"\x00text", "soort bestand"),
        (photo()[:200], "openen"),
        (b"\xff\xd8\xff" + b"x" * 50, "openen"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "openen"),
        (photo("PNG", (9000, 9000), "1"), "beeldpunten"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_reason(data, why):
    with pytest.raises(Refused) as refused:
        look_into("foto.jpg", data)
    assert why in str(refused.value.args[0])


def test_a_photo_leaves_place_and_camera_behind_and_stands_upright():
    sent = photo(exif=secrets(), comment=SCRIPT)
    kept = look_into("foto.jpg", sent).data
    assert b"PhoneOfJolanda" in sent
    assert b"PhoneOfJolanda" not in kept
    assert SCRIPT not in kept
    drawn = Image.open(BytesIO(kept))
    assert (drawn.size, dict(drawn.getexif())) == ((40, 60), {})


def test_a_large_photo_becomes_readable_and_no_larger():
    drawn = Image.open(BytesIO(look_into("foto.jpg", photo(size=(6000, 4000))).data))
    assert drawn.size == (WIDEST, 1600)


def test_a_see_through_picture_stays_see_through():
    assert Image.open(BytesIO(look_into("x.png", photo("PNG", mode="RGBA")).data)).mode == "RGBA"


@pytest.mark.django_db
def test_it_is_handed_out_to_be_saved_and_the_log_says_which(browse, jolanda, noor, letter):
    answer = browse(jolanda).get(reverse("cases:file", args=[noor.pk, letter.pk]))
    assert b"".join(answer.streaming_content) == b"%PDF-1.7 ..."
    assert answer["Content-Disposition"] == 'attachment; filename="brief.pdf"'
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/pdf", "nosniff")
    assert answer["Cache-Control"] == "no-store"
    line = Event.objects.filter(action="export").get()
    assert (line.case_id, line.subject_type, line.subject_id) == (noor.pk, "cases.file", str(letter.pk))


@pytest.mark.django_db
def test_a_file_of_another_client_taken_away_or_lost_does_not_exist(browse, jolanda, bilal, noor, idris, letter):
    assert browse(bilal).get(reverse("cases:file", args=[noor.pk, letter.pk])).status_code == 404
    page = browse(jolanda)
    letter.withdraw(by=jolanda)
    assert page.get(reverse("cases:file", args=[noor.pk, letter.pk])).status_code == 404
    letter.put_back(by=jolanda)
    letter.path.unlink()
    assert page.get(reverse("cases:file", args=[noor.pk, letter.pk])).status_code == 404
    File.objects.update(case=idris)
    assert page.get(reverse("cases:file", args=[noor.pk, letter.pk])).status_code == 404


@pytest.mark.django_db
def test_on_the_disk_it_has_a_name_that_says_nothing_and_is_for_nobody_else(letter, kept_in):
    stored = letter.path
    assert UUID(stored.name)
    assert stored.is_relative_to(kept_in)
    assert stored.stat().st_mode & 0o077 == 0


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", [{"kind": "exe"}, {"name": ""}])
def test_the_database_refuses_an_unknown_kind_and_no_name(letter, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        File.objects.update(**wrong)


def test_odd_words_of_a_camera_do_not_refuse_a_photo():
    sent = photo(exif=secrets())
    for at in range(12, len(sent.split(b"\xff\xdb")[0])):
        odd = sent[:at] + b"\x02" + sent[at + 1 :]
        with suppress(Refused):
            look_into("IMG.jpg", odd)
