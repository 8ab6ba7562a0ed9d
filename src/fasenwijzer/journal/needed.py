"""Fields that lie under an answer: needed as soon as that answer is chosen, and not in the way before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, cast

from fasenwijzer.ui.forms import Form
from fasenwijzer.ui.forms.bound import OwnBoundField


class NeededWhenOpen(Form):
    """The fields in NEEDED are not called optional on the page; whether they are needed is said in `clean`."""

    NEEDED: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._need(needed=True)

    def full_clean(self) -> None:
        self._need(needed=False)
        super().full_clean()
        self._need(needed=True)

    def _need(self, *, needed: bool) -> None:
        for name in self.NEEDED:
            self.fields[name].required = needed


class UnderAnAnswer(NeededWhenOpen):
    """Each answer to one question has fields of its own; only those under the chosen answer count."""

    ANSWERED_IN: ClassVar[str]
    UNDER: ClassVar[dict[Any, tuple[str, ...]]]

    @property
    def question(self) -> OwnBoundField:
        return cast(OwnBoundField, self[self.ANSWERED_IN])

    @property
    def answers(self) -> Iterator[dict[str, Any]]:
        """Each answer with the fields that belong to it, ready to be drawn."""
        for option, names in zip(self.question.options, self.UNDER.values(), strict=True):
            yield {"option": option, "fields": [self[name] for name in names if name in self.fields]}
