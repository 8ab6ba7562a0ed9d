"""See whether everything is sound; meant for a timer as much as for a person."""

from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import DatabaseError, connection

from fasenwijzer import clock
from fasenwijzer.audit.log import first_break
from fasenwijzer.config.commands.prepare import missing_migrations, tables_that_lack
from fasenwijzer.people.models import Organisation, User

A_DAY = timedelta(hours=26)
"""And two hours, for a timer that begins later one night than another."""
DEMO_DOMAIN = "@fasenwijzer.example"


def run(asked: Namespace) -> int:
    """Print one line per question; 1 when something is wrong, 0 when nothing is."""
    return 1 if report(QUESTIONS) else 0


def report(questions: Mapping[str, Callable[[], Iterator[str]]]) -> bool:
    """Print one line per question, and what is wrong; whether something is."""
    wrong = False
    for question, answer in questions.items():
        problems = list(answer())
        wrong = wrong or bool(problems)
        print(f"{'WRONG' if problems else 'ok   '}  {question}", flush=True)
        for problem in problems:
            print(f"       {problem}")
        if problems and question in NEEDED_BY_THE_REST:
            break
    return wrong


def database_answers() -> Iterator[str]:
    """Whether the database can be reached."""
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        yield f"The database can't be reached: {type(error).__name__}."


def migrations_were_applied() -> Iterator[str]:
    """Whether the tables are those of this version."""
    missing = missing_migrations()
    if missing:
        yield f"{len(missing)} migrations have not been applied, first {missing[0]}."
    elif lacking := tables_that_lack():
        yield f"{lacking[0]} is not in it: it was made by an early development version."


def there_is_an_organisation() -> Iterator[str]:
    """Whether `init` or `demo` was run."""
    if not Organisation.objects.exists():
        yield "There is no organisation yet; run 'fasenwijzer init'."


def log_is_whole() -> Iterator[str]:
    """Whether each line of the log follows from the one before it."""
    broken = first_break()
    if broken is not None:
        yield f"Line {broken} does not follow from the line before it: somebody changed the log in the database."


def files_are_private() -> Iterator[str]:
    """Whether only the owner can read what is kept on disk."""
    for path in (settings.DATA, settings.DATA / "secret-key", Path(str(settings.DATABASES["default"]["NAME"]))):
        if path.exists() and path.stat().st_mode & 0o077:
            yield f"{path.name} can be read by others; take their rights away (chmod go= …)."


def clock_is_right() -> Iterator[str]:
    """Whether a real record runs on real time."""
    real = Organisation.objects.filter(is_demo=False).exists()
    if real and (settings.MODE != "run" or clock.is_set()):
        yield f"FASENWIJZER_MODE is {settings.MODE!r}: that is for tests and the demo, and here are real people."


def nothing_of_the_demo_is_here() -> Iterator[str]:
    """Whether a real organisation is free of accounts with a published password."""
    if Organisation.objects.filter(is_demo=False).exists():
        for user in User.objects.filter(email__endswith=DEMO_DOMAIN, is_active=True):
            yield f"Account {user.pk} is one of the demo, with a password that everybody knows."


def everybody_has_a_second_factor() -> Iterator[str]:
    """Whether all who can log in to a real organisation need more than a password."""
    if Organisation.objects.filter(is_demo=False).exists():
        safe = Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES).values("user")
        without = User.objects.filter(is_active=True, last_login__isnull=False).exclude(pk__in=safe).count()
        if without:
            yield f"{without} people log in with a password alone."


def a_backup_was_made() -> Iterator[str]:
    """Whether what real people wrote yesterday is in a backup."""
    last = settings.LAST_BACKUP_FILE
    if not Organisation.objects.filter(is_demo=False).exists():
        return
    if not last.exists():
        yield "No backup was made here yet; see 'fasenwijzer backup'."
        return
    moment = datetime.fromisoformat(last.read_text(encoding="ascii").strip())
    if clock.now() - moment > A_DAY:
        yield f"The last backup is of {moment.astimezone(clock.AMSTERDAM):%Y-%m-%d %H:%M}, more than a day ago."


QUESTIONS: dict[str, Callable[[], Iterator[str]]] = {
    "the database answers": database_answers,
    "its tables are those of this version": migrations_were_applied,
    "there is an organisation": there_is_an_organisation,
    "the log is whole": log_is_whole,
    "the files are private": files_are_private,
    "the clock is right": clock_is_right,
    "nothing of the demo is among real people": nothing_of_the_demo_is_here,
    "everybody has a second factor": everybody_has_a_second_factor,
    "a backup was made in the last day": a_backup_was_made,
}
NEEDED_BY_THE_REST = {"the database answers", "its tables are those of this version"}
