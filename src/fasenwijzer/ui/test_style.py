"""The style sheet: light enough, and readable in both schemes and both themes (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parent / "static" / "ui"
DARK = "prefers-color-scheme: dark"
TOKEN = re.compile(r"--([a-z0-9-]+): (#[0-9a-f]{6})")

TEXT = [(one, two) for one in ("ink", "soft") for two in ("paper", "surface", "sunken")]
TEXT += [
    ("link", "paper"),
    ("link", "surface"),
    ("on-accent", "accent"),
    ("on-cover", "cover"),
    ("cover-soft", "cover"),
]
TEXT += [(kind, on) for kind in ("ok", "warn", "error") for on in (f"{kind}-wash", "paper", "surface")]
TEXT += [(f"hue-{number}", on) for number in range(1, 10) for on in ("paper", "surface", f"wash-{number}")]
LINES = [
    ("accent-edge", "surface"),
    ("accent-edge", "paper"),
    ("accent", "cover"),
    ("edge", "surface"),
    ("edge", "paper"),
]


def tokens(scheme, *files):
    found = {}
    for name in files:
        light, _, dark = (STATIC / name).read_text().partition(DARK)
        found |= dict(TOKEN.findall(light))
        found |= dict(TOKEN.findall(dark.split("[data-hue")[0])) if scheme == "dark" else {}
    return found


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, two):
    high, low = sorted((luminance(one), luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("files", [["fasenwijzer.css"], ["fasenwijzer.css", "theme-youth.css"]])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_of_colours_can_be_read(scheme, files):
    found = tokens(scheme, *files)
    least = [(pair, 4.5) for pair in TEXT] + [(pair, 3.0) for pair in LINES]
    assert [pair for pair, needed in least if contrast(found[pair[0]], found[pair[1]]) < needed] == []


def test_the_style_sheet_stays_within_its_weight():
    assert (STATIC / "fasenwijzer.css").stat().st_size <= 30_000


def test_the_style_follows_the_line_of_reading():
    style = (STATIC / "fasenwijzer.css").read_text()
    assert (
        re.findall(r"(?:margin|padding|border)-(?:left|right)|[ ;](?:left|right):|text-align: (?:left|right)", style)
        == []
    )


def test_every_rule_is_one_that_browsers_keep():
    """A media query that slipped into a list of selectors makes browsers drop the whole rule, without a word."""
    style = re.sub(r"/\*.*?\*/", "", (STATIC / "fasenwijzer.css").read_text(), flags=re.DOTALL)
    assert [rule for rule in re.findall(r"[^{};]*\{", style) if "@" in rule.strip()[1:]] == []
