"""What can be asked about the own data, in the plainest words: what it is, and what will happen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.rights.models import Kind
from fasenwijzer.cases.rights.terms import months_after, term_for

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words = str | _StrPromise


@dataclass(frozen=True)
class Asking:
    """One kind of request. about: what the form asks; help: an example below it."""

    kind: Kind
    icon: str
    name: Words
    happens: Words
    about: Words
    help: Words = ""

    def due_on(self, case: Case) -> date:
        """The last day for an answer, when it is asked today."""
        return months_after(clock.today(), term_for(self.kind, case.legal_basis).months)

    def may_take_longer(self, case: Case) -> bool:
        return bool(term_for(self.kind, case.legal_basis).more)


ASKINGS: dict[str, Asking] = {
    asking.kind.value: asking
    for asking in (
        Asking(
            Kind.CORRECT,
            "pencil-simple",
            _("Something is not right"),
            _("We look at what you say. Then we change it, or we tell you why not."),
            _("What is not right? And how should it be?"),
        ),
        Asking(
            Kind.STATEMENT,
            "chat-circle-text",
            _("Put my own words with it"),
            _("Your words are in the file at once. They stay there."),
            _("What is it about?"),
        ),
        Asking(
            Kind.INSPECT,
            "book-open-fill",
            _("I want to read more"),
            _("You can read much here already. What you miss, we look up for you."),
            _("What do you want to read?"),
        ),
        Asking(
            Kind.COPY,
            "file-text",
            _("I want it on paper"),
            _("We print it and give it to you."),
            _("What do you want on paper?"),
            _("Such as: all of it, in large letters."),
        ),
        Asking(
            Kind.RESTRICT,
            "lock-simple",
            _("Do not use something for now"),
            _("We look at what you say. Until then we take care with it."),
            _("What should we not use for now? And why?"),
        ),
        Asking(
            Kind.OBJECT,
            "info",
            _("I do not agree with how you use it"),
            _("We look at what you say. Then we stop, or we tell you why not."),
            _("What do you not agree with?"),
        ),
        Asking(
            Kind.DESTROY,
            "trash",
            _("Wipe my file"),
            _("First we look whether we may. If so, two people do it. Then it is gone for good."),
            _("What should go?"),
            _("Write: all of it. Or write which part."),
        ),
    )
}
"""By the word in the address; what is asked most stands on top."""

NAMES: dict[str, Words] = {key: asking.name for key, asking in ASKINGS.items()}
NAMES |= {Kind.WITHDRAW: _("I take back a yes"), Kind.EXPLAIN: _("Why did this person look?")}
