"""Made-up people to measure with never come to stand among real ones."""

import pytest

from fasenwijzer.config.commands import Refused, bench, parser
from fasenwijzer.people.models import Organisation

pytestmark = pytest.mark.django_db


def test_nothing_is_poured_among_real_people(tuesday, monkeypatch):
    monkeypatch.setattr(bench, "prepare", lambda: None)
    Organisation.objects.found(name="Oeverlicht", is_demo=True)
    asked = parser().parse_args(["bench", "--clients", "5"])
    with pytest.raises(Refused, match="empty installation"):
        bench.run(asked)
