"""The pen: small pieces of SVG as text. Words are escaped here and nowhere else."""

from functools import cache

from django.templatetags.static import static
from django.utils.html import escape
from django.utils.safestring import SafeString

from .. import icons

Box = tuple[float, float, float, float]
Point = tuple[float, float]


def n(value: float) -> str:
    """A coordinate with at most one decimal."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def image(kind: str, box: Box, title: str, body: str, direction: str = "ltr") -> SafeString:
    """A whole figure. Without a title it is decoration, and hidden from screen readers."""
    label = f'role="img" aria-label="{escape(title)}"' if title else 'aria-hidden="true"'
    view = " ".join(n(value) for value in box)
    start = f'<svg class="{kind}" viewBox="{view}" {label} direction="{direction}" focusable="false">'
    return SafeString(f"{start}{body}</svg>")


def text(
    at: Point,
    words: object,
    size: float,
    paint: str = "fill-ink",
    weight: int = 400,
    anchor: str = "middle",
    ground: str = "",
) -> str:
    """ground: what it stands on, "paper" or "surface": that much room is kept around the letters, over any line."""
    if words == "":
        return ""
    look = f'font-size="{n(size)}" font-weight="{weight}" text-anchor="{anchor}"'
    if ground:
        paint = f"{paint} stroke-{ground}"
        look = f'{look} paint-order="stroke" stroke-width="9" stroke-linejoin="round"'
    return f'<text class="{paint}" x="{n(at[0])}" y="{n(at[1])}" {look}>{escape(str(words))}</text>'


def cut(words: object, most: int) -> str:
    """Words that fit: the list beside the figure has them whole."""
    whole = str(words)
    return whole if len(whole) <= most else f"{whole[: most - 1].rstrip()}…"


def dot(at: Point, radius: float, paint: str, stroke: float = 0) -> str:
    wide = f' stroke-width="{n(stroke)}"' if stroke else ""
    return f'<circle class="{paint}" cx="{n(at[0])}" cy="{n(at[1])}" r="{n(radius)}"{wide}/>'


def line(d: str, paint: str, stroke: float, dash: str = "") -> str:
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    ends = 'stroke-linecap="round" stroke-linejoin="round"'
    return f'<path class="{paint}" fill="none" stroke-width="{n(stroke)}" {ends}{dashes} d="{d}"/>'


def shape(d: str, paint: str, stroke: float = 0, dash: str = "") -> str:
    wide = f' stroke-width="{n(stroke)}" stroke-linejoin="round"' if stroke else ""
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path class="{paint}"{wide}{dashes} d="{d}"/>'


def symbol(name: str) -> str:
    """The address of an icon in the sprite that it is in."""
    return f"{sprite_address(icons.homes().get(name, 'ui/icons.svg'))}#{escape(name)}"


@cache
def sprite_address(sprite: str) -> str:
    return static(sprite)


def picture(at: Point, size: float, name: str, paint: str = "fill-ink") -> str:
    x, y = at[0] - size / 2, at[1] - size / 2
    return f'<use class="{paint}" href="{symbol(name)}" x="{n(x)}" y="{n(y)}" width="{n(size)}" height="{n(size)}"/>'


def group(name: str, body: str, **facts: object) -> str:
    data = "".join(f' data-{key}="{escape(str(value))}"' for key, value in facts.items())
    return f'<g class="{name}"{data}>{body}</g>'


def mark() -> SafeString:
    """The brand: a trail comes in, makes its round, and goes on."""
    way = '<path d="M2 27H24A11.5 11.5 0 1 0 17 24.6Q20 27 24 27H38"/>'
    here = '<circle class="fill-accent" cx="43" cy="27" r="4"/>'
    return SafeString(
        f'<svg class="brand-mark" viewBox="0 0 48 32" aria-hidden="true" focusable="false">{way}{here}</svg>'
    )
