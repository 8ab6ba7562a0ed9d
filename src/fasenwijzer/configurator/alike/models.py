"""Words that mean about the same to one organisation, beside the usual ones."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models, transaction
from django.db.models import Q

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.configurator.editions.models import Edition, OwnPart
from fasenwijzer.people.models import User


class EditionAlike(OwnPart):
    """One group. Who searches for one of its words finds the others too."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="alike")
    words = models.CharField(max_length=300)
    """With a comma and a space between them."""

    class Meta:
        ordering = ["edition", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(words__contains=", "), name="configurator_alike_is_two_words_or_more")
        ]

    def __str__(self) -> str:
        return self.words

    @staticmethod
    @transaction.atomic
    def mean_alike(edition: Edition, groups: Iterable[Iterable[str]], *, by: User | None) -> None:
        """See Edition.mean_alike: these groups, in this order. Raises EditionIsPublished."""
        edition.must_be_a_draft()
        before, after = [row.words for row in edition.alike.all()], [", ".join(group) for group in groups]
        if before != after:
            edition.alike.all().delete()
            EditionAlike.objects.bulk_create(EditionAlike(edition=edition, words=words) for words in after)
            record(Action.UPDATE, by=by, subject=edition, changes={"alike": ("; ".join(before), "; ".join(after))})
