"""One phase: its words, the row of the handbook, what blocks and what advises, how soon, what is weighed."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.configurator.rooms.base import ExplainedLinesField, RoomForm, key_for
from fasenwijzer.method.keys import HANDBOOK_QUESTIONS, SETTINGS
from fasenwijzer.method.own import Row
from fasenwijzer.method.phases import BY_KEY
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import MultipleChoiceField, NumberField

LONGEST_NORM = 731
"""Two years: what comes round less often is no rhythm of guidance."""
HANDBOOK_LABELS = {
    "what": gettext_lazy("What do we do?"),
    "who": gettext_lazy("Who does it?"),
    "when": gettext_lazy("When?"),
    "where": gettext_lazy("Where?"),
    "with": gettext_lazy("With what?"),
    "how": gettext_lazy("How?"),
}
CRITERIA_LABELS = {
    "criterion": gettext_lazy("What we weigh"),
    "contra_indication": gettext_lazy("Reasons why we may not be the right place"),
    "practical": gettext_lazy("Practical matters"),
}
SETTING_LABELS = {
    "residential": gettext_lazy("When somebody comes to live with us"),
    "ambulatory": gettext_lazy("When we come to somebody's home"),
    "day": gettext_lazy("When somebody comes by day"),
}


class PhaseForm(RoomForm):
    """Everything of one of the eight phases that an organisation may say or set itself."""

    lede = gettext_lazy("Empty means: as it comes with Fasenwijzer. Lists have one item a line.")

    def __init__(self, *args: Any, phase: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.phase = BY_KEY[phase]
        self.title = self.method.phase(phase).name
        self._ask_for_words()
        self._ask_for_handbook()
        self._ask_for_outcomes()
        self._ask_for_norms()
        self._ask_for_conditions()
        self._ask_for_lists()

    def _ask_for_words(self) -> None:
        at = f"phases.{self.phase.key}"
        self.section(_("What it is"))
        self.ask_text(f"{at}.name", _("Name"), max_length=40)
        self.ask_text(f"{at}.short", _("In a few words, for where there is little room"), max_length=20)
        self.ask_text(f"{at}.aim", _("What is it for?"), rows=3)
        self.ask_text(f"{at}.client_words", _("In words for the client"), rows=4)
        self.section(_("Help for the worker"))
        self.ask_text(f"{at}.guidance", _("How to go about it"), rows=8)
        self.ask_text(f"{at}.reflection", _("Questions for yourself"), rows=6)

    def _ask_for_handbook(self) -> None:
        self.section(_("The row of our handbook"))
        for question in HANDBOOK_QUESTIONS:
            self.ask_text(f"phases.{self.phase.key}.handbook.{question}", HANDBOOK_LABELS[question], rows=2)

    def _ask_for_outcomes(self) -> None:
        if not self.phase.decision:
            return
        self.section(_("The decision"), folded=True)
        for outcome in self.phase.decision.outcomes:
            at = f"outcomes.{self.phase.key}.{outcome.key}"
            words = {"outcome": self.method.outcome(self.phase.key, outcome.key).name}
            self.ask_text(f"{at}.name", _("What we call “%(outcome)s”") % words, max_length=60)
            self.ask_text(f"{at}.explanation", _("What “%(outcome)s” means") % words, rows=2)
            self.ask_text(f"{at}.leads", _("What happens after “%(outcome)s”") % words, rows=2)

    def _ask_for_norms(self) -> None:
        norms = [norm.key for norm in self.phase.norms]
        if norms:
            self.section(_("How soon, how often"))
        self.norms = {f"norm-{key}": key for key in norms}
        for name, key in self.norms.items():
            words = self.method.norm_word(key)
            self.ask(name, norm_field(words.name, words.explanation, self.method.norm(key)))

    def _ask_for_conditions(self) -> None:
        conditions = self.phase.conditions
        self.may_be_hard = [condition.key for condition in conditions if condition.may_be_hard]
        if self.may_be_hard:
            self.section(_("What has to be there before somebody goes on"))
            field = MultipleChoiceField(
                label=_("These block; the others only advise"),
                help_text=_(
                    "Whoever goes on without what only advises, gives a reason. Professional judgement comes first."
                ),
                choices=[(key, self.method.condition(key).statement) for key in self.may_be_hard],
                initial=[key for key in self.may_be_hard if self.method.condition(key).hard],
                required=False,
            )
            self.ask("hard", field)
        if conditions:
            self.section(_("How we say what belongs to it"), folded=True)
        for condition in conditions:
            self.ask_text(f"conditions.{condition.key}.statement", _("When it is there"))
            self.ask_text(f"conditions.{condition.key}.missing", _("When it is not there yet"))
            self.ask_text(f"conditions.{condition.key}.why", _("Why it matters"), rows=2)

    def _ask_for_lists(self) -> None:
        """Criteria by kind, and what is arranged by setting; by field, the list it belongs to."""
        self.lists: dict[str, tuple[str, str]] = {}
        if self.phase.has_criteria:
            self.section(_("What we weigh before the decision"))
            for kind, label in CRITERIA_LABELS.items():
                now = [(one.text, one.help) for one in self.method.criteria(self.phase.key) if one.kind == kind]
                self._ask_for_lines(f"criteria.{self.phase.key}", kind, label, now)
        if self.phase.has_checklist:
            self.section(_("What we arrange"))
            for setting in SETTINGS:
                now = [(one.text, one.help) for one in self.method.checklist(self.phase.key, setting)]
                self._ask_for_lines(f"checklists.{self.phase.key}.{setting}", "", SETTING_LABELS[setting], now)

    def _ask_for_lines(self, path: str, kind: str, label: Any, now: list[tuple[str, str]]) -> None:
        name = f"list-{path.replace('.', '-')}-{kind}"
        self.lists[name] = (path, kind)
        hint = _("One a line. Behind = may stand what helps to understand it.")
        rows = max(4, len(now))
        self.ask(name, ExplainedLinesField(label=label, help_text=hint, rows=rows, initial=tuple(now), required=False))

    def save(self, *, by: User) -> None:
        super().save(by=by)
        self.draft.keep_to({key: self.cleaned_data[name] for name, key in self.norms.items()}, by=by)
        if self.may_be_hard:
            chosen = self.cleaned_data["hard"]
            self.draft.insist({key: key in chosen for key in self.may_be_hard}, by=by)
        for path in dict.fromkeys(path for path, _kind in self.lists.values()):
            self._save_list(path, by=by)

    def _save_list(self, path: str, *, by: User) -> None:
        """A line that kept its words keeps its key, so that what was weighed or arranged is found under it."""
        known = {text: key for key, text in self._known(path).items()}
        taken, rows = set(known.values()), []
        texts: dict[str, str] = {}
        for name, (where, kind) in self.lists.items():
            for line, told in self.cleaned_data[name] if where == path else ():
                key = known.get(line) or key_for(line, taken)
                taken.add(key)
                rows.append(Row(key, kind=kind))
                texts |= {f"{path}.{key}.text": line, f"{path}.{key}.help": told}
        self.list_up(path, rows, texts, by=by)

    def _known(self, path: str) -> dict[str, str]:
        """What the rows of a list say now, by key."""
        inside = [p for p in self.said if p.startswith(f"{path}.") and p.endswith(".text")]
        return {p.split(".")[-2]: str(self.said[p]) for p in inside}


def norm_field(label: Any, explanation: Any, now: int | None) -> NumberField:
    """A number of days; empty is no norm."""
    return NumberField(
        label=label, help_text=explanation, required=False, min_value=1, max_value=LONGEST_NORM, initial=now
    )
