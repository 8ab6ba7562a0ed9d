"""A picture with a few words: looked into by the rules for files, and shown to colleagues only."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser
from django.urls import reverse
from PIL import Image

from fasenwijzer.audit.models import Change
from fasenwijzer.guide.models import Picture

pytestmark = pytest.mark.django_db


def drawn(kind="PNG"):
    kept = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(kept, kind)
    return kept.getvalue()


def upload(data, name="tuin.png"):
    return SimpleUploadedFile(name, data)


def test_a_picture_is_chosen_and_shown(browse, jolanda, ruben, project, send, read):
    send(browse(jolanda), "share", project.pk, "picture", words="Groeien kost tijd", file=upload(drawn()))
    one = Picture.objects.get()
    address = reverse("guide:picture", args=[one.pk])
    words = read(browse(ruben), "imagining", project.pk)
    assert address in words
    assert 'alt="Groeien kost tijd"' in words
    answer = browse(ruben).get(address)
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("image/png", "nosniff")
    assert Image.open(BytesIO(answer.content)).size == (40, 30)
    assert Browser().get(address).status_code == 302
    assert not Change.objects.filter(field="data").exists()


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"Alleen woorden", "brief.txt"), (b"%PDF-1.7", "brief.pdf"), (b"\x89PNG\r\n\x1a\nkapot", "x.png")],
)
def test_what_is_no_picture_is_said_at_the_field(browse, jolanda, project, send, data, name):
    answer = send(browse(jolanda), "share", project.pk, "picture", words="Tuin", file=upload(data, name))
    assert "file" in answer.context["form"].errors
    assert not Picture.objects.exists()


def test_without_words_the_picture_is_asked_for_again(browse, jolanda, project, send):
    answer = send(browse(jolanda), "share", project.pk, "picture", words="", file=upload(drawn()))
    assert set(answer.context["form"].errors) == {"words", "file"}


def test_words_are_changed_and_the_picture_taken_away(browse, jolanda, project, send, read):
    send(browse(jolanda), "share", project.pk, "picture", words="Groeien", file=upload(drawn("JPEG")))
    one = Picture.objects.get()
    send(browse(jolanda), "change-own", "picture", one.pk, words="Groeien kost tijd")
    assert "Groeien kost tijd" in read(browse(jolanda), "imagining", project.pk)
    send(browse(jolanda), "take-away", "picture", one.pk)
    assert browse(jolanda).get(reverse("guide:picture", args=[one.pk])).status_code == 404
