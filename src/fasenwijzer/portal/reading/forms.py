"""Language, size, contrast and calm, on one page."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from fasenwijzer.people.models import User
from fasenwijzer.portal.reading.models import ReadingWishes, Size
from fasenwijzer.ui.forms import ChoiceField, Form, YesField


class ReadingForm(Form):
    """Every language is called by its own name, so that it can be found by who reads no other."""

    language = ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    size = ChoiceField(label=_("How large are the letters?"), choices=Size.choices)
    contrast = YesField(label=_("Black on white, with more contrast"))
    calm = YesField(label=_("Calm: nothing moves, fewer pictures"))

    def save(self, *, by: User) -> None:
        ReadingWishes.tell(by=by, **self.cleaned_data)
