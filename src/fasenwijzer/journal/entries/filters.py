"""Finding reports back: by goal, life area, whose words, period and importance."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.models import Case
from fasenwijzer.journal.entries.models import AuthorKind, Entry
from fasenwijzer.journal.entries.queries import EntryQuerySet
from fasenwijzer.plan.models import Goal
from fasenwijzer.ui.forms import DateField, Form, SelectField, YesField

BY = "by-"
"""Before the number of a colleague, among the choices of whose words."""


class FilterForm(Form):
    """Nothing chosen means everything. The choices say how many reports there are."""

    all_optional = True

    goal = SelectField(label=_("Goal"), required=False)
    life_area = SelectField(label=_("Life area"), required=False)
    author_kind = SelectField(label=_("Whose words"), required=False)
    kind = SelectField(label=_("Kind of report"), required=False)
    first = DateField(label=_("From"), required=False)
    last = DateField(label=_("Until and including"), required=False)
    important = YesField(label=_("Only what is important"))
    another = YesField(label=_("Only with something about somebody else"))

    def __init__(self, *args: Any, case: Case, **kwargs: Any):
        self.case = case
        super().__init__(*args, **kwargs)
        self.counts = counts_of(case)
        fields: dict[str, Any] = dict(self.fields)
        goals = Goal.objects.of(case).order_by("number")
        fields["goal"].choices = [
            ("", gettext("all goals")),
            *((goal.pk, f"{goal.name} {goal.text}") for goal in goals),
        ]
        areas = [(area.key, area.name) for area in case.method.life_areas]
        fields["life_area"].choices = [("", gettext("all life areas")), *areas]
        fields["author_kind"].choices = [("", gettext("everybody")), *self._authors()]
        fields["kind"].choices = [("", gettext("all kinds")), *kinds_in(case)]
        fields["another"].label = f"{fields['another'].label} ({self.counts['another']})"

    def _authors(self) -> list[tuple[str, str]]:
        names = {
            AuthorKind.CLIENT: self.case.client.first_name,
            AuthorKind.WORKER: self.case.method.word("workers").capitalize(),
            AuthorKind.NETWORK: self.case.method.word("network").capitalize(),
            AuthorKind.PARENT: gettext("Parents"),
        }
        kinds = [(key, f"{name} ({self.counts[key]})") for key, name in names.items() if self.counts[key]]
        return [*kinds, *writers_in(self.case)]

    @property
    def is_used(self) -> bool:
        return any(self.data.get(name) for name in self.fields)

    @property
    def asked(self) -> str:
        """What was asked, as the address of the page writes it."""
        return urlencode({name: self.data[name] for name in self.fields if self.data.get(name)})

    def of(self, entries: EntryQuerySet) -> EntryQuerySet:
        """The reports that were asked for; a filter that can't be read leaves its part out."""
        self.is_valid()
        said = self.cleaned_data
        found = entries.between(said.get("first"), said.get("last"))
        found = found.about_goal(int(said["goal"])) if said.get("goal") else found
        found = found.about_area(said["life_area"]) if said.get("life_area") else found
        found = by_author(found, said.get("author_kind", ""))
        found = found.filter(kind=said["kind"]) if said.get("kind") else found
        found = found.important() if said.get("important") else found
        return found.with_somebody_else() if said.get("another") else found


def writers_in(case: Case) -> list[tuple[str, str]]:
    """The colleagues who wrote in this file, in order of name. One query."""
    found = Entry.objects.of(case).filter(author__isnull=False).order_by("author__name", "author")
    return [(f"{BY}{pk}", name) for pk, name in found.values_list("author", "author__name").distinct()]


def kinds_in(case: Case) -> list[tuple[str, str]]:
    """The kinds of report of the edition, and those that were used before, with how many there are. One query."""
    used = dict(Entry.objects.of(case).exclude(kind="").order_by().values_list("kind").annotate(Count("pk")))
    known = {kind.key: kind.name for kind in case.method.entry_kinds}
    names = known | {key: case.method.entry_kind(key).name for key in used if key not in known}
    return [(key, f"{name} ({used[key]})") for key, name in names.items() if key in used]


def by_author(entries: EntryQuerySet, chosen: str) -> EntryQuerySet:
    """By whose words: a kind of author, or one colleague."""
    if chosen.startswith(BY):
        return entries.filter(author=int(chosen.removeprefix(BY)))
    return entries.by_kind(chosen) if chosen else entries


def counts_of(case: Case) -> dict[str, int]:
    """How many reports in all, by whose words, and with something about somebody else. One query."""
    kinds = {kind: Count("pk", filter=Q(author_kind=kind), distinct=True) for kind in AuthorKind.values}
    another = Count("pk", filter=Q(third_party_passages__isnull=False), distinct=True)
    return Entry.objects.of(case).order_by().aggregate(all=Count("pk", distinct=True), another=another, **kinds)
