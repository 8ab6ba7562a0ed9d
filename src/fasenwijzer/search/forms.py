"""The search field."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from fasenwijzer.ui.forms import Form, WordsField


class SearchForm(Form):
    words = WordsField(
        label=_("What do you look for?"),
        required=False,
        max_length=200,
        help_text=_("A name, birth date, phone or file number. Or words from a report, a goal or a conversation."),
    )
