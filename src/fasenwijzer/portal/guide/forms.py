"""In which language and letters the travel guide is handed out."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from fasenwijzer.portal.reading.forms import BY_THEIR_OWN_NAME
from fasenwijzer.ui.forms import ChoiceField, Form, YesField


class HandOutForm(Form):
    """Every language by its own name: who gets it can point at it."""

    language = ChoiceField(label=_("In which language?"), choices=BY_THEIR_OWN_NAME)
    large = YesField(label=_("In large letters"))
