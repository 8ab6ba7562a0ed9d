"""A letter is begun from the edition, adapted to the person, printed, and fixed once it went out."""

from datetime import timedelta

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import Case, SafetyNote
from fasenwijzer.cases.safety_notes.models import NoteKind
from fasenwijzer.configurator.models import Edition
from fasenwijzer.letters.models import Letter, LetterHasGaps, LetterIsSent, Manner
from fasenwijzer.method.own import Row
from fasenwijzer.tests.cast import TODAY
from fasenwijzer.ui.pdf import printer

pytestmark = pytest.mark.django_db
GAP = "[dag en tijd]"


def at(name, case, *args):
    return reverse(f"letters:{name}", args=[case.pk, *args])


@pytest.fixture
def invitation(noor, jolanda):
    words = noor.written_method.letter("invitation")
    told = {"kind": words.kind, "key": words.key, "name": words.name, "addressee": "Noor", "dated": TODAY}
    return Letter.write(case=noor, by=jolanda, text=f"Kom op {GAP}.", **told)


def test_a_worker_begins_a_letter_with_what_we_know_filled_in(browse, noor, jolanda):
    assert "Uitnodiging om kennis te maken" in browse(jolanda).get(at("letters", noor)).content.decode()
    form = browse(jolanda).get(at("write", noor, "invitation")).context["form"]
    text = form["text"].value()
    assert noor.client.name in text
    assert jolanda.name in text
    assert "[naam]" not in text
    assert GAP in text


def test_a_protected_address_is_not_filled_in(browse, noor, jolanda):
    noor.client.correct(by=jolanda, address="Lindeplein 7")
    assert "Lindeplein 7" in browse(jolanda).get(at("write", noor, "invitation")).context["form"]["addressee"].value()
    told = {"kind": NoteKind.ADDRESS, "text": "Niet doorgeven", "agreed_with": "Noor", "since": TODAY}
    SafetyNote.agree(case=noor, by=jolanda, **told)
    assert "Lindeplein" not in browse(jolanda).get(at("write", noor, "invitation")).context["form"]["addressee"].value()


def test_the_letter_is_kept_as_it_was_adapted_and_can_be_taken_away_and_put_back(browse, noor, jolanda):
    told = {"addressee": "Noor", "dated": TODAY.isoformat(), "text": "Kom je maandag?"}
    browse(jolanda).post(at("write", noor, "invitation"), told)
    letter = Letter.objects.get()
    assert (letter.name, letter.kind, letter.text) == ("Uitnodiging om kennis te maken", "letter", "Kom je maandag?")
    assert letter.key == "invitation", "so that is known which letters nobody uses"
    browse(jolanda).post(at("withdraw", noor, letter.pk))
    assert browse(jolanda).get(at("letter", noor, letter.pk)).status_code == 404
    browse(jolanda).post(at("put-back", noor, letter.pk))
    assert "Kom je maandag?" in browse(jolanda).get(at("letter", noor, letter.pk)).content.decode()


def test_a_letter_with_something_to_fill_in_does_not_go_out_and_says_what(browse, noor, jolanda, invitation):
    told = {"on": TODAY.isoformat(), "manner": Manner.POST}
    answer = browse(jolanda).post(at("send", noor, invitation.pk), told)
    assert answer.status_code == 422
    assert GAP in answer.content.decode()
    with pytest.raises(LetterHasGaps):
        invitation.send(on=TODAY, manner=Manner.POST, by=jolanda)


def test_what_went_out_is_never_changed_and_a_mistake_in_sending_is_taken_back(browse, noor, jolanda, invitation):
    browse(jolanda).post(
        at("change", noor, invitation.pk), {"addressee": "Noor", "dated": TODAY.isoformat(), "text": "Kom maandag."}
    )
    browse(jolanda).post(at("send", noor, invitation.pk), {"on": TODAY.isoformat(), "manner": Manner.HANDED})
    invitation.refresh_from_db()
    assert (invitation.sent_on, invitation.manner, invitation.sent_by) == (TODAY, Manner.HANDED, jolanda)
    for verb in (lambda: invitation.correct(by=jolanda, text="Anders"), lambda: invitation.withdraw(by=jolanda)):
        with pytest.raises(LetterIsSent):
            verb()
    told = {"addressee": "Noor", "dated": TODAY.isoformat(), "text": "Anders"}
    assert browse(jolanda).post(at("change", noor, invitation.pk), told).status_code == 302
    invitation.refresh_from_db()
    assert invitation.text == "Kom maandag."
    browse(jolanda).post(at("take-back", noor, invitation.pk))
    invitation.refresh_from_db()
    assert invitation.sent_on is None


