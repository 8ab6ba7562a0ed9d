"""Fields that lie under an answer: needed as soon as that answer is chosen, and not in the way before."""

from __future__ import annotations

from typing import Any, ClassVar

from fasenwijzer.ui.forms import Form


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
