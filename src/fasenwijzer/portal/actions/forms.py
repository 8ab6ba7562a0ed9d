"""Asking for help: a press is enough, words are extra."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from fasenwijzer.plan.helps.models import LONGEST
from fasenwijzer.ui.forms import Form, TextField


class HelpForm(Form):
    """With what; it may stay empty."""

    text = TextField(label=_("What do you need help with?"), required=False, max_length=LONGEST, rows=2)
