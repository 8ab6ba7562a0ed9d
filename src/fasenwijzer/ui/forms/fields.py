"""Fields for words, names, numbers, telephone and e-mail."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

UNSEEN = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Signs that nobody sees or means; they come along with a copied text, and no Word file can hold them."""


class WordsField(forms.CharField):
    """One line of words, in any script. Unlike Django's own it is never cut off by the browser."""

    def to_python(self, value: Any) -> Any:
        return super().to_python(UNSEEN.sub("", value) if isinstance(value, str) else value)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """The direction follows what is typed, so that Arabic and Dutch names both read well."""
        kept = {key: value for key, value in super().widget_attrs(widget).items() if not key.endswith("length")}
        return {"dir": "auto", **kept}


class NameField(WordsField):
    """A name, up to 200 characters, in any script; spaces at the ends and doubled spaces fall away."""

    def __init__(self, *, max_length: int | None = 200, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"autocomplete": "off", "autocapitalize": "words", "spellcheck": "false", **super().widget_attrs(widget)}

    def to_python(self, value: Any) -> Any:
        return re.sub(r"\s+", " ", super().to_python(value) or "").strip()


class TextField(WordsField):
    """A long text. The field grows with what is typed."""

    def __init__(self, *, rows: int = 4, **kwargs: Any) -> None:
        self.rows = rows
        kwargs["widget"] = kwargs.get("widget") or forms.Textarea
        super().__init__(**kwargs)
        self.widget.attrs.pop("cols", None)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        attrs = super().widget_attrs(widget)
        return {**attrs, "rows": self.rows} if isinstance(widget, forms.Textarea) else attrs

    def to_python(self, value: Any) -> Any:
        return (super().to_python(value) or "").replace("\r\n", "\n")


class YesField(forms.BooleanField):
    """A single tick. Not ticked means no."""

    def __init__(self, *, required: bool = False, **kwargs: Any) -> None:
        super().__init__(required=required, **kwargs)


class NumberField(forms.IntegerField):
    """A whole number, typed as text, so that a wheel or an arrow key never changes it unseen."""

    widget = forms.TextInput
    default_error_messages = {
        "invalid": _("This is not a whole number. Type figures only, such as 12."),
        "too_low": _("This number is too low. Use %(limit)s or more."),
        "too_high": _("This number is too high. Use %(limit)s or less."),
    }

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"inputmode": "numeric", "autocomplete": "off", "class": "short"}

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str) and len(value.strip()) > 18:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(value)

    def run_validators(self, value: Any) -> None:
        if isinstance(value, int) and isinstance(self.min_value, int) and value < self.min_value:
            raise ValidationError(self.error_messages["too_low"], code="too_low", params={"limit": self.min_value})
        if isinstance(value, int) and isinstance(self.max_value, int) and value > self.max_value:
            raise ValidationError(self.error_messages["too_high"], code="too_high", params={"limit": self.max_value})
        super().run_validators(value)


class PhoneField(forms.CharField):
    """A telephone number as people write it: figures, spaces, brackets, a plus, "thuis" behind it."""

    default_error_messages = {
        "invalid": _("This does not look like a telephone number. Type at least six figures, such as 06-00000000.")
    }

    def __init__(self, *, max_length: int | None = 40, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"type": "tel", "inputmode": "tel", "autocomplete": "off", "dir": "ltr"}

    def clean(self, value: Any) -> Any:
        words = super().clean(value)
        if words and sum(sign.isdigit() for sign in words) < 6:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return words


class EmailField(forms.EmailField):
    """An e-mail address."""

    default_error_messages = {"invalid": _("This is not an e-mail address yet. Type it like name@example.org.")}

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"inputmode": "email", "autocapitalize": "none", "spellcheck": "false", "dir": "ltr"}
