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
from fasenwijzer.audit.log import one_writer_at_a_time
from fasenwijzer.questionnaires.filling_in.forms import Given, scores
from fasenwijzer.questionnaires.models import Version

Key = tuple[int, int | None, int | None]


class CodeIsUsed(Exception):
    """It was used a moment ago, or never was one."""


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
        _count(code.round, answers)
        _write_down(code.round, answers)
        _score(code.round, answers, version)
        Round.objects.filter(pk=code.round_id).update(in_box=F("in_box") + 1)


def _count(round_: Round, answers: list[Given]) -> None:
    counted: Counter[Key] = Counter()
    for row in round_.counts.values_list("item", "choice", "number", "many"):
        counted[row[:3]] += row[3]
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


def _score(round_: Round, answers: list[Given], version: Version) -> None:
    together = {pk: (many, total) for pk, many, total in round_.scores.values_list("section", "many", "total")}
    for section, score in scores(version, answers).items():
        many, total = together.get(section.pk, (0, 0.0))
        together[section.pk] = (many + 1, total + score)
    round_.scores.all().delete()
    BoxScore.objects.bulk_create(
        BoxScore(round=round_, section_id=pk, many=many, total=total) for pk, (many, total) in sorted(together.items())
    )
