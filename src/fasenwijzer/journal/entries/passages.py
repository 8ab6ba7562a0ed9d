"""What a report says about somebody else than the client: kept apart, and from the client's side unless shared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.journal.entries.readers import Reader, Side
from fasenwijzer.network.models import NetworkMember

if TYPE_CHECKING:
    from fasenwijzer.journal.entries.models import Entry


@dataclass(frozen=True)
class AboutAnother:
    """A passage as it is told: `member` when it is about somebody of the map. Nobody reads along unless named here."""

    about: str
    text: str
    member: NetworkMember | None = None
    for_client: bool = False
    shared_with: tuple[NetworkMember, ...] = field(default=())


class ThirdPartyPassage(models.Model):
    """About somebody else. Workers read it; on the client's side only who was chosen, the person itself not either."""

    entry = models.ForeignKey("journal.Entry", models.CASCADE, related_name="third_party_passages")
    about = models.CharField(_("about whom"), max_length=200)
    member = models.ForeignKey(NetworkMember, models.SET_NULL, null=True, blank=True, related_name="+")
    """Whom it is about, when that is somebody of the map."""
    text = models.TextField(_("what it says"))
    for_client = models.BooleanField(_("the client may read it"), default=False)
    shared_with = models.ManyToManyField(NetworkMember, related_name="+", blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(about="") & ~Q(text=""), name="journal_passage_is_about_somebody")
        ]

    def __str__(self) -> str:
        return f"{self.about}: {self.text}"

    def is_shared_with(self, reader: Reader) -> bool:
        """Who reads in the name of the client does not read what only the client may: it may be about that person."""
        if reader.side is Side.CLIENT:
            return self.for_client
        return reader.person is not None and reader.person in {person.pk for person in self.shared_with.all()}

    @property
    def readers(self) -> list[str]:
        """Who reads it besides workers, by name."""
        client = [self.entry.case.client.first_name] if self.for_client else []
        return [*client, *(person.name for person in self.shared_with.all())]

    @property
    def told(self) -> str:
        """All of it on one line, for the log."""
        return f"{self} [{', '.join(self.readers)}]" if self.readers else str(self)

    @classmethod
    def keep(cls, entry: Entry, passages: Iterable[AboutAnother]) -> None:
        """Exactly these passages. Raises ValueError when one is shared with somebody of another map."""
        entry.third_party_passages.all().delete()
        for one in passages:
            people = [*one.shared_with, *([one.member] if one.member else [])]
            refuse_strangers(entry.case_id, people)
            told = {"about": one.about, "text": one.text, "member": one.member, "for_client": one.for_client}
            cls.objects.create(entry=entry, **told).shared_with.set(one.shared_with)


def refuse_strangers(case_id: int, people: Iterable[NetworkMember]) -> None:
    """Raises ValueError for somebody of another map."""
    if any(person.case_id != case_id for person in people):
        raise ValueError("somebody of another map")
