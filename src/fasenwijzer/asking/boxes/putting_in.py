"""Putting answers in the box. Everything in it is written anew each time, in a fixed order.

So neither the order of rows, nor which rows changed together, says what was put in last. There is no time in it and no
line in the log. Who could read the whole database before and after one answer would see the difference; the page does
not show anything before the round is over, and decision 33 says what that costs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.db import transaction
from django.db.models import F

from fasenwijzer.asking.boxes.models import BoxCount, BoxScore, BoxText, Code
from fasenwijzer.asking.rounds.models import Round
from fasenwijzer.audit.log import one_writer_at_a_time, record
from fasenwijzer.audit.models import Action
from fasenwijzer.people.models import User
from fasenwijzer.questionnaires.filling_in.forms import Given, scores
from fasenwijzer.questionnaires.models import Version

Key = tuple[int, int | None, int | None]


class CodeIsUsed(Exception):
    """It was used a moment ago, or never was one."""


class MoreThanAsked(Exception):
    """Together more people would have answered than are in the group."""


def put_in(word: str, given: Iterable[Given], version: Version) -> None:
    """The answers of who has this code; the code is gone after it. Raises CodeIsUsed and RoundIsOver."""
    answers = list(given)
    with transaction.atomic():
        one_writer_at_a_time()
        code = Code.objects.filter(word=word).select_related("round").first()
        if code is None or code.round.version_id != version.pk:
            raise CodeIsUsed
        code.round.must_run()
        code.delete()
        _keep(code.round, [answers], version)


def pour_in(round_: Round, people: Iterable[Iterable[Given]], version: Version, *, by: User) -> None:
    """What people answered elsewhere, without names. Raises RoundIsOver and MoreThanAsked. How many is in the log."""
    every = [list(given) for given in people]
    with transaction.atomic():
        one_writer_at_a_time()
        round_.must_run()
        round_.refresh_from_db(fields=["in_box"])
        if round_.in_box + len(every) > round_.size:
            raise MoreThanAsked
        _keep(round_, every, version)
        record(Action.CREATE, by=by, subject=round_, changes={"answers": ("", len(every))})


def _keep(round_: Round, people: list[list[Given]], version: Version) -> None:
    """The answers of these people, added to what is there."""
    answers = [one for given in people for one in given]
    _count(round_, people)
    _write_down(round_, answers)
    _score(round_, people, version)
    Round.objects.filter(pk=round_.pk).update(in_box=F("in_box") + len(people))


def _count(round_: Round, people: list[list[Given]]) -> None:
    counted: Counter[Key] = Counter()
    for row in round_.counts.values_list("item", "choice", "number", "many"):
        counted[row[:3]] += row[3]
    for answers in people:
        counted.update((one.item.pk, one.choice_id, one.number) for one in answers if not one.text)
        counted.update((pk, None, None) for pk in {one.item.pk for one in answers})
    round_.counts.all().delete()
    BoxCount.objects.bulk_create(
        BoxCount(round=round_, item_id=item, choice_id=choice, number=number, many=many)
        for (item, choice, number), many in sorted(counted.items(), key=lambda row: [part or -1 for part in row[0]])
    )


def _write_down(round_: Round, answers: list[Given]) -> None:
    texts = list(round_.texts.values_list("item", "text"))
    texts += [(one.item.pk, one.text) for one in answers if one.text]
    round_.texts.all().delete()
    BoxText.objects.bulk_create(BoxText(round=round_, item_id=item, text=text) for item, text in sorted(texts))


def _score(round_: Round, people: list[list[Given]], version: Version) -> None:
    together = {pk: (many, total) for pk, many, total in round_.scores.values_list("section", "many", "total")}
    for answers in people:
        for section, score in scores(version, answers).items():
            many, total = together.get(section.pk, (0, 0.0))
            together[section.pk] = (many + 1, total + score)
    round_.scores.all().delete()
    BoxScore.objects.bulk_create(
        BoxScore(round=round_, section_id=pk, many=many, total=total) for pk, (many, total) in sorted(together.items())
    )