def test_two_colleagues_on_one_letter_both_see_what_the_other_wrote(browse, noor, jolanda, ruben, invitation):
    page = browse(jolanda).get(at("change", noor, invitation.pk))
    seen = page.context["form"]["seen"].value()
    invitation.correct(by=ruben, text="Kom dinsdag.")
    told = {"addressee": "Noor", "dated": TODAY.isoformat(), "text": "Kom woensdag.", "seen": seen}
    answer = browse(jolanda).post(at("change", noor, invitation.pk), told)
    assert answer.status_code == 422
    assert "Kom dinsdag." in answer.content.decode()
    assert "Kom woensdag." in answer.content.decode()


def test_it_is_never_dated_before_the_file_or_sent_tomorrow(browse, noor, jolanda, invitation):
    early = (noor.opened_on - timedelta(days=1)).isoformat()
    told = {"addressee": "Noor", "dated": early, "text": "Kom je?"}
    assert browse(jolanda).post(at("write", noor, "invitation"), told).status_code == 422
    late = {"on": (TODAY + timedelta(days=1)).isoformat(), "manner": Manner.POST}
    assert browse(jolanda).post(at("send", noor, invitation.pk), late).status_code == 422


def test_an_organisation_writes_letters_of_its_own_and_they_are_there_for_new_cases(browse, noor, jolanda, saar):
    draft = Edition.begin(name="Eigen brieven", after=noor.edition, by=saar)
    told = {"letters-new-name": "Huisregels", "letters-new-text": "Beste [naam], dit is afgesproken.", "kind": "form"}
    assert browse(saar).post(reverse("configurator:add-letter", args=[draft.pk]), told).status_code == 302
    browse(saar).post(reverse("configurator:leave-out-letter", args=[draft.pk, "consent"]))
    draft = Edition.objects.get(pk=draft.pk)
    assert [letter.name for letter in draft.written_method.letters][-1] == "Huisregels"
    assert draft.written_method.letter("consent") is None
    browse(saar).post(reverse("configurator:bring-back-letter", args=[draft.pk, "consent"]))
    draft = Edition.objects.get(pk=draft.pk)
    assert draft.written_method.letter("consent")
    draft.publish(by=saar)
    noor.follow(draft, by=saar)
    case = Case.objects.whole().get(pk=noor.pk)
    assert "Huisregels" in browse(jolanda).get(at("letters", case)).content.decode()


def test_what_a_worker_is_called_here_may_stand_between_the_brackets_too(browse, noor, jolanda, saar):
    draft = Edition.begin(name="Met mentoren", after=noor.edition, by=saar)
    draft.say({"words.worker": "mentor"}, by=saar)
    draft.list_up("letters", [Row("hello", kind="letter")], {"letters.hello.name": "Hallo"}, by=saar)
    draft.say({"letters.hello.text": "Groeten, [mentor]"}, by=saar)
    draft.publish(by=saar)
    noor.follow(draft, by=saar)
    case = Case.objects.whole().get(pk=noor.pk)
    form = browse(jolanda).get(at("write", case, "hello")).context["form"]
    assert form["text"].value() == f"Groeten, {jolanda.name}"


def test_a_form_goes_on_paper_with_lines_to_sign_and_a_file_name_that_tells_nothing(browse, noor, jolanda, invitation):
    printer()
    answer = browse(jolanda).get(at("paper", noor, invitation.pk))
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    assert "Noor" not in answer["Content-Disposition"]


def test_who_does_not_guide_this_person_finds_no_letters(browse, noor, mees, anton, invitation):
    for stranger in (mees, anton):
        assert browse(stranger).get(at("letter", noor, invitation.pk)).status_code in (403, 404)


def test_a_letter_that_was_taken_away_or_got_a_gap_meanwhile_does_not_go_out(noor, jolanda, ruben, invitation):
    invitation.correct(by=jolanda, text="Kom maandag.")
    seen = Letter.objects.get()
    invitation.correct(by=ruben, text=f"Kom op {GAP}.")
    with pytest.raises(LetterHasGaps):
        seen.send(on=TODAY, manner=Manner.POST, by=jolanda)
    invitation.correct(by=ruben, text="Kom dinsdag.")
    invitation.withdraw(by=ruben)
    with pytest.raises(LetterIsSent):
        seen.send(on=TODAY, manner=Manner.POST, by=jolanda)
    assert Letter.objects.get().sent_on is None


def test_from_the_next_day_on_nobody_says_that_it_did_not_go_out(browse, noor, jolanda, invitation, at):
    invitation.correct(by=jolanda, text="Kom maandag.")
    invitation.send(on=TODAY, manner=Manner.POST, by=jolanda)
    at(2026, 3, 11, 0, 5)
    browse(jolanda).post(reverse("letters:take-back", args=[noor.pk, invitation.pk]))
    invitation.refresh_from_db()
    assert invitation.sent_on == TODAY
