"""Who reads along in a mailbox learns nothing: every mail that is sent, asked for what must not be in it."""

import re
import smtplib
from pathlib import Path

import pytest
from django.core.mail.backends.locmem import EmailBackend

from fasenwijzer.config.commands import main
from fasenwijzer.config.environment import WrongEnvironment, mail_from
from fasenwijzer.people.models import User, WeeklyMail
from fasenwijzer.tests.cast import PASSWORD
from fasenwijzer.today.week.mail import send_all

pytestmark = pytest.mark.django_db
SOURCE = Path(__file__).resolve().parents[1]
SENDS = {"config/accounts.py", "portal/getting_in/letter.py", "today/week/mail.py"}
"""Which modules send mail. A new one gets its mail into `every_mail` here."""


@pytest.fixture
def ria(jolanda):
    return User.objects.welcome(email="r.h@example.nl", name="Ria Haverkamp", by=jolanda, password=PASSWORD)


@pytest.fixture
def every_mail(browse, client, noor, jolanda, ria, mailoutbox):
    """One of each: a forgotten password of a colleague and of a parent, an invitation, and the numbers of the week."""
    for user in (jolanda, ria):
        client.post("/password/reset/", {"email": user.email})
    browse(jolanda).post(f"/cases/{noor.pk}/along/invitation/client/0/", {"email": "n@example.nl", "by_mail": "on"})
    WeeklyMail.want(True, by=jolanda)
    send_all("http://testserver")
    assert len(mailoutbox) == 4
    return mailoutbox


def test_only_modules_that_are_known_here_send_mail():
    way = re.compile(r"send_mail\(|EmailMessage|EmailMultiAlternatives|mail_admins|mail_managers")
    sends = {str(path.relative_to(SOURCE)) for path in SOURCE.rglob("*.py") if way.search(path.read_text("utf-8"))}
    assert {name for name in sends if "test_" not in name} == SENDS


def test_nobody_is_named_and_nothing_tells_what_it_is_about(every_mail, noor):
    for sent in every_mail:
        words = re.sub(r"http://testserver\S+", "", f"{sent.from_email}\n{sent.subject}\n{sent.body}")
        for word in ("Noor", "Ria", "Jolanda", "Haverkamp", "Oeverlicht", "Fasenwijzer", "testserver", noor.number):
            assert word.casefold() not in words.casefold(), word
        assert not re.search(r"dossier|cliënt|zorg|begeleid|hulp|opvang", words, re.IGNORECASE)
        assert "<" not in sent.from_email
        assert not sent.alternatives + sent.attachments


def test_they_are_in_plain_dutch_and_say_je(every_mail):
    for sent in every_mail:
        assert re.search(r"\bje\b", sent.body)
        assert not re.search(r"\b(u|uw|a\.u\.b\.)\b", sent.body, re.IGNORECASE)
        assert not re.search(r"\b(you|the|this)\b", sent.subject + sent.body, re.IGNORECASE)


def test_asking_tells_nothing_about_whether_there_is_an_account_also_when_mail_is_broken(client, ria, monkeypatch):
    """The server of mail refuses: the answer is the same, and its words, with the address in them, are not logged."""

    def refuse(*_told):
        raise smtplib.SMTPRecipientsRefused({"r.h@example.nl": (550, b"unknown")})

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    answers = [client.post("/password/reset/", {"email": address}) for address in (ria.email, "niemand@example.nl")]
    assert [(one.status_code, one.url) for one in answers] == [(302, "/password/reset/done/")] * 2


def test_what_is_logged_of_a_mail_that_failed_names_nobody(client, ria, monkeypatch, caplog):
    monkeypatch.setattr(EmailBackend, "send_messages", lambda *_: (_ for _ in ()).throw(OSError("r.h@example.nl")))
    client.post("/password/reset/", {"email": ria.email})
    assert "A mail could not be sent: OSError" in caplog.text
    assert "r.h@" not in caplog.text


def test_from_which_address(monkeypatch):
    assert mail_from([]) == "noreply@localhost"
    assert mail_from(["https://plan.example.nl"]) == "noreply@plan.example.nl"
    monkeypatch.setenv("FASENWIJZER_MAIL_FROM", "post@example.nl")
    assert mail_from([]) == "post@example.nl"
    monkeypatch.setenv("FASENWIJZER_MAIL_FROM", "Zorg Oeverlicht <post@example.nl>")
    with pytest.raises(WrongEnvironment):
        mail_from([])


def test_the_numbers_of_the_week_leave_when_it_is_known_where_this_is(jolanda, noor, mailoutbox, settings):
    WeeklyMail.want(True, by=jolanda)
    settings.ADDRESSES = []
    assert main(["digest"]) == 1
    settings.ADDRESSES = ["https://zorg.example.nl"]
    assert main(["digest"]) == 0
    assert "https://zorg.example.nl/week/" in mailoutbox[0].body
