"""The brand as a landscape, for the page where you log in."""

from django.utils.safestring import SafeString

from .svg import dot, image, line

WIDTH = 640
COMING = "M-20 432C60 398 120 372 190 384S282 396 330 390"
GOING = "M330 390C420 382 470 412 540 372S612 300 664 288"
RING = "M330 390A130 130 0 0 0 440 329"
REST_OF_RING = "M440 329A130 130 0 1 0 330 390"
BEHIND, AHEAD, HERE = ((34, 411), (130, 381), (228, 389)), ((443, 194), (217, 194), (217, 325), (566, 350)), (440, 329)


def walk(mirrored: bool = False) -> SafeString:
    """A trail that comes in, walks its round, and goes on. mirrored: from right to left."""
    way = line(GOING, "stroke-soft", 6, "0.5 13") + line(REST_OF_RING, "stroke-soft", 6, "0.5 13")
    way += line(COMING, "stroke-ink", 6) + line(RING, "stroke-ink", 6)
    stops = "".join(dot(at, 13, "fill-ink") for at in BEHIND) + "".join(
        dot(at, 13, "fill-surface stroke-soft", 4) for at in AHEAD
    )
    here = f'<g opacity=".3">{dot(HERE, 36, "fill-accent")}</g>{dot(HERE, 24, "fill-accent stroke-surface", 4)}'
    drawing = way + stops + here
    turned = f'<g transform="translate({WIDTH} 0) scale(-1 1)">{drawing}</g>' if mirrored else drawing
    return image("walk", (0, 100, WIDTH, 340), "", turned)
