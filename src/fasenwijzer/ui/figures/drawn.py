"""A signature that somebody drew: only lines, on a field of 600 by 200."""

from django.utils.safestring import SafeString

from .svg import image, line

WIDTH, HEIGHT = 600, 200


def drawn(lines: str, title: str = "") -> SafeString:
    """lines: M and L with whole numbers, checked where they came in; anything else is left out."""
    safe = lines if not set(lines) - set("ML 0123456789") else ""
    return image("drawn", (0, 0, WIDTH, HEIGHT), title, line(safe, "stroke-ink", 4))
