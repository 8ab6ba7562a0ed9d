"""What people here call things."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.configurator.editions.models import Base
from fasenwijzer.configurator.rooms.base import RoomForm
from fasenwijzer.method import edition as method_edition
from fasenwijzer.method.edition import languages
from fasenwijzer.method.keys import WORDS
from fasenwijzer.method.languages import DUTCH, Language
from fasenwijzer.people.models import User

MOST_USED = ("client", "clients", "worker", "workers", "plan", "plans", "person_description", "person_descriptions")
LONGEST = 60


def translated_languages() -> list[Language]:
    """The languages in which colleagues read everything: an organisation may say its own words in them too."""
    return [language for language in languages(Base.STANDARD) if language.is_complete]


class WordsForm(RoomForm):
    """Every word of the edition, in Dutch, under the word that comes with Fasenwijzer."""

    title = gettext_lazy("Words")
    lede = gettext_lazy("Write the words as they stand in the middle of a sentence. Empty means: the usual word.")
    language = DUTCH

    def __init__(self, *args: Any, language: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.language = language or DUTCH
        self.said = self._said_here()
        self.section(_("What we say every day"))
        for key in MOST_USED:
            self._ask_word(key)
        self.section(_("Other words"))
        for key in WORDS:
            if key not in MOST_USED:
                self._ask_word(key)

    def _said_here(self) -> dict[str, Any]:
        method = self.draft.method_in(self.language)
        return {f"words.{key}": method.word(key) for key in WORDS}

    def _ask_word(self, key: str) -> None:
        """The label is the Dutch word that comes with Fasenwijzer, so that everybody sees which one is meant."""
        usual = method_edition.load(self.draft.base).word(key) if self.language == DUTCH else self.method.word(key)
        self.ask_text(f"words.{key}", _("Instead of “%(word)s”") % {"word": usual}, max_length=LONGEST)

    def save(self, *, by: User) -> None:
        self.draft.say(self.texts, language=self.language, by=by)
