"""Finding reports back: by goal, life area, whose words, period and importance."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.models import Case
from fasenwijzer.journal.entries.models import AuthorKind, Entry
from fasenwijzer.journal.entries.queries import EntryQuerySet
from fasenwijzer.plan.models import Goal
from fasenwijzer.ui.forms import DateField, Form, SelectField, YesField


class FilterForm(Form):
    """Nothing chosen means everything. The choices say how many reports there are."""

    goal = SelectField(label=_("Goal"), required=False)
    life_area = SelectField(label=_("Life area"), required=False)
    author_kind = SelectField(label=_("Whose words"), required=False)
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
        fields["another"].label = f"{fields['another'].label} ({self.counts['another']})"

    def _authors(self) -> list[tuple[str, str]]:
        names = {
            AuthorKind.CLIENT: self.case.client.first_name,
            AuthorKind.WORKER: self.case.method.word("workers").capitalize(),
            AuthorKind.NETWORK: self.case.method.word("network").capitalize(),
            AuthorKind.PARENT: gettext("Parents"),
        }
        return [(key, f"{name} ({self.counts[key]})") for key, name in names.items() if self.counts[key]]

    @property
    def is_used(self) -> bool:
        return any(self.data.get(name) for name in self.fields)

    def of(self, entries: EntryQuerySet) -> EntryQuerySet:
        """The reports that were asked for; a filter that can't be read leaves its part out."""
        self.is_valid()
        said = self.cleaned_data
        found = entries.between(said.get("first"), said.get("last"))
        found = found.about_goal(int(said["goal"])) if said.get("goal") else found
        found = found.about_area(said["life_area"]) if said.get("life_area") else found
        found = found.by_kind(said["author_kind"]) if said.get("author_kind") else found
        found = found.important() if said.get("important") else found
        return found.with_somebody_else() if said.get("another") else found


def counts_of(case: Case) -> dict[str, int]:
    """How many reports in all, by whose words, and with something about somebody else. One query."""
    kinds = {kind: Count("pk", filter=Q(author_kind=kind), distinct=True) for kind in AuthorKind.values}
    another = Count("pk", filter=Q(third_party_passages__isnull=False), distinct=True)
    return Entry.objects.of(case).order_by().aggregate(all=Count("pk", distinct=True), another=another, **kinds)
