"""The style sheet: light enough, and readable in both schemes and both themes (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from math import dist
from operator import mul
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
EYES = {
    "all three cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deuteranopia": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritanopia": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
"""What an eye makes of red, green and blue light (Machado, Oliveira and Fernandes, 2009)."""
TO_CONES = ((0.4122, 0.5363, 0.0514), (0.2119, 0.6807, 0.1074), (0.0883, 0.2817, 0.6300))
TO_LAB = ((0.2105, 0.7936, -0.0041), (1.9780, -2.4286, 0.4506), (0.0259, 0.7828, -0.8087))
APART = 6.5
"""The least distance in OKLab, in hundredths, of the hues of two life areas that stand beside each other."""


def tokens(scheme, *files):
    found = {}
    for name in files:
        light, _, dark = (STATIC / name).read_text().partition(DARK)
        found |= dict(TOKEN.findall(light))
        found |= dict(TOKEN.findall(dark.split("[data-hue")[0])) if scheme == "dark" else {}
    return found


def light_of(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def seen(colour, eye):
    """The colour as this eye sees it, in OKLab."""
    light = [min(max(sum(map(mul, row, light_of(colour))), 0), 1) for row in EYES[eye]]
    cones = [sum(map(mul, row, light)) ** (1 / 3) for row in TO_CONES]
    return [sum(map(mul, row, cones)) for row in TO_LAB]


def luminance(colour):
    red, green, blue = light_of(colour)
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


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_neighbouring_life_areas_stay_apart_for_every_eye(scheme, eye):
    hues = [seen(tokens(scheme, "fasenwijzer.css")[f"hue-{number}"], eye) for number in range(1, 10)]
    beside = [*zip(range(9), range(1, 9), strict=False), (6, 0), (8, 0)]
    assert [pair for pair in beside if dist(hues[pair[0]], hues[pair[1]]) * 100 < APART] == []


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


def test_more_contrast_is_stronger_than_the_colours_of_a_theme():
    """A theme says `:root` and is loaded after it; a rule that is no stronger would be lost in the youth edition."""
    told = re.findall(r"^\s*(\S+) \{ --paper", (STATIC / "portal.css").read_text(), re.MULTILINE)
    assert told == [':root[data-contrast="more"]'] * 2
