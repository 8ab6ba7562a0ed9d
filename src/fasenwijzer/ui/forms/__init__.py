"""Forms that explain themselves: labels, hints, problems above the field, and fields that read what people type."""

from .another import another_has_it
from .base import Form, ModelForm
from .choices import ChoiceField, MultipleChoiceField, RowField, ScaleField, SelectField, YesPartlyNoField
from .dates import DateField
from .fields import EmailField, NameField, NumberField, PhoneField, TextField, WordsField, YesField
from .partial_dates import PartialDate, PartialDateField
from .times import TimeField

__all__ = [
    "ChoiceField",
    "DateField",
    "EmailField",
    "Form",
    "ModelForm",
    "MultipleChoiceField",
    "NameField",
    "NumberField",
    "PartialDate",
    "PartialDateField",
    "PhoneField",
    "RowField",
    "ScaleField",
    "SelectField",
    "TextField",
    "TimeField",
    "WordsField",
    "YesField",
    "YesPartlyNoField",
    "another_has_it",
]
