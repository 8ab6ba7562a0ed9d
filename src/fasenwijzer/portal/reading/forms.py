"""Language, size, contrast and calm, on one page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from fasenwijzer.method.languages import Language
from fasenwijzer.people.models import User
from fasenwijzer.portal.reading.models import ReadingWishes, Size
from fasenwijzer.ui.forms import ChoiceField, Form, YesField

NOT_READ_OVER = _("Not read over yet by somebody who grew up with this language")
BY_THEIR_OWN_NAME = [(code, format_html('<bdi lang="{}">{}</bdi>', code, name)) for code, name in settings.LANGUAGES]


class ReadingForm(Form):
    """Every language is called by its own name, so that it can be found by who reads no other."""

    language = ChoiceField(label=_("Language"), choices=BY_THEIR_OWN_NAME)
    size = ChoiceField(label=_("How large are the letters?"), choices=Size.choices)
    contrast = YesField(label=_("Black on white, with more contrast"))
    calm = YesField(label=_("Calm: nothing moves, fewer pictures"))

    def __init__(self, *args: Any, languages: Iterable[Language], **kwargs: Any) -> None:
        """languages: those of the edition; what nobody read over who grew up with it, says so."""
        super().__init__(*args, **kwargs)
        language = cast(ChoiceField, self.fields["language"])
        language.notes = {one.code: NOT_READ_OVER for one in languages if not one.reviewed_by_native_speaker}

    def save(self, *, by: User) -> None:
        ReadingWishes.tell(by=by, **self.cleaned_data)
