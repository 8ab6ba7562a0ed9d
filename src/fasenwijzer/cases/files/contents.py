"""What a file really is, by what is in it: only safe kinds get in, and a photo leaves its secrets behind.

The name and the type that a browser sends are not believed (OWASP ASVS 5.0, chapter 5).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from PIL import ExifTags, Image

LARGEST = 15 * 1024 * 1024
"""Bytes: a long letter that was scanned, or a photo of any telephone."""
MOST_PIXELS = 50_000_000
WIDEST = 2400
"""Pixels that are kept: enough to read a letter on a photo."""
LONGEST_NAME = 120


class Kind(TextChoices):
    """The value is the ending of the name."""

    PDF = "pdf", "PDF"
    JPEG = "jpg", _("photo")
    PNG = "png", _("picture")
    WEBP = "webp", _("picture")
    TEXT = "txt", _("text")


MIME = {
    Kind.PDF: "application/pdf",
    Kind.JPEG: "image/jpeg",
    Kind.PNG: "image/png",
    Kind.WEBP: "image/webp",
    Kind.TEXT: "text/plain; charset=utf-8",
}
PICTURES = {Kind.JPEG: "JPEG", Kind.PNG: "PNG", Kind.WEBP: "WEBP"}
"""What Pillow calls them."""
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What puts a photo upright, by how the camera says that it was held."""
OF_A_PHONE = (b"heic", b"heix", b"heif", b"hevc", b"mif1", b"msf1", b"avif")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


class Refused(ValueError):
    """This can't be kept; the words say why, and what somebody can do."""


@dataclass(frozen=True)
class Contents:
    """A file that was looked into and may be kept."""

    name: str
    kind: Kind
    data: bytes


def look_into(name: str, data: bytes) -> Contents:
    """The file as it may be kept: pictures drawn anew, small enough, without place and camera. Raises Refused."""
    kind = kind_of(data)
    if kind in PICTURES:
        data = drawn_anew(data, kind)
    return Contents(safe_name(name, kind), kind, data)


def kind_of(data: bytes) -> Kind:
    """What the first bytes say. Raises Refused."""
    if data.startswith(b"%PDF-"):
        return Kind.PDF
    if data.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return Kind.PNG
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Kind.WEBP
    if data[4:8] == b"ftyp" and data[8:12] in OF_A_PHONE:
        raise Refused(
            _(
                "This photo is in the HEIC format of some phones, and others cannot open that. Make a screenshot of "
                "the photo and choose that, or choose “Most compatible” in the settings of your camera."
            )
        )
    if is_text(data):
        return Kind.TEXT
    raise Refused(_("We cannot keep this kind of file. Choose a PDF, a photo (JPEG, PNG or WebP) or plain text."))


def is_text(data: bytes) -> bool:
    try:
        return not CONTROL.search(data.decode())
    except UnicodeDecodeError:
        return False


def drawn_anew(data: bytes, kind: Kind) -> bytes:
    """The same picture in new bytes: upright, bounded, and without what the camera wrote beside it."""
    try:
        return encoded(opened(data, kind), kind)
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError) as broken:
        if isinstance(broken, Refused):
            raise
        raise Refused(
            _("This photo cannot be opened; it may be damaged. Take it again, or choose another.")
        ) from broken


def opened(data: bytes, kind: Kind) -> Image.Image:
    with Image.open(BytesIO(data), formats=[PICTURES[kind]]) as found:
        if found.width * found.height > MOST_PIXELS:
            raise Refused(_("This photo has too many points to open it here. Take it in a smaller size."))
        found.draft("RGB", (WIDEST, WIDEST))  # a JPEG that is much larger is never drawn in full
        found.load()
        turn = TURNS.get(found.getexif().get(ExifTags.Base.Orientation, 1))
        picture = found.transpose(turn) if turn is not None else found.copy()
    picture.thumbnail((WIDEST, WIDEST))
    return picture


def encoded(picture: Image.Image, kind: Kind) -> bytes:
    mode = "RGBA" if kind is not Kind.JPEG and picture.has_transparency_data else "RGB"
    drawn = Image.new(mode, picture.size)
    drawn.paste(picture.convert(mode))
    kept = BytesIO()
    drawn.save(kept, PICTURES[kind], quality=85)
    return kept.getvalue()


def safe_name(name: str, kind: Kind) -> str:
    """The name somebody knows it by, without folders and odd signs, and with the ending of what it is."""
    plain = unicodedata.normalize("NFC", PurePath(name.replace("\\", "/")).name)
    stem = "".join(sign for sign in PurePath(plain).stem if sign.isalnum() or sign in " -_.()")
    return f"{stem.strip(' .')[:LONGEST_NAME] or kind.label}.{kind.value}"
