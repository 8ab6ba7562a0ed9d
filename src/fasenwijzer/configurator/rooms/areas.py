"""The life areas of a draft: five to nine parts of life that every person has, in an order of one's own."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.configurator.editions.models import Edition
from fasenwijzer.configurator.rooms.rows import RowForm, rows_of
from fasenwijzer.method.edition_parts import LifeArea
from fasenwijzer.method.life_areas import is_a_problem
from fasenwijzer.method.own import Row
from fasenwijzer.ui.forms import SelectField

PATH = "life_areas"
ICONS = {
    "compass-fill": gettext_lazy("a compass"),
    "house-line-fill": gettext_lazy("a house"),
    "currency-eur": gettext_lazy("a euro"),
    "coins-fill": gettext_lazy("coins"),
    "users-three-fill": gettext_lazy("three people"),
    "handshake-fill": gettext_lazy("two hands"),
    "baby-fill": gettext_lazy("a child"),
    "heart-fill": gettext_lazy("a heart"),
    "heartbeat-fill": gettext_lazy("a heartbeat"),
    "cloud-sun-fill": gettext_lazy("sun and cloud"),
    "briefcase-fill": gettext_lazy("a bag for work"),
    "hammer-fill": gettext_lazy("a hammer"),
    "wrench-fill": gettext_lazy("a spanner"),
    "graduation-cap-fill": gettext_lazy("a cap of school"),
    "music-notes-fill": gettext_lazy("music"),
    "globe-hemisphere-east-fill": gettext_lazy("the world"),
    "shield-check-fill": gettext_lazy("a shield"),
    "tree-fill": gettext_lazy("a tree"),
    "puzzle-piece-fill": gettext_lazy("a piece of a puzzle"),
    "star-fill": gettext_lazy("a star"),
}
HUES = {
    1: gettext_lazy("purple"),
    2: gettext_lazy("rust"),
    3: gettext_lazy("mustard"),
    4: gettext_lazy("red"),
    5: gettext_lazy("green"),
    6: gettext_lazy("blue"),
    7: gettext_lazy("sea green"),
    8: gettext_lazy("violet"),
    9: gettext_lazy("brown"),
}
QUESTIONS_ASKED = 10


def left_out(draft: Edition) -> list[LifeArea]:
    """Areas of the base that the draft does not have now."""
    now = {row.key for row in rows_of(draft, PATH)}
    return [area for area in draft.written_base.life_areas if area.key not in now]


class AreaForm(RowForm):
    """One life area, new or there already."""

    path = PATH

    def __init__(self, *args: Any, key: str = "", **kwargs: Any) -> None:
        super().__init__(*args, key=key, **kwargs)
        area = self.method.life_area(key) if key else None
        self.title = area.name if area else _("A new life area")
        at = f"{PATH}.{self.key}"
        self.section(_("What it is"))
        self.ask_text(f"{at}.name", _("Name"), max_length=40, required=True)
        self.ask_text(f"{at}.explanation", _("What belongs to it?"), rows=3, required=True)
        self._ask_for_looks(area)
        self.section(_("Questions for a conversation"))
        hint = _("One question a line, ten or more. What goes well? Who helps you, and whom do you help?")
        self.ask_text(f"{at}.questions", _("Questions"), rows=12, help_text=hint)
        hint = _("One a line: what somebody may be good at here.")
        self.ask_text(f"{at}.strength_hints", _("Examples of strengths"), rows=6, help_text=hint)

    def _ask_for_looks(self, area: LifeArea | None) -> None:
        others = {one.hue for one in self.method.life_areas if one.key != self.key}
        free = next((hue for hue in HUES if hue not in others), 9)
        icons = {**ICONS, **({area.icon: area.icon} if area and area.icon not in ICONS else {})}
        icon, hue = (area.icon, area.hue) if area else ("star-fill", free)
        self.ask("icon", SelectField(label=_("Picture"), choices=list(icons.items()), initial=icon))
        self.ask("hue", SelectField(label=_("Colour"), choices=list(HUES.items()), coerce=int, initial=hue))

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        name_field = f"{PATH}-{self.key}-name"
        name = told.get(name_field, "")
        if is_a_problem(name):
            words = _(
                "“%(name)s” is a problem, and a life area is a part of life that every person has. Choose the part of "
                "life in which it plays, such as health, money or how you spend your day."
            )
            self.add_error(name_field, ValidationError(words % {"name": name}))
        others = [area.name.casefold() for area in self.method.life_areas if area.key != self.key]
        if name.casefold() in others:
            self.add_error(name_field, _("There is an area with this name already."))
        if any(area.hue == told.get("hue") for area in self.method.life_areas if area.key != self.key):
            self.add_error(
                "hue", _("Another area has this colour. Each has its own, so that people can tell them apart.")
            )
        return told

    def row(self, key: str) -> Row:
        return Row(key, self.cleaned_data["icon"], self.cleaned_data["hue"])
