"""Codes to come in with: made by the number, handed out by hand, or given to who is logged in."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from fasenwijzer.asking.boxes.models import Code, CodeTaken
from fasenwijzer.asking.rounds.models import Round
from fasenwijzer.asking.words import new_word
from fasenwijzer.audit.log import one_writer_at_a_time, record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User

MOST = 300


class TookOneBefore(Exception):
    """Everybody gets one code; which one it was nobody knows."""


class EnoughCodes(Exception):
    """So many lie there unused."""


def make(round_: Round, many: int, *, by: User) -> None:
    """Codes to hand out. Raises RoundIsOver and EnoughCodes. How many is in the log, not which."""
    with transaction.atomic():
        one_writer_at_a_time()
        round_.must_run()
        if round_.codes.count() + many > MOST:
            raise EnoughCodes
        _lay_down(round_, {new_word() for _time in range(many)})
        record(Action.CREATE, by=by, subject=round_, changes={"codes": ("", many)})


def take(round_: Round, *, case: Case | None = None, user: User | None = None) -> str:
    """A code for who is logged in. Raises RoundIsOver and TookOneBefore.

    Nothing is logged: the log would tell when somebody came.
    """
    with transaction.atomic():
        one_writer_at_a_time()
        round_.must_run()
        _taken, is_new = CodeTaken.objects.get_or_create(round=round_, case=case, user=user)
        if not is_new:
            raise TookOneBefore
        word = new_word()
        _lay_down(round_, {word})
    return word


def _lay_down(round_: Round, words: Iterable[str]) -> None:
    """All codes of the round are written anew, in the order of the alphabet: their order says nothing about when."""
    every = {*round_.codes.values_list("word", flat=True), *words}
    round_.codes.all().delete()
    Code.objects.bulk_create(Code(word=word, round=round_) for word in sorted(every))
