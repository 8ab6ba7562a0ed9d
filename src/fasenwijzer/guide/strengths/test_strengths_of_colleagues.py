"""What we ask of clients we do ourselves: own strengths, and the Matryoshka of a team."""

import pytest

from fasenwijzer.audit.models import Change
from fasenwijzer.guide.models import StaffStrength
from fasenwijzer.tests.cast import HOSTILE

pytestmark = pytest.mark.django_db
CALM = {"text": "Ik blijf rustig als het luid wordt", "source": "qualities"}


def test_only_the_own_eyes_until_it_is_shared(browse, jolanda, ruben, tamara, oost, send, read):
    send(browse(jolanda), "add-strength", **CALM)
    assert CALM["text"] in read(browse(jolanda), "my-strengths")
    for other in (ruben, tamara):
        assert CALM["text"] not in read(browse(other), "team-strengths", oost.pk)
    send(browse(jolanda), "share-strength", StaffStrength.objects.get().pk)
    assert CALM["text"] in read(browse(ruben), "team-strengths", oost.pk)
    send(browse(jolanda), "keep-strength", StaffStrength.objects.get().pk)
    assert CALM["text"] not in read(browse(ruben), "team-strengths", oost.pk)


def test_the_log_does_not_tell_what_it_says(browse, jolanda, send):
    send(browse(jolanda), "add-strength", **CALM)
    assert not Change.objects.filter(after__contains="rustig").exists()


def test_another_team_sees_nothing(browse, jolanda, bilal, saar, oost, send, read):
    send(browse(jolanda), "add-strength", **CALM, is_shared="on")
    for other in (bilal, saar):
        assert "Krachten van team" not in read(browse(other), "team-strengths", oost.pk)


def test_nobody_touches_what_is_of_another(browse, jolanda, ruben, send, read):
    send(browse(jolanda), "add-strength", **CALM)
    pk = StaffStrength.objects.get().pk
    for page in ("share-strength", "keep-strength", "take-away-strength", "put-back-strength"):
        assert send(browse(ruben), page, pk).status_code == 404
    send(browse(jolanda), "take-away-strength", pk)
    assert CALM["text"] not in read(browse(jolanda), "my-strengths")
    send(browse(jolanda), "put-back-strength", pk)
    assert StaffStrength.objects.standing().count() == 1


def test_what_says_nothing_is_asked_for(browse, jolanda, send, read):
    assert send(browse(jolanda), "add-strength", text="", source="qualities").status_code == 422
    assert send(browse(jolanda), "add-strength", text="x", source="luck").status_code == 422
    send(browse(jolanda), "add-strength", text=HOSTILE, source="skills")
    assert HOSTILE not in read(browse(jolanda), "my-strengths")
