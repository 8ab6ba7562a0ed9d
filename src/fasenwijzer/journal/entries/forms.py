"""The report: short when it can be short, and nothing that was typed disappears."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.files.fields import FilesField, ask_again
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.safety_notes.now import hidden_in
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.entries.goal_form import GoalForm
from fasenwijzer.journal.entries.goals import goals_to_report_on
from fasenwijzer.journal.entries.headings import headings_below, without_empty
from fasenwijzer.journal.entries.models import Audience, AuthorKind, Entry, Importance
from fasenwijzer.journal.entries.parts import OnGoal
from fasenwijzer.journal.entries.passage_form import passage_forms
from fasenwijzer.journal.entries.people import PeopleOnMap
from fasenwijzer.journal.models import ConversationOutcome
from fasenwijzer.journal.needed import NeededWhenOpen
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import (
    ChoiceField,
    DateField,
    Form,
    MultipleChoiceField,
    NameField,
    SelectField,
    TextField,
    YesField,
)
from fasenwijzer.ui.forms.base import Problem
from fasenwijzer.ui.forms.bound import Option
from fasenwijzer.ui.forms.readable import readable
from fasenwijzer.ui.words import clock_time, short_day
from fasenwijzer.ui.words import day as in_words

EVERYONE, CHOSEN, NOT_YET = "everyone", "chosen", "not_yet"
RECENT = 12
"""How many conversations can be chosen from; the one a report was linked to is always among them."""


class ReportForm(NeededWhenOpen):
    """Goals are small forms of their own in `goal_forms`; the rest stands here."""

    NEEDED = ("text", "withheld_reason")
    watched = False
    """It asks itself who reads what (`_gives_no_address_away`)."""
    only_headings = False
    """The form was sent to get headings, and not to be saved."""

    on = DateField(label=_("Which day is it about?"), not_future=True)
    conversation = SelectField(label=_("Conversation"), required=False)
    talked = YesField(label=_("We talked. This conversation is done"))
    author_kind = ChoiceField(label=_("Whose words are these?"))
    author_name = NameField(
        label=_("Name"), required=False, help_text=_("Only for a parent or somebody of the network.")
    )
    other = YesField(label=_("Something else, or in own words"))
    kind = ChoiceField(label=_("What kind of report?"), required=False)
    life_area = SelectField(label=_("Life area"), required=False)
    text = TextField(label=_("What do you want to tell?"), required=False, rows=5)
    photos = FilesField(
        label=_("Photo or file"),
        required=False,
        help_text=_("Up to 15 MB each. Place and camera are taken out of a photo."),
    )
    important = YesField(label=_("This is important for everybody who works with it"))
    readers = ChoiceField(label=_("Who may read this?"))
    withheld_reason = TextField(label=_("Why not yet?"), required=False, rows=2)
    shared_with = MultipleChoiceField(label=_("Who reads along?"), required=False)

    def __init__(self, *args: Any, case: Case, user: User, entry: Entry | None = None, **kwargs: Any):
        self.case, self.entry = case, entry
        self.people = PeopleOnMap(case)
        self.talks = talks_to_choose(case, entry, kwargs.pop("conversation_id", None))
        kwargs["initial"] = self._begin() | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self._ask_whether_they_talked()
        self.goal_forms = [self._goal_form(goal) for goal in goals_to_report_on(case, entry)]
        known = list(entry.third_party_passages.all()) if entry else []
        self.passage_forms = passage_forms(self.data if self.is_bound else None, known=known, people=self.people)
        self._name_things(user)
        if not self.goal_forms:
            self.initial.setdefault("other", True)

    # What the page begins with

    def _begin(self) -> dict[str, Any]:
        if self.entry:
            return as_it_is(self.entry)
        return {"on": clock.today(), "kind": "", "author_kind": AuthorKind.WORKER, "readers": EVERYONE}

    def _ask_whether_they_talked(self) -> None:
        """Only where a report can be tied to a conversation of which nobody told yet how it went."""
        if self.entry or not any(talk.is_open for talk in self.talks):
            del self.fields["talked"]
        self.proposed = next((talk for talk in self.talks if talk.pk == self.initial.get("conversation")), None)
        self.initial["talked"] = self.asks_at_once

    @property
    def asks_at_once(self) -> bool:
        """The report begins with a conversation that is still open: ask it in sight, not between the details."""
        return self.proposed is not None and self.proposed.is_open

    def _goal_form(self, goal: Any) -> GoalForm:
        said = {row.goal_id: row for row in self.entry.on_goals.all()} if self.entry else {}
        row = said.get(goal.pk)
        initial = {"chosen": True, **{name: getattr(row, name) for name in row.SAID}} if row else {}
        return GoalForm(self.data if self.is_bound else None, goal=goal, case=self.case, initial=initial)

    def _name_things(self, user: User) -> None:
        """The choices and words that differ per client and per edition."""
        method, name = self.case.method, self.case.client.first_name
        fields: dict[str, Any] = dict(self.fields)
        fields["on"].not_before = self.case.opened_on
        talks = [(talk.pk, talk_in_words(talk)) for talk in self.talks]
        fields["conversation"].choices = [("", gettext("no conversation")), *talks]
        fields["author_kind"].choices = [
            (AuthorKind.WORKER, gettext("My own words")),
            (AuthorKind.CLIENT, gettext("The words of %(name)s, written down by me") % {"name": name}),
            (AuthorKind.NETWORK, gettext("The words of somebody of the network")),
            (AuthorKind.PARENT, gettext("The words of a parent")),
        ]
        fields["kind"].choices = [("", gettext("Just a report")), *self._kinds(method)]
        areas = [(area.key, area.name) for area in method.life_areas]
        fields["life_area"].choices = [("", gettext("no life area in particular")), *areas]
        together = {"name": name, "workers": method.word("workers")}
        fields["readers"].choices = [
            (EVERYONE, gettext("%(name)s and the %(workers)s") % together),
            (CHOSEN, gettext("%(name)s, the %(workers)s and only whom I choose") % together),
            (NOT_YET, gettext("Not yet %(name)s") % together),
        ]
        fields["readers"].notes = {
            EVERYONE: gettext("and who reads along, in the name of %(name)s or by consent") % together,
            CHOSEN: gettext("nobody else, not in the name of %(name)s either") % together,
            NOT_YET: gettext("write down why"),
        }
        self.offer("shared_with", self.people.choices)
        fields["author_name"].widget.attrs["list"] = "known-names"

    def put_headings(self) -> None:
        """The headings of the chosen kind stand below what was typed; nothing else of the form is looked at yet."""
        typed = cast(QueryDict, self.data).copy()
        kind = self.case.method.entry_kind(typed.get("kind", ""))
        typed["text"] = headings_below(readable(typed.get("text", "")) or "", kind)
        typed["other"] = "on"
        self.data = typed
        self.only_headings = True

    def _kinds(self, method: Method) -> list[tuple[str, str]]:
        """Those of the edition, and the one that was chosen when the edition does not have it any more."""
        kinds = {kind.key: kind.name for kind in method.entry_kinds}
        if self.entry and self.entry.kind:
            kinds.setdefault(self.entry.kind, self.entry.kind_name)
        return list(kinds.items())

    @property
    def kinds(self) -> list[tuple[Option, tuple[str, ...]]]:
        """Each kind as a card, with the questions that help to begin."""
        options = zip(self["kind"].options, self.fields["kind"].choices, strict=True)  # type: ignore[attr-defined]
        return [(option, self.case.method.entry_kind(key).prompts) for option, (key, _name) in options]

    @property
    def known_names(self) -> list[str]:
        """Names to pick from while typing."""
        return self.people.names

    @property
    def reader_cards(self) -> list[tuple[Option, str]]:
        """Each answer to who may read it, with the name of the field that it opens."""
        opens = {CHOSEN: "shared_with" if self.people.everybody else "", NOT_YET: "withheld_reason"}
        keys = [key for key, _words in self.fields["readers"].choices]  # type: ignore[attr-defined]
        return [(option, opens.get(key, "")) for option, key in zip(self["readers"].options, keys, strict=True)]  # type: ignore[attr-defined]

    @property
    def where_it_belongs(self) -> list[str]:
        """The line under the title: day, conversation, whose words."""
        on = read(self["on"].value())
        day = (gettext("today") if on == clock.today() else in_words(on)) if on else ""
        chosen = {str(talk.pk): talk_in_words(talk) for talk in self.talks}.get(str(self["conversation"].value()))
        words = dict(self.fields["author_kind"].choices).get(self["author_kind"].value(), "")  # type: ignore[attr-defined]
        return [part for part in (capfirst(day), chosen, words) if part]

    @property
    def opens_where_it_belongs(self) -> bool:
        return any(self[name].errors for name in ("on", "conversation", "author_kind", "author_name"))

    # What was sent

    @property
    def problems(self) -> list[Problem]:
        return [*super().problems, *(problem for form in self._small_forms for problem in form.problems)]

    @property
    def _small_forms(self) -> list[Form]:
        return [*self.goal_forms, *self.passage_forms]

    def is_valid(self) -> bool:
        fine = super().is_valid() and all(form.is_valid() for form in self._small_forms)
        if not fine:
            ask_again(self)
        return fine

    def clean_conversation(self) -> Conversation | None:
        chosen = self.cleaned_data["conversation"]
        return next((talk for talk in self.talks if str(talk.pk) == chosen), None)

    def clean_text(self) -> str:
        """Headings under which nothing was written fall away."""
        kind = self.case.method.entry_kind(self.data.get("kind", ""))
        return str(self.cleaned_data["text"]) if self.only_headings else without_empty(self.cleaned_data["text"], kind)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        self._needs("withheld_reason", gettext("Write down why."), when=told.get("readers") == NOT_YET)
        by_other = told.get("author_kind") in (AuthorKind.NETWORK, AuthorKind.PARENT)
        self._needs("author_name", gettext("Whose words are these? Type the name."), when=by_other)
        self._says_something(told)
        self._gives_no_address_away(told)
        return told

    def _needs(self, name: str, words: str, *, when: Any) -> None:
        if when and not self.cleaned_data.get(name) and name not in self.errors:
            self.add_error(name, words)

    def _gives_no_address_away(self, told: dict[str, Any]) -> None:
        """Who looks along on the client's side may not know a protected address; whoever writes may not think of it."""
        on_goals = [str(said) for form in self.goal_forms if form.is_valid() for said in form.cleaned_data.values()]
        words = " ".join([str(told.get("text", "")), *on_goals])
        hidden = hidden_in(self.case, words)
        others = [one for one in hidden if not one.of_client]
        if others and told.get("readers") != NOT_YET:
            why = gettext("The address of %(name)s is secret, and it stands in this report.")
            then = gettext("Leave it out, or write it as something about somebody else.")
            self.add_error("text", f"{why % {'name': others[0].whose}} {then}")
        elif hidden and told.get("readers") == EVERYONE:
            why = gettext("The address is protected, and it stands in this report. Who looks along may read it.")
            then = gettext("Leave it out, or choose who reads this.")
            self.add_error("text", f"{why} {then}")
        for form in self.passage_forms:
            if form.is_valid() and form.is_told:
                form.tells_nobody_else(hidden_in(self.case, form.told.text))

    def _says_something(self, told: dict[str, Any]) -> None:
        """On every ticked goal something is said, there or in the text below; and without goals there is a text."""
        free = told.get("text") if told.get("other") else ""
        chosen = [form for form in self.goal_forms if form.is_valid() and form.is_chosen]
        for form in chosen:
            if not form.says_something and not free:
                form.add_error("chosen", gettext("Write down what changed, or take the tick away."))
        if told.get("other") and not free and "text" not in self.errors:
            self.add_error("text", gettext("This is still empty. Write it down, or take the tick away."))
        if not chosen and not told.get("other") and all(form.is_valid() for form in self.goal_forms):
            self.add_error(None, gettext("Nothing is written yet. Tick what it was about, and write what changed."))

    def save(self, *, by: User) -> Entry:
        if self.entry is None:
            return Entry.write(case=self.case, by=by, closed=self._close(by), **self._told)
        self.entry.change(by=by, **self._told)
        return self.entry

    def _close(self, by: User) -> ConversationOutcome | None:
        """They talked, so that conversation is done."""
        talk = self.cleaned_data["conversation"]
        done = talk and talk.is_open and self.cleaned_data.get("talked")
        return ConversationOutcome.hold_as_invited(talk, by=by) if done else None

    @property
    def _told(self) -> dict[str, Any]:
        said = self.cleaned_data
        free, readers = said["other"], said["readers"]
        name = said["author_name"] if said["author_kind"] in (AuthorKind.NETWORK, AuthorKind.PARENT) else ""
        return {
            "on": said["on"],
            "conversation": said["conversation"],
            "author_kind": said["author_kind"],
            "author_name": name,
            "told_by": self.people.called(name),
            "text": said["text"] if free else "",
            "kind": said["kind"] if free else "",
            "life_area": said["life_area"] if free else "",
            "importance": Importance.IMPORTANT if said["important"] else Importance.ORDINARY,
            "audience": Audience.CHOSEN if readers == CHOSEN else Audience.ALONG,
            "shared_with": self.people.chosen(said["shared_with"]) if readers == CHOSEN else (),
            "withheld_reason": said["withheld_reason"] if readers == NOT_YET else "",
            "files": said["photos"],
            "on_goals": self._on_goals,
            "about_others": [form.told for form in self.passage_forms if form.is_told],
        }

    @property
    def _on_goals(self) -> list[OnGoal]:
        return [form.on_goal for form in self.goal_forms if form.is_chosen]


