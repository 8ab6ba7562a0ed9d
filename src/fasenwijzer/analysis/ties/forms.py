"""Drawing a line: from what, to what, what the one does to the other, and who says so."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.author_form import AuthoredForm
from fasenwijzer.analysis.authors import AuthorKind
from fasenwijzer.analysis.ties.models import Effect, Tie, Topic
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, NameField, SelectField, YesField
from fasenwijzer.ui.forms.choices import RowSelect


class TieForm(Meanwhile, AuthoredForm):
    """A line between two topics. A name that was used before in the same area is the same topic."""

    prefix = "tie"
    from_area = SelectField(label=_("Where does it begin?"))
    from_topic = NameField(label=_("In short: what is it there?"), required=False, max_length=60)
    effect = ChoiceField(label=_("What does it do?"), widget=RowSelect)
    to_area = SelectField(label=_("What does it work on?"))
    to_topic = NameField(label=_("In short: what exactly?"), required=False, max_length=60)
    both_ways = YesField(label=_("It works the other way too"))

    class Meta:
        model = Tie
        fields = [
            *("from_area", "from_topic", "effect", "to_area", "to_topic", "both_ways"),
            *("author_kind", "author_name", "with_consent"),
        ]

    def __init__(self, *args: Any, case: Case, drawn: list[Tie], **kwargs: Any) -> None:
        """drawn: the lines there are, to know the topics and to see what would be drawn twice."""
        if "instance" not in kwargs:
            kwargs["initial"] = {"effect": Effect.HINDERS, "author_kind": AuthorKind.TOGETHER}
        super().__init__(*args, case=case, **kwargs)
        self.drawn = [tie for tie in drawn if tie.pk != self.instance.pk]
        areas = [("", _("Choose a life area")), *((area.key, area.name) for area in case.method.life_areas)]
        self.offer("from_area", areas)
        self.offer("to_area", areas)
        self.offer("effect", [(Effect.HINDERS, _("It makes that harder")), (Effect.HELPS, _("It helps"))])
        for name in ("from_topic", "to_topic"):
            self.fields[name].widget.attrs["list"] = "topics"
        self.fields["from_topic"].help_text = _("Such as: post, sleeping. Leave it open for the whole area.")
        self.watch(self.instance if self.instance.pk else None)

    @property
    def ends(self) -> tuple[Topic, Topic]:
        """From and to, as they were typed; a known topic in the spelling it has."""
        known = {(t.area, t.name.casefold()): t for tie in self.drawn for t in (tie.source, tie.target)}
        told = [Topic(self.cleaned_data[f"{end}_area"], self.cleaned_data[f"{end}_topic"]) for end in ("from", "to")]
        source, target = (known.get((topic.area, topic.name.casefold()), topic) for topic in told)
        return source, target

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean()
        self.cleaned_data = found
        if not {"from_area", "from_topic", "to_area", "to_topic"} <= found.keys():
            return found
        source, target = self.ends
        if source == target:
            self.add_error("to_topic", _("This is where it begins. Choose another area, or give both a short name."))
        elif any((tie.source, tie.target) == (source, target) for tie in self.drawn):
            self.add_error("to_topic", _("This line is there already. You can change it in the list."))
        return found

    @property
    def told(self) -> dict[str, Any]:
        """What the line says about itself, apart from its ends."""
        return {key: self.cleaned_data[key] for key in ("effect", "both_ways", *self.AUTHOR)}

    AUTHOR = ("author_kind", "author_name", "with_consent")

    def draw(self, *, by: User) -> Tie:
        source, target = self.ends
        return Tie.draw(case=self.case, source=source, target=target, by=by, **self.told)

    def correct(self, *, by: User) -> None:
        """The line as it is now; taken away meanwhile, it stands again. Its old ends may be drawn anew by then."""
        source, target = self.ends
        ends = {"from_area": source.area, "from_topic": source.name, "to_area": target.area, "to_topic": target.name}
        told = self.told
        if told["author_kind"] == AuthorKind.WORKER and not told["author_name"]:
            told["author_name"] = by.name
        self.instance.correct(by=by, **ends, **told)
        self.instance.put_back(by=by)
