"""Begin for real: an organisation without anybody in it but its first administrator."""

import secrets
import sys
from argparse import Namespace
from getpass import getpass

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from fasenwijzer import clock
from fasenwijzer.access.roles import Role
from fasenwijzer.config.commands import Refused
from fasenwijzer.config.commands.prepare import prepare
from fasenwijzer.configurator.models import Edition
from fasenwijzer.people.models import Membership, Organisation, User


def run(asked: Namespace) -> int:
    """Ask what was not given, then found the organisation; refused when there is one."""
    prepare()
    if Organisation.objects.exists():
        raise Refused("There is an organisation here already. Choose an empty place with FASENWIJZER_DATA.")
    name = _answer(asked.name, "Name of the organisation")
    email = _email(_answer(asked.admin, "Email address of the first administrator"))
    admin_name = asked.admin_name or (_answer(None, "Name of the administrator") if _somebody_is_there() else email)
    password, was_made = _password(from_stdin=asked.password_stdin)
    found(name=name, edition=asked.edition, email=email, admin_name=admin_name, password=password)
    print(f"{name} has been founded. {admin_name} can log in with {email}.")
    if was_made:
        print(f"Password: {password}\nIt is shown once. Change it after the first login.")
    print("Start with: fasenwijzer serve")
    return 0


@transaction.atomic
def found(*, name: str, edition: str, email: str, admin_name: str, password: str) -> None:
    """All of it or nothing."""
    Organisation.objects.found(name=name)
    admin = User.objects.welcome(email=email, name=admin_name, password=password, by=None)
    Membership.grant(user=admin, role=Role.ADMINISTRATOR, since=clock.today(), by=None)
    Edition.publish_new(name=f"{name} {clock.today().year}", base=edition, by=None)


def _somebody_is_there() -> bool:
    return sys.stdin.isatty()


def _answer(given: str | None, question: str) -> str:
    if not given and not _somebody_is_there():
        raise Refused(f"{question}: not given. See 'fasenwijzer init --help'.")
    answer = (given or input(f"{question}: ")).strip()
    if not answer:
        raise Refused(f"{question}: can't be empty.")
    return answer


def _email(text: str) -> str:
    try:
        validate_email(text)
    except ValidationError as error:
        raise Refused(f"{text} is not an email address.") from error
    return text


def _password(*, from_stdin: bool) -> tuple[str, bool]:
    """The password, and whether we made it up because nobody was there to choose one."""
    if from_stdin:
        return _strong(sys.stdin.readline().rstrip("\n")), False
    if not _somebody_is_there():
        return secrets.token_urlsafe(15), True
    password = getpass("Password (empty: make one for me): ")
    return (_strong(password), False) if password else (secrets.token_urlsafe(15), True)


def _strong(password: str) -> str:
    try:
        validate_password(password)
    except ValidationError as error:
        raise Refused("\n".join(error.messages)) from error
    return password