def read(day: Any) -> date | None:
    """The day in a field as it is shown; None when it can't be read."""
    try:
        return DateField(not_future=True).to_python(day)
    except ValidationError:
        return None


def talks_to_choose(case: Case, entry: Entry | None, also: int | None) -> list[Conversation]:
    """The newest conversations that may have taken place, newest first, and the one that is meant."""
    whole = Conversation.objects.of(case).select_related("outcome")
    begun = whole.exclude(outcome__result="cancelled").between(case.opened_on, clock.today())
    found = {talk.pk: talk for talk in begun.order_by("-starts_at", "-pk")[:RECENT]}
    meant = {also, entry.conversation_id if entry else None} - {None, *found}
    found |= {talk.pk: talk for talk in whole.filter(pk__in=meant)} if meant else {}
    for talk in found.values():
        talk.case = case
    return list(found.values())


def talk_in_words(talk: Conversation) -> str:
    at = f" {clock_time(talk.starts_at)}" if talk.time_is_known else ""
    return f"{talk.kind_name}, {short_day(talk.starts_at)}{at}"


def as_it_is(entry: Entry) -> dict[str, Any]:
    """What a form about this report begins with."""
    by_other = entry.author_kind in (AuthorKind.NETWORK, AuthorKind.PARENT)
    return {
        "on": entry.on,
        "conversation": entry.conversation_id,
        "author_kind": entry.author_kind,
        "author_name": entry.author_name if by_other else "",
        "other": bool(entry.text),
        "text": entry.text,
        "kind": entry.kind,
        "life_area": entry.life_area,
        "important": entry.importance == Importance.IMPORTANT,
        "readers": NOT_YET if entry.withheld_reason else CHOSEN if entry.audience == Audience.CHOSEN else EVERYONE,
        "shared_with": [str(person.pk) for person in entry.shared_with.all()],
        "withheld_reason": entry.withheld_reason,
    }
