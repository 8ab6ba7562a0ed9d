"""Writing a letter, and saying that it went out."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.letters.filling import addressee_of, filled_in
from fasenwijzer.letters.models import Letter, Manner
from fasenwijzer.method.edition_parts import LetterWords
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, DateField, Form, TextField


class LetterForm(Meanwhile, Form):
    """Begun from a letter of the edition, with what we know filled in; or a letter that is there already."""

    addressee = TextField(label=_("To whom?"), rows=3, max_length=300)
    dated = DateField(label=_("Date"))
    text = TextField(label=_("Text"), rows=18, max_length=8000)

    unwatched = ("addressee",)

    def __init__(
        self,
        *args: Any,
        case: Case,
        by: User,
        words: LetterWords | None = None,
        letter: Letter | None = None,
        **kwargs: Any,
    ) -> None:
        self.case, self.words, self.letter = case, words, letter
        told: dict[str, Any] = {"addressee": addressee_of(case), "dated": clock.today()}
        if letter:
            told = {name: getattr(letter, name) for name in ("addressee", "dated", "text")}
        elif words:
            told["text"] = filled_in(words.text, case=case, by=by, on=clock.today())
        super().__init__(*args, initial=told, **kwargs)
        self.limit("dated", not_before=case.opened_on)
        self.watch(letter)

    def save(self, *, by: User) -> Letter:
        """Raises LetterIsSent."""
        if self.letter is None and self.words:
            told = {"kind": self.words.kind, "key": self.words.key, "name": self.words.name, **self.cleaned_data}
            return Letter.write(case=self.case, by=by, **told)
        if self.letter is None:
            raise ValueError("a letter is begun from the edition")
        self.letter.correct(by=by, **self.cleaned_data)
        return self.letter


class SendForm(Form):
    """When and how it reached somebody."""

    on = DateField(label=_("On which day?"))
    manner = ChoiceField(label=_("How?"), choices=Manner.choices)

    def __init__(self, *args: Any, letter: Letter, **kwargs: Any) -> None:
        super().__init__(*args, initial={"on": clock.today(), "manner": Manner.HANDED}, **kwargs)
        self.letter = letter
        self.limit("on", not_before=letter.case.opened_on, not_after=clock.today())

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if self.letter.gaps:
            words = _("Fill in first: %(gaps)s. Change the letter, and then say that it went out.")
            self.add_error(None, words % {"gaps": ", ".join(self.letter.gaps)})
        return told

    def save(self, *, by: User) -> None:
        """Raises LetterIsSent."""
        self.letter.send(by=by, **self.cleaned_data)
