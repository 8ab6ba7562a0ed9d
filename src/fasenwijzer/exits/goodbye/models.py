"""The page a client takes home at the farewell: what only this page says; the rest comes from the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.models import Strength
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User


class Farewell(models.Model):
    """One per case, made together. `strengths`: the ones the client wants on it. `revision` counts the changes."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="farewell")
    own_words = models.TextField(_("in own words"), blank=True)
    whom_to_call = models.CharField(_("whom to call"), max_length=300, blank=True)
    kind_word = models.TextField(_("a kind word"), blank=True)
    word_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    strengths = models.ManyToManyField(Strength, related_name="farewells", blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(own_words="") | ~Q(kind_word="") | ~Q(whom_to_call=""), name="exits_page_says_something"
            )
        ]

    def __str__(self) -> str:
        return self.own_words

    @classmethod
    @transaction.atomic
    def write(cls, *, case: Case, strengths: Iterable[Strength], by: User, **told: Any) -> Farewell:
        """Write or rewrite it: own_words, whom_to_call, kind_word. Under the kind word stands who wrote it last."""
        page, new = cls.objects.get_or_create(case=case, defaults={**told, "word_by": by})
        before = {} if new else {field: getattr(page, field) for field in told}
        changes = {
            field: (before.get(field, ""), said) for field, said in told.items() if before.get(field, "") != said
        }
        changes |= page._choose({strength.pk for strength in strengths})
        if not new and changes:
            for field, said in told.items():
                setattr(page, field, said)
            page.word_by = by if "kind_word" in changes else page.word_by
            page.revision += 1
            page.save(update_fields=[*told, "word_by", "revision"])
        if new or changes:
            kind = Action.CREATE if new else Action.UPDATE
            record(kind, by=by, case_id=case.pk, subject=page, changes=changes)
        return page

    def _choose(self, after: set[int]) -> dict[str, tuple[str, str]]:
        before = set(self.strengths.values_list("pk", flat=True))
        if before == after:
            return {}
        self.strengths.set(after)
        told = [", ".join(str(pk) for pk in sorted(pks)) for pks in (before, after)]
        return {"strengths": (told[0], told[1])}
